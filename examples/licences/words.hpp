/// \file
/// A text as the sequence of its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace licences {

/// The words of `text` in their order, without case, punctuation and white space. Any bytes will
/// do: what is no separator is part of a word.
std::vector<std::string> split_words(std::string_view text);

}  // namespace licences
