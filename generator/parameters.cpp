#include "parameters.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "keywords.hpp"

namespace coolcache::scan {
namespace {

int depth_step(const std::string& text) {
  if (text == "(" || text == "[" || text == "{" || text == "<") return 1;
  if (text == ")" || text == "]" || text == "}" || text == ">") return -1;
  return text == ">>" ? -2 : 0;
}

// The last name is the parameter's own if something that can end a type stands before it.
std::string take_own_name(std::vector<std::string>& words) {
  static const std::set<std::string_view> no_type = {
      "const", "volatile", "typename", "struct", "class",
      "enum",  "union",    "::",       "this",   "register"};
  if (words.size() < 2 || !is_name_text(words.back()) || no_type.contains(words[words.size() - 2]))
    return {};
  std::string name = std::move(words.back());
  words.pop_back();
  return name;
}

// [[maybe_unused]] and its kin.
void drop_attributes(std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size();) {
    std::size_t end = i + 2;
    if (words[i] != "[" || words[i + 1] != "[") {
      ++i;
      continue;
    }
    while (end < words.size() && !(words[end - 1] == "]" && words[end] == "]")) ++end;
    end = std::min(end + 1, words.size());
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i),
                words.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

parameter make_parameter(std::vector<std::string> words) {
  parameter p;
  drop_attributes(words);
  int depth = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    depth += depth_step(words[i]);
    if (depth != 0 || words[i] != "=") continue;
    p.otherwise.assign(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
    words.resize(i);
  }
  p.name = take_own_name(words);
  p.type = std::move(words);
  return p;
}

}  // namespace

bool is_name_text(const std::string& text) {
  char c = text.empty() ? '\0' : text[0];
  bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  return word && !is_keyword(text);
}

std::vector<parameter> split_parameters(const std::vector<std::string>& words) {
  std::vector<parameter> out;
  std::vector<std::string> one;
  int depth = 0;
  for (const std::string& word : words) {
    depth += depth_step(word);
    if (depth == 0 && word == ",") {
      out.push_back(make_parameter(std::move(one)));
      one.clear();
    } else {
      one.push_back(word);
    }
  }
  bool nothing = one.empty() || (out.empty() && one.size() == 1 && one[0] == "void");
  if (!nothing) out.push_back(make_parameter(std::move(one)));
  return out;
}

}  // namespace coolcache::scan
