// The operators that a program can overload, each as one bit.
#pragma once

#include <cstdint>
#include <string_view>

#include "words.hpp"

namespace coolcache::scan {

// The bit of an operator token, alternative spellings included; of a comparison, the bits of all
// that it can be rewritten to. Zero for anything else.
std::uint64_t operator_bits(std::string_view token);
std::uint64_t operator_bits(word_id word);

// The symbol that an alternative spelling stands for: && for and; else the token itself.
std::string_view operator_symbol(std::string_view token);

}  // namespace coolcache::scan
