/// \file
/// A square matrix that equals its transpose.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace licences {

/// One value for each unordered pair of indices below `order()`, and for each index with itself.
template <class T>
class symmetric_matrix {
 public:
  symmetric_matrix(std::size_t order, const T& fill)
      : order_(order), triangle_(order * (order + 1) / 2, fill) {}

  std::size_t order() const { return order_; }

  T& entry(std::size_t i, std::size_t j) { return triangle_[offset(i, j)]; }
  const T& entry(std::size_t i, std::size_t j) const { return triangle_[offset(i, j)]; }

 private:
  static std::size_t offset(std::size_t i, std::size_t j) {
    if (i < j) std::swap(i, j);
    return i * (i + 1) / 2 + j;
  }

  std::size_t order_;
  std::vector<T> triangle_;
};

}  // namespace licences
