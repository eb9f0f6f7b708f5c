// Functions with larger closures, over the parts of examples/licences that stand alone.
#include "chart_layout.hpp"
#include "clustering.hpp"
#include "colour.hpp"
#include "edit_costs.hpp"
#include "label.hpp"
#include "percent.hpp"
#include "svg.hpp"
#include "symmetric_matrix.hpp"
#include "words.hpp"

namespace oracle {

std::size_t costs_of(std::string_view text) {
  std::size_t total = 0;
  std::vector<std::string> words = licences::split_words(text);
  for (const std::string& one : words)
    for (const std::string& other : words) total += licences::substitution_cost(one, other);
  return total + licences::insertion_cost;
}

std::size_t tree_of(std::size_t order) {
  licences::symmetric_matrix<double> distances(order, 0.5);
  for (std::size_t i = 0; i < order; ++i) distances.entry(i, order / 2) = 0.25;
  licences::dendrogram tree = licences::cluster(distances);
  return tree.leaf_order.empty() ? 0 : tree.leaf_order.front();
}

std::string drawing_of(const std::vector<std::string>& names) {
  licences::chart_layout layout = licences::lay_out(names);
  licences::svg_drawing drawing(layout.page, "names");
  licences::colour shade = licences::similarity_colour(0.5);
  drawing.add_rectangle(layout.matrix, layout.scale_size, licences::hex_code(shade));
  licences::label_style style;
  style.fill = licences::hex_code(licences::ink_on(shade));
  for (const std::string& name : names)
    drawing.add_label({layout.middle(1), 0}, licences::shortened(name, 9), style);
  drawing.add_label({0, 0}, licences::percent(0.25), style);
  return drawing.document();
}

}  // namespace oracle
