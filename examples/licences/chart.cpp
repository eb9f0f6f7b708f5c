#include "chart.hpp"

#include <cmath>

#include "chart_layout.hpp"
#include "colour.hpp"
#include "label.hpp"
#include "percent.hpp"
#include "svg.hpp"

namespace licences {

namespace {

constexpr std::size_t longest_label = 24;
const std::string line_colour = "#555555";
const std::string quiet_colour = "#555555";

std::string whole_percent(double share) {
  return std::to_string(std::lround(share * 100));
}

void draw_heading(svg_drawing& drawing, std::size_t count) {
  drawing.add_label({chart_margin, chart_margin + 10}, "How alike are these texts?",
                    {.size = 20, .bold = true});
  drawing.add_label({chart_margin, chart_margin + 36},
                    "Similarity in percent: 100 × (1 − edit distance in words / words of the "
                    "longer text).",
                    {.size = 13, .fill = quiet_colour});
  drawing.add_label(
      {chart_margin, chart_margin + 54},
      std::to_string(count) + " texts, in the order of an average-linkage clustering.",
      {.size = 13, .fill = quiet_colour});
}

void draw_labels(svg_drawing& drawing, const chart_layout& at,
                 const std::vector<std::string>& labels) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double middle = at.middle(static_cast<double>(i));
    drawing.add_label({at.matrix.x - 8, at.matrix.y + middle}, labels[i],
                      {.size = at.label_size, .align = anchor::end});
    drawing.add_label({at.matrix.x + middle, at.matrix.y - 8}, labels[i],
                      {.size = at.label_size, .turn = at.column_label_turn});
  }
}

void draw_cells(svg_drawing& drawing, const chart_layout& at, const std::vector<std::string>& names,
                const similarity_matrix& similarity, const std::vector<std::size_t>& order) {
  // A hair's breadth between the cells; none where they are small.
  const double side = at.cells_have_numbers ? at.cell - 1 : at.cell;
  for (std::size_t row = 0; row < order.size(); ++row) {
    for (std::size_t column = 0; column < order.size(); ++column) {
      const double share = similarity.entry(order[row], order[column]);
      const colour shade = similarity_colour(share);
      const point corner = {at.matrix.x + at.cell * static_cast<double>(column),
                            at.matrix.y + at.cell * static_cast<double>(row)};
      drawing.add_rectangle(
          corner, {side, side}, hex_code(shade),
          names[order[row]] + " and " + names[order[column]] + ": " + percent(share));
      if (!at.cells_have_numbers) continue;
      drawing.add_label(
          {corner.x + side / 2, corner.y + side / 2}, whole_percent(share),
          {.size = at.label_size - 2, .align = anchor::middle, .fill = hex_code(ink_on(shade))});
    }
  }
}

/// Leaves stand at similarity 1 on the left; a merge, at the mean similarity of its two sides.
void draw_dendrogram(svg_drawing& drawing, const chart_layout& at, const dendrogram& tree) {
  const std::size_t leaf_count = tree.leaf_order.size();
  std::vector<point> tips(leaf_count + tree.merges.size());
  for (std::size_t i = 0; i < leaf_count; ++i) {
    tips[tree.leaf_order[i]] = {at.dendrogram.x,
                                at.dendrogram.y + at.middle(static_cast<double>(i))};
  }
  for (std::size_t k = 0; k < tree.merges.size(); ++k) {
    const merge& each = tree.merges[k];
    const point upper = tips[each.upper];
    const point lower = tips[each.lower];
    const double x = at.dendrogram.x + each.height * at.dendrogram_width;
    drawing.add_polyline({upper, {x, upper.y}, {x, lower.y}, lower}, line_colour);
    tips[leaf_count + k] = {x, (upper.y + lower.y) / 2};
  }
}

void draw_tick(svg_drawing& drawing, point top, std::string_view text) {
  drawing.add_polyline({top, {top.x, top.y + 5}}, line_colour);
  drawing.add_label({top.x, top.y + 13}, text,
                    {.size = 11, .align = anchor::middle, .fill = quiet_colour});
}

void draw_axis(svg_drawing& drawing, const chart_layout& at) {
  const double y = at.scale.y;
  drawing.add_polyline({{at.dendrogram.x, y}, {at.dendrogram.x + at.dendrogram_width, y}},
                       line_colour);
  for (const double share : {1.0, 0.5, 0.0}) {
    draw_tick(drawing, {at.dendrogram.x + (1 - share) * at.dendrogram_width, y},
              whole_percent(share));
  }
  drawing.add_label({at.dendrogram.x, y + 32}, "mean similarity (%)", {.size = 11});
}

void draw_scale(svg_drawing& drawing, const chart_layout& at) {
  constexpr int steps = 20;
  std::vector<std::string> colours;
  for (int i = 0; i <= steps; ++i) {
    colours.push_back(hex_code(similarity_colour(static_cast<double>(i) / steps)));
  }
  drawing.add_gradient(at.scale, at.scale_size, colours);
  for (const double share : {0.0, 0.5, 1.0}) {
    draw_tick(drawing,
              {at.scale.x + share * at.scale_size.width, at.scale.y + at.scale_size.height},
              whole_percent(share));
  }
  drawing.add_label({at.scale.x, at.scale.y + at.scale_size.height + 30}, "similarity (%)",
                    {.size = 11});
}

}  // namespace

std::string similarity_chart(const std::vector<std::string>& names,
                             const similarity_matrix& similarity, const dendrogram& tree) {
  std::vector<std::string> labels;
  for (const std::size_t leaf : tree.leaf_order) {
    labels.push_back(shortened(names[leaf], longest_label));
  }
  const chart_layout layout = lay_out(labels);
  svg_drawing drawing(layout.page, "Similarity of " + std::to_string(names.size()) + " texts");
  draw_heading(drawing, names.size());
  draw_labels(drawing, layout, labels);
  draw_cells(drawing, layout, names, similarity, tree.leaf_order);
  draw_dendrogram(drawing, layout, tree);
  draw_axis(drawing, layout);
  draw_scale(drawing, layout);
  return drawing.document();
}

}  // namespace licences
