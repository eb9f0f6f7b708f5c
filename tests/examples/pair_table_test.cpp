// The table of the nearest pairs.
#include "pair_table.hpp"

#include <gtest/gtest.h>

#include "percent.hpp"

namespace licences {
namespace {

std::vector<document> three_texts() {
  std::vector<document> corpus(3);
  corpus[0] = {"", "short", 4, 0};
  corpus[1] = {"", "é", 10, 1};
  corpus[2] = {"", "long name", 1000, 2};
  return corpus;
}

std::string table_of(std::size_t limit) {
  const std::vector<document> corpus = three_texts();
  distance_matrix distances(3, 0);
  distances.entry(0, 1) = 8;
  distances.entry(0, 2) = 998;
  distances.entry(1, 2) = 990;
  return nearest_pairs(corpus, distances, similarities(corpus, distances), limit);
}

TEST(PairTable, IsAlignedWithTheMostSimilarFirst) {
  EXPECT_EQ(table_of(3),
            "Nearest pairs, 3 of 3\n"
            "similar  words apart  text   text       words  words\n"
            " 20.0 %            8  short  é              4     10\n"
            "  1.0 %          990  é      long name     10   1000\n"
            "  0.2 %          998  short  long name      4   1000\n");
}

TEST(PairTable, EndsAtItsLimit) {
  EXPECT_EQ(table_of(0), "Nearest pairs, 0 of 3\nsimilar  words apart  text  text  words  words\n");
  EXPECT_EQ(table_of(99), table_of(3));
}

TEST(Percent, KeepsTheEndsForWhatIsExact) {
  EXPECT_EQ(percent(1), "100.0 %");
  EXPECT_EQ(percent(0.99999), "99.9 %");
  EXPECT_EQ(percent(0.00001), "0.1 %");
  EXPECT_EQ(percent(0), "0.0 %");
  EXPECT_EQ(percent(0.5), "50.0 %");
}

}  // namespace
}  // namespace licences
