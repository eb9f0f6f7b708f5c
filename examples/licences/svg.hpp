/// \file
/// The few elements of SVG that a chart is made of, as well-formed XML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace licences {

/// In user units from the upper left corner, y downwards.
struct point {
  double x, y;
};

struct extent {
  double width, height;
};

enum class anchor { start, middle, end };

struct label_style {
  double size = 12;
  anchor align = anchor::start;
  double turn = 0;  ///< degrees, clockwise, about the point where the label stands
  std::string fill = "#222222";
  bool bold = false;
};

/// `text`, valid UTF-8 without control characters, as XML character data or a quoted attribute.
std::string xml_escaped(std::string_view text);

/// A drawing that grows by the elements added to it; each lies over those before it.
class svg_drawing {
 public:
  /// A white page. `title` is what a screen reader says.
  svg_drawing(extent page, std::string_view title);

  /// A browser shows `tooltip` under the pointer; none if it is empty.
  void add_rectangle(point corner, extent size, std::string_view fill,
                     std::string_view tooltip = {});
  /// Colours at equal distances from left to right. One a drawing: the gradient has a fixed id.
  void add_gradient(point corner, extent size, const std::vector<std::string>& colours);
  void add_polyline(const std::vector<point>& points, std::string_view stroke);
  /// `at` is the middle of the text's height.
  void add_label(point at, std::string_view text, const label_style& style);

  /// The whole document, with a line feed at its end.
  std::string document() const { return elements_ + "</svg>\n"; }

 private:
  std::string elements_;
};

}  // namespace licences
