#include "edit_distance.hpp"

#include <algorithm>
#include <utility>

#include "edit_costs.hpp"

namespace licences {

std::size_t edit_distance(const std::vector<std::string>& left,
                          const std::vector<std::string>& right) {
  // After `row` words of `left`, above[column] is the distance to the first `column` of `right`.
  std::vector<std::size_t> above(right.size() + 1);
  std::vector<std::size_t> below(right.size() + 1);
  for (std::size_t column = 0; column < right.size(); ++column) {
    above[column + 1] = above[column] + insertion_cost;
  }
  for (const std::string& word : left) {
    below[0] = above[0] + deletion_cost;
    for (std::size_t column = 0; column < right.size(); ++column) {
      below[column + 1] =
          std::min({above[column + 1] + deletion_cost, below[column] + insertion_cost,
                    above[column] + substitution_cost(word, right[column])});
    }
    std::swap(above, below);
  }
  return above.back();
}

}  // namespace licences
