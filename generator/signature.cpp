#include "signature.hpp"

#include <set>
#include <string_view>

#include "keywords.hpp"

namespace coolcache::scan {
namespace {

bool is_name(const std::string& text) {
  char c = text.empty() ? '\0' : text[0];
  bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  return word && !is_keyword(text);
}

int depth_step(const std::string& text) {
  if (text == "(" || text == "[" || text == "{" || text == "<") return 1;
  if (text == ")" || text == "]" || text == "}" || text == ">") return -1;
  return text == ">>" ? -2 : 0;
}

// One parameter without its default and without its name. The last name is the parameter's own if
// something that can end a type stands before it.
void add_parameter(hasher& h, std::vector<std::string> words) {
  int depth = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    depth += depth_step(words[i]);
    if (depth == 0 && words[i] == "=") {
      words.resize(i);
      break;
    }
  }
  static const std::set<std::string_view> no_type = {
      "const", "volatile", "typename", "struct",   "class", "enum",
      "union", "::",       "this",     "register", ","};
  if (words.size() >= 2 && is_name(words.back()) &&
      no_type.find(words[words.size() - 2]) == no_type.end())
    words.pop_back();
  h.add("parameter");
  for (const std::string& word : words) h.add(word);
}

}  // namespace

digest signature_of(const declaration& d, const signature_parts& parts) {
  hasher h;
  bool callable = d.kind == declaration_kind::function;
  h.add(callable ? 1 : static_cast<std::uint64_t>(d.kind) + 2);
  h.add(d.qualified);
  if (d.is_internal || d.kind == declaration_kind::macro) h.add(d.tokens);
  for (const std::string& word : parts.arguments) h.add(word);
  std::vector<std::string> parameter;
  int depth = 0;
  for (const std::string& word : parts.parameters) {
    depth += depth_step(word);
    if (depth == 0 && word == ",") {
      add_parameter(h, std::move(parameter));
      parameter.clear();
    } else {
      parameter.push_back(word);
    }
  }
  bool none = parameter.empty() || (parameter.size() == 1 && parameter[0] == "void");
  if (!none) add_parameter(h, std::move(parameter));
  for (const std::string& word : parts.qualifiers)
    if (word == "const" || word == "&" || word == "&&" || word == "volatile") h.add(word);
  return h.finish();
}

}  // namespace coolcache::scan
