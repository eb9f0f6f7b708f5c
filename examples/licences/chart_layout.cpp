#include "chart_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "label.hpp"

namespace licences {

namespace {

constexpr double heading_height = 76;
constexpr double footer_height = 62;
constexpr double gap = 10;
constexpr double wide_gap = 26;  // keeps the numbers under the scale and under the axis apart
constexpr double narrowest_page = 680;  // the heading's longest line

/// An upper bound for most names: the average character of the sans-serif faces is narrower.
double widest(const std::vector<std::string>& labels, double label_size) {
  std::size_t longest = 0;
  for (const std::string& label : labels) longest = std::max(longest, character_count(label));
  return 0.66 * label_size * static_cast<double>(longest);
}

}  // namespace

chart_layout lay_out(const std::vector<std::string>& labels) {
  chart_layout layout;
  const auto count = static_cast<double>(labels.size());
  layout.cell = std::clamp(660 / count, 12.0, 44.0);
  layout.label_size = std::clamp(layout.cell * 0.4, 10.0, 14.0);
  // Labels that slant by 45 degrees are only 0.7 cells apart.
  layout.column_label_turn = layout.cell < 1.6 * layout.label_size ? -90 : -45;
  layout.cells_have_numbers = layout.cell >= 24;
  layout.matrix_side = count * layout.cell;

  const double label_width = widest(labels, layout.label_size);
  const double slant = -layout.column_label_turn * std::numbers::pi / 180;
  const double label_rise = label_width * std::sin(slant) + layout.label_size;
  const double label_reach = label_width * std::cos(slant) + layout.label_size;
  layout.matrix = {chart_margin + label_width + gap,
                   chart_margin + heading_height + label_rise + gap};
  layout.dendrogram = {layout.matrix.x + layout.matrix_side + wide_gap, layout.matrix.y};
  layout.dendrogram_width = std::clamp(layout.matrix_side * 0.4, 120.0, 300.0);
  layout.scale = {layout.matrix.x, layout.matrix.y + layout.matrix_side + 2 * gap};
  layout.scale_size = {std::clamp(layout.matrix_side, 80.0, 300.0), 12};

  const double right = layout.dendrogram.x + std::max(layout.dendrogram_width, label_reach);
  layout.page = {std::max(right + chart_margin + gap, narrowest_page),
                 layout.scale.y + footer_height};
  return layout;
}

}  // namespace licences
