/// \file
/// Average-linkage hierarchical clustering.
#pragma once

#include <cstddef>
#include <vector>

#include "symmetric_matrix.hpp"

namespace licences {

/// Two clusters becoming one. Clusters are numbered: 0 to n-1 are the n leaves, n+k is merges[k].
struct merge {
  std::size_t upper, lower;  ///< in the order in which the leaves are drawn
  double height;             ///< mean dissimilarity between the leaves of the one and the other
};

struct dendrogram {
  std::vector<merge> merges;            ///< by ascending height; n-1 of them
  std::vector<std::size_t> leaf_order;  ///< a permutation in which each cluster is contiguous
};

/// UPGMA (Sokal and Michener 1958): joins the two clusters with the least mean dissimilarity until
/// one is left; among equals the lowest numbers. Each merge turns its two sides so that the leaves
/// which come to touch are as alike as the four ways allow. REQUIRES: order() > 0.
dendrogram cluster(const symmetric_matrix<double>& dissimilarity);

}  // namespace licences
