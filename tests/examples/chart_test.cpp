// The chart as a whole.
#include "chart.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/xml.hpp"

namespace licences {
namespace {

using testing::xml_fault;
using testing::xml_texts;

symmetric_matrix<double> plain_similarity(std::size_t count) {
  symmetric_matrix<double> similarity(count, 0.25);
  for (std::size_t i = 0; i < count; ++i) similarity.entry(i, i) = 1;
  return similarity;
}

std::string chart_of(const std::vector<std::string>& names) {
  return similarity_chart(names, plain_similarity(names.size()),
                          cluster(symmetric_matrix<double>(names.size(), 0.75)));
}

std::ptrdiff_t count_of(const std::vector<std::string>& texts, const std::string& text) {
  return std::count(texts.begin(), texts.end(), text);
}

TEST(Chart, NamesEachTextAtItsRowAndItsColumn) {
  const std::string chart = chart_of({"first", "second", "third"});
  EXPECT_EQ(xml_fault(chart), "");
  const auto labels = xml_texts(chart, "text");
  for (const char* name : {"first", "second", "third"}) EXPECT_EQ(count_of(labels, name), 2);
}

TEST(Chart, HasACellWithItsNumberForEachPair) {
  const auto labels = xml_texts(chart_of({"a", "b", "c"}), "text");
  EXPECT_EQ(count_of(labels, "25"), 6);
  EXPECT_EQ(count_of(labels, "100"), 3 + 2);  // the diagonal, the scale, the axis
}

TEST(Chart, EscapesNames) {
  const std::string chart = chart_of({"<b>&\"'</b>", "b"});
  EXPECT_EQ(xml_fault(chart), "");
  EXPECT_EQ(count_of(xml_texts(chart, "text"), "<b>&\"'</b>"), 2);
}

TEST(Chart, ShortensLongNamesButTellsThemInFull) {
  const std::string name(200, 'x');
  const std::string chart = chart_of({name, "b"});
  EXPECT_EQ(count_of(xml_texts(chart, "text"), name), 0);
  EXPECT_EQ(count_of(xml_texts(chart, "title"), name + " and b: 25.0 %"), 1);
}

TEST(Chart, LeavesNumbersOutWhereCellsAreSmall) {
  const std::vector<std::string> names(60, "name");
  const std::string chart = chart_of(names);
  EXPECT_EQ(xml_fault(chart), "");
  EXPECT_EQ(count_of(xml_texts(chart, "text"), "25"), 0);
}

TEST(Chart, HoldsManyTexts) {
  EXPECT_EQ(xml_fault(chart_of(std::vector<std::string>(150, "n"))), "");
}

}  // namespace
}  // namespace licences
