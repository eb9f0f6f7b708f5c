/// \file
/// The picture of a comparison: which texts are alike, and in what groups.
#pragma once

#include <string>
#include <vector>

#include "clustering.hpp"
#include "comparison.hpp"

namespace licences {

/// An SVG document: the matrix of `similarity` in colour, its rows and columns in the order of the
/// leaves of `tree`, which stands beside it, with names and a scale. `names` are printable.
std::string similarity_chart(const std::vector<std::string>& names,
                             const similarity_matrix& similarity, const dendrogram& tree);

}  // namespace licences
