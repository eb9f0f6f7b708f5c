// What counts as a word.
#include "words.hpp"

#include <gtest/gtest.h>

namespace licences {
namespace {

using words = std::vector<std::string>;

TEST(Words, OfNothingAreNone) {
  EXPECT_EQ(split_words(""), words());
  EXPECT_EQ(split_words(" \t\r\n\f\v"), words());
  EXPECT_EQ(split_words("*** --- ***"), words());
}

TEST(Words, HaveNoCase) {
  EXPECT_EQ(split_words("GNU General PUBLIC License"),
            (words{"gnu", "general", "public", "license"}));
}

TEST(Words, EndAtPunctuation) {
  EXPECT_EQ(split_words("(a) you; may,copy: \"this\"."),
            (words{"a", "you", "may", "copy", "this"}));
}

TEST(Words, EndAtAnyWhiteSpace) {
  EXPECT_EQ(split_words("\n\n a\tb\r\nc\fd\ve "), (words{"a", "b", "c", "d", "e"}));
}

TEST(Words, HoldDigits) {
  EXPECT_EQ(split_words("version 2.1"), (words{"version", "2", "1"}));
}

TEST(Words, EndAtTypographicPunctuation) {
  EXPECT_EQ(split_words("\u201Cyou\u201D \u2014 may\u2026copy\u00A0this"),
            (words{"you", "may", "copy", "this"}));
}

TEST(Words, KeepLettersBeyondAscii) {
  EXPECT_EQ(split_words("dès été"), (words{"dès", "été"}));
}

TEST(Words, SurviveAnyByte) {
  EXPECT_EQ(split_words(std::string("a\0b", 3)), (words{"a", "b"}));
  EXPECT_EQ(split_words("a\xFF\xFE b"), (words{"a\xFF\xFE", "b"}));
  EXPECT_EQ(split_words("a\xE2\x80"), (words{"a\xE2\x80"}));
  EXPECT_EQ(split_words("a\xC2"), (words{"a\xC2"}));
}

}  // namespace
}  // namespace licences
