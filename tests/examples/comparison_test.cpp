// All pairs of a folder.
#include "comparison.hpp"

#include <gtest/gtest.h>

#include "support/scratch_folder.hpp"

namespace licences {
namespace {

using testing::scratch_folder;

TEST(Comparison, MeasuresEachPairAndReportsAfterEach) {
  const scratch_folder folder;
  folder.write("a", "one two three");
  folder.write("b", "one two four");
  folder.write("c", "");
  const std::vector<document> corpus = read_corpus(folder.path());

  std::vector<std::size_t> done;
  const distance_matrix distances = compare_all(corpus, [&](const advance& progress) {
    EXPECT_EQ(progress.pairs, 3U);
    EXPECT_LE(progress.work_done, progress.work);
    done.push_back(progress.pairs_done);
  });
  EXPECT_EQ(done, (std::vector<std::size_t>{1, 2, 3}));
  EXPECT_EQ(distances.entry(0, 1), 1U);
  EXPECT_EQ(distances.entry(2, 0), 3U);
  EXPECT_EQ(distances.entry(1, 1), 0U);
}

TEST(Comparison, SimilarityIsTheShareOfTheLongerTextThatStays) {
  std::vector<document> corpus(3);
  corpus[0].word_count = 4;
  corpus[1].word_count = 2;
  distance_matrix distances(3, 0);
  distances.entry(0, 1) = 3;
  distances.entry(0, 2) = 4;
  distances.entry(1, 2) = 2;

  const similarity_matrix similarity = similarities(corpus, distances);
  EXPECT_DOUBLE_EQ(similarity.entry(0, 1), 0.25);
  EXPECT_DOUBLE_EQ(similarity.entry(0, 2), 0);
  EXPECT_DOUBLE_EQ(similarity.entry(2, 2), 1);
}

TEST(Comparison, TwoEmptyTextsAreAlike) {
  const similarity_matrix similarity =
      similarities(std::vector<document>(2), distance_matrix(2, 0));
  EXPECT_DOUBLE_EQ(similarity.entry(0, 1), 1);
}

}  // namespace
}  // namespace licences
