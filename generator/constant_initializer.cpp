#include "constant_initializer.hpp"

#include "references.hpp"

namespace coolcache::scan {
namespace {

bool is_one_of(const token& t, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words)
    if (t.is(word)) return true;
  return false;
}

bool is_type_word(const token& t) {
  return is_one_of(t, {"static", "const", "volatile", "inline", "extern", "bool", "char", "char8_t",
                       "char16_t", "char32_t", "wchar_t", "short", "int", "long", "signed",
                       "unsigned", "float", "double", "*"});
}

// What ends a number but is no suffix of the language calls an operator of the program.
bool is_plain_literal(const token& t) {
  static constexpr std::string_view known[] = {"",    "u",   "U",   "l",  "L",  "ul",
                                               "uL",  "Ul",  "UL",  "ll", "LL", "ull",
                                               "uLL", "Ull", "ULL", "f",  "F"};
  if (t.kind == token_kind::string || t.kind == token_kind::character)
    return literal_suffix(t).empty();
  if (t.kind != token_kind::number) return is_one_of(t, {"true", "false", "nullptr"});
  std::string_view suffix = literal_suffix(t);
  for (std::string_view word : known)
    if (suffix == word) return true;
  return false;
}

bool is_value(const token& t) {
  return is_one_of(t, {"{", "}", ",", "(", ")", "+", "-", "="}) || is_plain_literal(t);
}

bool is_dimension(const token& t) {
  return is_one_of(t, {"[", "]"}) || t.kind == token_kind::number;
}

}  // namespace

bool is_literal_initialization(const source_view& source, std::uint32_t from, std::uint32_t to,
                               std::uint32_t name) {
  if (from >= name || name >= to || !source.is(to - 1, ";")) return false;
  if (source.index(to - 1) - source.index(from) != to - 1 - from) return false;
  std::uint32_t chain = name;  // A::b::
  while (chain >= from + 2 && source.is(chain - 1, "::") && source.at(chain - 2).is_name())
    chain -= 2;
  for (std::uint32_t p = from; p < chain; ++p)
    if (!is_type_word(source.at(p))) return false;
  std::uint32_t p = name + 1;
  while (is_dimension(source.at(p))) {
    if (source.at(p).kind == token_kind::number && !is_plain_literal(source.at(p))) return false;
    ++p;
  }
  if (p + 1 < to && !source.is(p, "=") && !source.is(p, "{")) return false;
  for (; p + 1 < to; ++p)
    if (!is_value(source.at(p))) return false;
  return true;
}

}  // namespace coolcache::scan
