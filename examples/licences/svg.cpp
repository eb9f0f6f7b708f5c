#include "svg.hpp"

#include <cmath>
#include <cstdlib>

namespace licences {

namespace {

/// To a tenth, without a trailing zero, and with a point whatever the locale.
std::string number(double value) {
  const long tenths = std::lround(value * 10);
  const std::string sign = tenths < 0 ? "-" : "";
  const std::string whole = sign + std::to_string(std::labs(tenths) / 10);
  const long rest = std::labs(tenths) % 10;
  return rest == 0 ? whole : whole + "." + std::to_string(rest);
}

std::string attribute(std::string_view name, std::string_view value) {
  std::string written(1, ' ');
  written.append(name).append("=\"").append(xml_escaped(value)).append("\"");
  return written;
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, number(value));
}

std::string box(point corner, extent size) {
  return attribute("x", corner.x) + attribute("y", corner.y) + attribute("width", size.width) +
         attribute("height", size.height);
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

svg_drawing::svg_drawing(extent page, std::string_view title) {
  elements_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"" +
              attribute("width", page.width) + attribute("height", page.height) +
              attribute("viewBox", "0 0 " + number(page.width) + " " + number(page.height)) +
              attribute("font-family", "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif") +
              ">\n<title>" + xml_escaped(title) + "</title>\n";
  add_rectangle({0, 0}, page, "#ffffff");
}

void svg_drawing::add_rectangle(point corner, extent size, std::string_view fill,
                                std::string_view tooltip) {
  // Without crispEdges, rectangles that touch between two pixels show a seam.
  elements_ += "<rect shape-rendering=\"crispEdges\"" + box(corner, size) + attribute("fill", fill);
  elements_ += tooltip.empty() ? "/>\n" : "><title>" + xml_escaped(tooltip) + "</title></rect>\n";
}

void svg_drawing::add_gradient(point corner, extent size, const std::vector<std::string>& colours) {
  elements_ += "<defs><linearGradient id=\"scale\">";
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const double percent = 100.0 * static_cast<double>(i) / static_cast<double>(colours.size() - 1);
    elements_ += "<stop" + attribute("offset", number(percent) + "%") +
                 attribute("stop-color", colours[i]) + "/>";
  }
  elements_ += "</linearGradient></defs>\n";
  add_rectangle(corner, size, "url(#scale)");
}

void svg_drawing::add_polyline(const std::vector<point>& points, std::string_view stroke) {
  std::string path;
  for (const point& each : points) {
    if (!path.empty()) path += ' ';
    path.append(number(each.x)).append(",").append(number(each.y));
  }
  elements_ +=
      "<polyline fill=\"none\"" + attribute("stroke", stroke) + attribute("points", path) + "/>\n";
}

void svg_drawing::add_label(point at, std::string_view text, const label_style& style) {
  constexpr std::string_view anchors[] = {"start", "middle", "end"};
  elements_ += "<text" + attribute("x", at.x) + attribute("y", at.y) + " dy=\".35em\"" +
               attribute("font-size", style.size) + attribute("fill", style.fill) +
               attribute("text-anchor", anchors[static_cast<std::size_t>(style.align)]);
  if (style.bold) elements_ += " font-weight=\"bold\"";
  if (style.turn != 0) {
    std::string turn = "rotate(";
    turn.append(number(style.turn) + " " + number(at.x) + " " + number(at.y)).append(")");
    elements_ += attribute("transform", turn);
  }
  elements_.append(">").append(xml_escaped(text)).append("</text>\n");
}

}  // namespace licences
