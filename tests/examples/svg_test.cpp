// The SVG that the chart is made of.
#include "svg.hpp"

#include <gtest/gtest.h>

#include <clocale>

#include "support/xml.hpp"

namespace licences {
namespace {

using testing::xml_fault;
using testing::xml_texts;

TEST(Svg, EscapesWhatXmlReserves) {
  EXPECT_EQ(xml_escaped("a<b>&\"c'"), "a&lt;b&gt;&amp;&quot;c&#39;");
  EXPECT_EQ(xml_escaped("&amp;"), "&amp;amp;");
}

TEST(Svg, IsWellFormedWithEveryElement) {
  svg_drawing drawing({100, 50.25}, "a < b");
  drawing.add_rectangle({1, 2}, {3, 4}, "#fff", "tip & \"tip\"");
  drawing.add_gradient({0, 0}, {10, 2}, {"#000", "#fff"});
  drawing.add_polyline({{0, 0}, {1.5, -2.25}}, "#000");
  drawing.add_label({5, 6}, "<label>", {.turn = -45, .bold = true});
  EXPECT_EQ(xml_fault(drawing.document()), "");
  EXPECT_EQ(xml_texts(drawing.document(), "text"), std::vector<std::string>{"<label>"});
  EXPECT_EQ(xml_texts(drawing.document(), "title"),
            (std::vector<std::string>{"a < b", "tip & \"tip\""}));
}

TEST(Svg, WritesNumbersShortAndWithAPoint) {
  svg_drawing drawing({1, 1}, "");
  drawing.add_polyline({{0.04, 0.05}, {-0.5, -12}, {1234.56, 2}}, "#000");
  EXPECT_NE(drawing.document().find("points=\"0,0.1 -0.5,-12 1234.6,2\""), std::string::npos);
}

TEST(XmlFault, SeesWhatIsNotWellFormed) {
  EXPECT_EQ(xml_fault("<a><b x=\"1\"/>t</a>\n"), "");
  EXPECT_NE(xml_fault(""), "");
  EXPECT_NE(xml_fault("<a>"), "");
  EXPECT_NE(xml_fault("<a></b>"), "");
  EXPECT_NE(xml_fault("<a/><b/>"), "");
  EXPECT_NE(xml_fault("<a>&</a>"), "");
  EXPECT_NE(xml_fault("<a x=1/>"), "");
  EXPECT_NE(xml_fault("<a x=\"<\"/>"), "");
}

}  // namespace
}  // namespace licences
