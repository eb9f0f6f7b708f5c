/// \file
/// The nearest pairs as an aligned table.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "comparison.hpp"
#include "corpus.hpp"

namespace licences {

/// The `limit` most similar pairs, most similar first and pairs of equal similarity in the order of
/// `corpus`: similarity, distance in words, both names, both lengths in words. A line for each, and
/// two above them.
std::string nearest_pairs(const std::vector<document>& corpus, const distance_matrix& distances,
                          const similarity_matrix& similarity, std::size_t limit);

}  // namespace licences
