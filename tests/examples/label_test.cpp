// File names as labels.
#include "label.hpp"

#include <gtest/gtest.h>

namespace licences {
namespace {

TEST(Label, KeepsWhatCanBeShown) {
  EXPECT_EQ(printable("GPL-2"), "GPL-2");
  EXPECT_EQ(printable("<a> & \"b\""), "<a> & \"b\"");
  EXPECT_EQ(printable("é – 漢 😀"), "é – 漢 😀");
}

TEST(Label, ReplacesControlCharacters) {
  EXPECT_EQ(printable("a\nb"), "a\uFFFDb");
  EXPECT_EQ(printable("\033[31m"), "\uFFFD[31m");
  EXPECT_EQ(printable("a\x7F"), "a\uFFFD");
  EXPECT_EQ(printable("\xC2\x85"), "\uFFFD\uFFFD");  // U+0085
}

TEST(Label, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(printable("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(printable("\xE2\x82"), "\uFFFD\uFFFD");            // cut short
  EXPECT_EQ(printable("\xC0\xAF"), "\uFFFD\uFFFD");            // overlong
  EXPECT_EQ(printable("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // surrogate
  EXPECT_EQ(printable("\xEF\xBF\xBF"), "\uFFFD\uFFFD\uFFFD");  // no character in XML
  EXPECT_EQ(printable("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(Label, CountsCharacters) {
  EXPECT_EQ(character_count(""), 0U);
  EXPECT_EQ(character_count("abc"), 3U);
  EXPECT_EQ(character_count("é漢😀"), 3U);
}

TEST(Label, LosesItsMiddleWhenItIsLong) {
  EXPECT_EQ(shortened("abcdef", 6), "abcdef");
  EXPECT_EQ(shortened("abcdefg", 6), "abc…fg");
  EXPECT_EQ(shortened("abcdefg", 1), "…");
  EXPECT_EQ(shortened("漢漢漢漢漢", 4), "漢漢…漢");
}

}  // namespace
}  // namespace licences
