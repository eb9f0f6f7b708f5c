#include "support/xml.hpp"

#include <array>
#include <regex>

namespace licences::testing {

namespace {

constexpr std::array<std::array<std::string_view, 2>, 5> entities = {
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};

bool has_raw_markup(std::string text) {
  for (const auto& [entity, character] : entities) {
    for (std::size_t at; (at = text.find(entity)) != std::string::npos;) {
      text.erase(at, entity.size());
    }
  }
  return text.find_first_of("<>&") != std::string::npos;
}

std::string resolved(std::string text) {
  for (const auto& [entity, character] : entities) {
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at) {
      text.replace(at, entity.size(), character);
    }
  }
  return text;
}

bool is_tag(const std::string& inside) {
  static const std::regex open(R"re([A-Za-z]+( [A-Za-z:-]+="[^"<]*")*/?)re");
  static const std::regex close(R"re(/[A-Za-z]+)re");
  return std::regex_match(inside, open) || std::regex_match(inside, close);
}

/// Follows `inside`, a tag without its brackets, into or out of an element.
std::string step(const std::string& inside, std::vector<std::string>& open_elements) {
  if (!is_tag(inside)) return "not a tag: <" + inside + ">";
  const std::string name = inside.substr(0, inside.find(' '));
  if (inside.front() == '/') {
    if (open_elements.empty() || "/" + open_elements.back() != name) return "unexpected " + name;
    open_elements.pop_back();
  } else if (inside.back() != '/') {
    open_elements.push_back(name);
  }
  return {};
}

}  // namespace

std::string xml_fault(std::string_view document) {
  std::vector<std::string> open_elements;
  bool begun = false;
  for (std::size_t at = 0; at < document.size();) {
    const std::size_t tag = std::min(document.find('<', at), document.size());
    const std::string text(document.substr(at, tag - at));
    if (has_raw_markup(text)) return "raw markup in: " + text;
    if (open_elements.empty() && text.find_first_not_of('\n') != std::string::npos) {
      return "text outside the element: " + text;
    }
    if (tag == document.size()) break;
    if (begun && open_elements.empty()) return "a second element";
    const std::size_t end = document.find('>', tag);
    if (end == std::string_view::npos) return "a tag without its end";
    std::string fault = step(std::string(document.substr(tag + 1, end - tag - 1)), open_elements);
    if (!fault.empty()) return fault;
    begun = true;
    at = end + 1;
  }
  if (!begun) return "no element";
  return open_elements.empty() ? "" : "not closed: " + open_elements.back();
}

std::vector<std::string> xml_texts(std::string_view document, const std::string& name) {
  std::vector<std::string> found;
  const std::string close = "</" + name + ">";
  for (std::size_t at = document.find("<" + name); at != std::string_view::npos;
       at = document.find("<" + name, at)) {
    const std::size_t text = document.find('>', at) + 1;
    const std::size_t end = document.find(close, text);
    if (end == std::string_view::npos) break;
    found.push_back(resolved(std::string(document.substr(text, end - text))));
    at = end + close.size();
  }
  return found;
}

}  // namespace licences::testing
