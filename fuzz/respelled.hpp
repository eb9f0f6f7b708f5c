// Writes tokens as a text that must mean the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coolcache::fuzz {

// The text with other comments and white space between its tokens, none where there was none; which
// ones follows from `seed`. Nothing for a text that does not lex, or that shows how it was written.
std::optional<std::string> respelled(std::string_view text, std::uint32_t seed);

}  // namespace coolcache::fuzz
