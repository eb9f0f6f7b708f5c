// The colour of a similarity.
#include "colour.hpp"

#include <gtest/gtest.h>

namespace licences {
namespace {

double lightness(const colour& c) {
  return 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
}

TEST(Colour, RunsFromDarkToLight) {
  EXPECT_EQ(hex_code(similarity_colour(0)), "#440154");
  EXPECT_EQ(hex_code(similarity_colour(0.5)), "#21918c");
  EXPECT_EQ(hex_code(similarity_colour(1)), "#fde725");
  for (int i = 1; i <= 100; ++i) {
    EXPECT_GT(lightness(similarity_colour(i / 100.0)),
              lightness(similarity_colour((i - 1) / 100.0)));
  }
}

TEST(Colour, OfWhatIsOutOfRangeIsThatOfTheNearestEnd) {
  EXPECT_EQ(hex_code(similarity_colour(-1)), "#440154");
  EXPECT_EQ(hex_code(similarity_colour(2)), "#fde725");
}

TEST(Colour, OfInkStandsOutFromItsBackground) {
  EXPECT_EQ(hex_code(ink_on(similarity_colour(0))), "#ffffff");
  EXPECT_EQ(hex_code(ink_on(similarity_colour(1))), "#000000");
}

}  // namespace
}  // namespace licences
