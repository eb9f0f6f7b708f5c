/// \file
/// What one edit of a word costs.
#pragma once

#include <cstddef>
#include <string_view>

namespace licences {

inline constexpr std::size_t insertion_cost = 1;
inline constexpr std::size_t deletion_cost = 1;

/// Nothing if the two are the same word. Symmetric.
std::size_t substitution_cost(std::string_view left, std::string_view right);

}  // namespace licences
