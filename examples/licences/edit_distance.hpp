/// \file
/// The edit distance of two sequences of words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace licences {

/// The least total cost of insertions, deletions and substitutions of words that turn `left` into
/// `right` (Levenshtein 1966; Wagner and Fischer 1974). Exact, in O(|left| |right|) time and
/// O(|right|) space.
std::size_t edit_distance(const std::vector<std::string>& left,
                          const std::vector<std::string>& right);

}  // namespace licences
