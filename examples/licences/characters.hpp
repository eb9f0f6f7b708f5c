/// \file
/// What separates words, and what one character looks like when case does not matter.
#pragma once

#include <cstddef>
#include <string_view>

namespace licences {

/// The number of bytes at the start of `rest` that stand between words: white space, ASCII
/// punctuation and control characters, the no-break space, and the typographic quotes, dashes and
/// dots of UTF-8. 0 when `rest` is empty or begins with a character that belongs to a word.
std::size_t separator_length(std::string_view rest);

/// An ASCII capital as a small letter; every other byte as it is, so UTF-8 stays whole.
char folded_case(char letter);

}  // namespace licences
