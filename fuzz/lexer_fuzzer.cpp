// The lexer takes any bytes, and what it takes apart means the same when written anew.
#include <string_view>

#include "check.hpp"
#include "lexer.hpp"
#include "respelled.hpp"

using coolcache::fuzz::check;
using namespace coolcache::scan;

namespace {

void check_places(const lexed_file& file) {
  for (std::size_t i = 0; i < file.tokens.size(); ++i) {
    const token& t = file.tokens[i];
    check(!t.text.empty(), "no token is empty");
    check(t.line >= 1 && t.column >= 1, "lines and columns count from 1");
    if (i == 0) continue;
    const token& before = file.tokens[i - 1];
    check(t.line > before.line || (t.line == before.line && t.column > before.column),
          "tokens stand one behind another");
  }
}

void check_same(const lexed_file& one, const lexed_file& other) {
  check(one.tokens.size() == other.tokens.size(), "white space makes no tokens");
  for (std::size_t i = 0; i < one.tokens.size(); ++i) {
    check(one.tokens[i].text == other.tokens[i].text, "white space changes no token's text");
    check(one.tokens[i].kind == other.tokens[i].kind, "white space changes no token's kind");
    check(one.tokens[i].in_directive == other.tokens[i].in_directive,
          "white space moves no token into a directive");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  lexed_file file = lex(text);
  check_places(file);
  check_same(file, lex(text));
  if (auto other = coolcache::fuzz::respelled(text, static_cast<std::uint32_t>(size)))
    check_same(file, lex(*other));
  return 0;
}
