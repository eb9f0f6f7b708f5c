#include "operators.hpp"

#include <array>
#include <initializer_list>

namespace coolcache::scan {
namespace {

struct alternative {
  spelling word;
  spelling symbol;
};

constexpr alternative alternatives[] = {{"and", "&&"},    {"or", "||"},     {"not", "!"},
                                        {"bitand", "&"},  {"bitor", "|"},   {"xor", "^"},
                                        {"compl", "~"},   {"and_eq", "&="}, {"or_eq", "|="},
                                        {"xor_eq", "^="}, {"not_eq", "!="}};

std::array<std::uint64_t, word_count> make_bits() {
  std::array<std::uint64_t, word_count> bits{};
  auto bits_of = [&](spelling s) -> std::uint64_t& {
    return bits[static_cast<std::size_t>(s.word)];
  };
  std::uint64_t bit = 1;
  for (spelling symbol : std::initializer_list<spelling>{
           "+",  "-",   "*",   "/",  "%",  "^",  "&",  "|",  "~",   "!",
           "=",  "+=",  "-=",  "*=", "/=", "%=", "^=", "&=", "|=",  "<<",
           ">>", "<<=", ">>=", "&&", "||", "++", "--", ",",  "->*", "->"}) {
    bits_of(symbol) = bit;
    bit <<= 1;
  }
  // a != b may call operator==, and a < b operator<=>.
  for (spelling symbol : std::initializer_list<spelling>{"==", "!=", "<", ">", "<=", ">=", "<=>"})
    bits_of(symbol) = bit;
  for (const alternative& a : alternatives) bits_of(a.word) = bits_of(a.symbol);
  return bits;
}

}  // namespace

std::uint64_t operator_bits(word_id word) {
  static const auto bits = make_bits();
  return bits[static_cast<std::size_t>(word)];
}

std::uint64_t operator_bits(std::string_view token) {
  return operator_bits(find_word(token));
}

std::string_view operator_symbol(std::string_view token) {
  word_id word = find_word(token);
  for (const alternative& a : alternatives)
    if (a.word.word == word) return a.symbol.text;
  return token;
}

}  // namespace coolcache::scan
