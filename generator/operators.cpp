#include "operators.hpp"

#include <unordered_map>

namespace coolcache::scan {
namespace {

std::unordered_map<std::string_view, std::uint64_t> make_bits() {
  std::unordered_map<std::string_view, std::uint64_t> bits;
  std::uint64_t bit = 1;
  for (std::string_view symbol : {"+",  "-",   "*",   "/",  "%",  "^",  "&",  "|",  "~",   "!",
                                  "=",  "+=",  "-=",  "*=", "/=", "%=", "^=", "&=", "|=",  "<<",
                                  ">>", "<<=", ">>=", "&&", "||", "++", "--", ",",  "->*", "->"}) {
    bits[symbol] = bit;
    bit <<= 1;
  }
  // a != b may call operator==, and a < b operator<=>.
  for (std::string_view symbol : {"==", "!=", "<", ">", "<=", ">=", "<=>"}) bits[symbol] = bit;
  for (auto [word, symbol] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"and", "&&"},
                                                                            {"or", "||"},
                                                                            {"not", "!"},
                                                                            {"bitand", "&"},
                                                                            {"bitor", "|"},
                                                                            {"xor", "^"},
                                                                            {"compl", "~"},
                                                                            {"and_eq", "&="},
                                                                            {"or_eq", "|="},
                                                                            {"xor_eq", "^="},
                                                                            {"not_eq", "!="}})
    bits[word] = bits.at(symbol);
  return bits;
}

}  // namespace

std::uint64_t operator_bits(std::string_view token) {
  static const auto bits = make_bits();
  auto found = bits.find(token);
  return found == bits.end() ? 0 : found->second;
}

}  // namespace coolcache::scan
