/// \file
/// Where the parts of the chart stand and how large they are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "svg.hpp"

namespace licences {

///      title and what the numbers mean
///               column labels
///  row labels   matrix   dendrogram
///               scale    axis
struct chart_layout {
  double cell;               ///< side of one square of the matrix
  double label_size;         ///< of the names, in pixels
  double column_label_turn;  ///< in degrees; upright where there is no room to slant
  bool cells_have_numbers;
  point matrix;  ///< its upper left corner
  double matrix_side;
  point dendrogram;  ///< its upper left corner
  double dendrogram_width;
  point scale;  ///< upper left corner of the colour bar
  extent scale_size;
  extent page;

  /// The middle of row or column `i`, counted from the matrix' corner.
  double middle(double i) const { return (i + 0.5) * cell; }
};

inline constexpr double chart_margin = 24;

/// For rows called `labels`, already shortened. The cells shrink as their number grows, down to
/// where a label is still read; beyond that the page grows.
chart_layout lay_out(const std::vector<std::string>& labels);

}  // namespace licences
