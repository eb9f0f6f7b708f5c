/// \file
/// Every text of a folder compared with every other.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "corpus.hpp"
#include "symmetric_matrix.hpp"

namespace licences {

using distance_matrix = symmetric_matrix<std::size_t>;
using similarity_matrix = symmetric_matrix<double>;

/// How far a comparison has come. Pairs differ in length by orders of magnitude, so what is left
/// is estimated from `work`: the number of pairs of words, of which the time is a multiple.
struct advance {
  std::size_t pairs_done, pairs;
  double work_done, work;
};

/// Word distances of all pairs, in the order of `corpus`; `on_advance` is called after each pair.
distance_matrix compare_all(const std::vector<document>& corpus,
                            const std::function<void(const advance&)>& on_advance);

/// 1 for texts with the same words, 0 for two that share none: 1 - distance / longer text. Two
/// empty texts are alike.
similarity_matrix similarities(const std::vector<document>& corpus,
                               const distance_matrix& distances);

}  // namespace licences
