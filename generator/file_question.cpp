#include "file_question.hpp"

#include <algorithm>
#include <cctype>

namespace coolcache::scan {
namespace {

bool is_plain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("_./+-").find(c) != std::string_view::npos;
}

// "a/b.hpp", not any text.
bool is_quoted_name(const token& t) {
  return t.kind == token_kind::string && t.text.size() > 2 && t.text.front() == '"' &&
         t.text.find('.') != std::string_view::npos &&
         std::all_of(t.text.begin() + 1, t.text.end() - 1, is_plain);
}

// <a/b>, which is one token only where the lexer expects a header's name.
std::string angled_name(const std::vector<token>& tokens, std::uint32_t open) {
  constexpr std::uint32_t most = 64;  // tokens
  std::string name;
  for (std::uint32_t i = open; i < tokens.size() && i < open + most && tokens[i].in_directive;
       ++i) {
    name += tokens[i].text;
    if (tokens[i].is(">")) return name;
  }
  return {};
}

}  // namespace

std::optional<file_question> file_question_at(const source_view& source, std::uint32_t index) {
  const std::vector<token>& tokens = source.tokens();
  if (index + 2 >= tokens.size() || !tokens[index + 2].in_directive) return {};
  const token& word = tokens[index];
  const token& argument = tokens[index + 2];
  if (!word.in_directive || !word.is_identifier() || !tokens[index + 1].is("(")) return {};
  if (word.text == "__has_include" || word.text == "__has_include_next" ||
      word.text == "__has_embed")
    return file_question{std::string(argument.text), word.text.ends_with("_next")};
  std::string name;
  if (is_quoted_name(argument)) name = argument.text;
  if (argument.is("<")) name = angled_name(tokens, index + 2);
  if (name.empty()) return {};
  return file_question{name};
}

}  // namespace coolcache::scan
