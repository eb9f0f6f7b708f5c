#include "mutation.hpp"

#include <algorithm>
#include <sstream>

namespace coolcache::oracle {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string marked(char mark, const std::string& line) {
  return mark + line + '\n';
}

}  // namespace

std::optional<std::size_t> random_token(const mutated_source& s, random_source& random) {
  const auto& tokens = s.source.tokens();
  if (tokens.empty()) return std::nullopt;
  bool anywhere = s.focus.empty() || random() % 2 == 0;
  for (int i = 0; i < 1000; ++i) {
    std::size_t at = random() % tokens.size();
    if (anywhere || s.focus.contains(tokens[at].line)) return at;
  }
  return std::nullopt;
}

std::string edited(std::string text, std::vector<text_edit> edits) {
  std::ranges::stable_sort(edits, std::greater<>(), &text_edit::offset);
  for (const text_edit& e : edits) text.replace(e.offset, e.length, e.text);
  return text;
}

std::string diff_of(const mutation& m, const std::string& text) {
  std::vector<std::string> before = lines_of(text);
  std::vector<std::string> after = lines_of(edited(text, m.edits));
  std::size_t first = 0;
  while (first < before.size() && first < after.size() && before[first] == after[first]) ++first;
  std::size_t end = 0;
  while (end < before.size() - first && end < after.size() - first &&
         before[before.size() - 1 - end] == after[after.size() - 1 - end])
    ++end;
  std::string out = "@@ " + m.file + ':' + std::to_string(first + 1) + " (" + m.kind + ")\n";
  for (std::size_t i = first; i < before.size() - end; ++i) out += marked('-', before[i]);
  for (std::size_t i = first; i < after.size() - end; ++i) out += marked('+', after[i]);
  for (const auto& [name, content] : m.new_files) {
    out += "@@ new file " + name + '\n';
    for (const std::string& line : lines_of(content.substr(0, 600))) out += marked('+', line);
  }
  return out;
}

}  // namespace coolcache::oracle
