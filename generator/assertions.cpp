#include "assertions.hpp"

#include <algorithm>

#include "lexer.hpp"
#include "token_walk.hpp"

namespace coolcache::scan {
namespace {

bool ends_program(std::string_view name) {
  return name == "__assert_fail" || name == "__assert_perror_fail" || name == "__assert";
}

bool may_name_place(const token& t) {
  std::string_view text = t.text;
  return t.is_identifier() && !ends_program(text) &&
         (text.starts_with("__") || text == "source_location");
}

// Says nothing of where it stands.
bool is_harmless(std::string_view word) {
  return word == "__extension__" || word == "__builtin_expect" || word == "__func__" ||
         word == "__PRETTY_FUNCTION__" || word == "__ASSERT_FUNCTION" ||
         word == "__ASSERT_VOID_CAST";
}

}  // namespace

bool places_only_assertions(std::string_view text) {
  lexed_file lexed = lex(text);
  const token_list& tokens = lexed.tokens;
  bool asserts = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool called = i + 1 < tokens.size() && tokens[i + 1].is("(");
    if (tokens[i].is_identifier() && ends_program(tokens[i].text) && called) {
      asserts = true;
      i = behind_bracket(tokens, i + 1) - 1;
    } else if (may_name_place(tokens[i]) && !is_harmless(tokens[i].text)) {
      return false;
    }
  }
  return asserts;
}

bool names_assertions(const source_file& file) {
  return std::any_of(file.summary.names.begin(), file.summary.names.end(), ends_program);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace coolcache::scan
