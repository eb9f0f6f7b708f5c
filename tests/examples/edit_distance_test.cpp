// The edit distance of two sequences of words.
#include "edit_distance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "words.hpp"

namespace licences {
namespace {

std::size_t distance_between(const char* left, const char* right) {
  return edit_distance(split_words(left), split_words(right));
}

/// The definition, without the table: exponential, so for short texts only.
std::size_t distance_by_definition(std::vector<std::string> left, std::vector<std::string> right) {
  if (left.empty() || right.empty()) return left.size() + right.size();
  const bool same = left.back() == right.back();
  std::vector<std::string> less_left(left.begin(), left.end() - 1);
  std::vector<std::string> less_right(right.begin(), right.end() - 1);
  return std::min({distance_by_definition(less_left, right) + 1,
                   distance_by_definition(left, less_right) + 1,
                   distance_by_definition(less_left, less_right) + (same ? 0 : 1)});
}

std::vector<std::string> random_words(std::mt19937& random, std::size_t count) {
  std::vector<std::string> words(count);
  for (std::string& word : words) word = std::string(1, static_cast<char>('a' + random() % 3));
  return words;
}

TEST(EditDistance, OfEqualTextsIsZero) {
  EXPECT_EQ(distance_between("a b c", "a b c"), 0U);
}

TEST(EditDistance, OfEmptyTextsIsZero) {
  EXPECT_EQ(distance_between("", ""), 0U);
}

TEST(EditDistance, FromOrToNothingIsEveryWord) {
  EXPECT_EQ(distance_between("", "you may copy this"), 4U);
  EXPECT_EQ(distance_between("you may copy this", ""), 4U);
}

TEST(EditDistance, CountsOneForAWordReplacedInsertedOrDeleted) {
  EXPECT_EQ(distance_between("you may copy this", "you must copy this"), 1U);
  EXPECT_EQ(distance_between("you may copy this", "you may not copy this"), 1U);
  EXPECT_EQ(distance_between("you may copy this", "you copy this"), 1U);
}

TEST(EditDistance, CountsWordsAndNotLetters) {
  EXPECT_EQ(distance_between("kitten", "sitting"), 1U);
}

TEST(EditDistance, FindsTheShortestWayAndNotTheFirst) {
  EXPECT_EQ(distance_between("k i t t e n", "s i t t i n g"), 3U);
  EXPECT_EQ(distance_between("s a t u r d a y", "s u n d a y"), 3U);
  EXPECT_EQ(distance_between("a b c d e", "b c d e a"), 2U);
}

TEST(EditDistance, IsSymmetric) {
  EXPECT_EQ(distance_between("a b c d e", "x b"), distance_between("x b", "a b c d e"));
}

TEST(EditDistance, AgreesWithItsDefinition) {
  std::mt19937 random(20);
  for (int round = 0; round < 60; ++round) {
    const auto left = random_words(random, random() % 6);
    const auto right = random_words(random, random() % 6);
    EXPECT_EQ(edit_distance(left, right), distance_by_definition(left, right));
  }
}

}  // namespace
}  // namespace licences
