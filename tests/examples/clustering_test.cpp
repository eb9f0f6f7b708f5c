// Average linkage.
#include "clustering.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace licences {
namespace {

/// Five bacteria by their 5S ribosomal RNA, the usual worked example of UPGMA.
symmetric_matrix<double> bacteria() {
  symmetric_matrix<double> d(5, 0);
  d.entry(0, 1) = 17, d.entry(0, 2) = 21, d.entry(0, 3) = 31, d.entry(0, 4) = 23;
  d.entry(1, 2) = 30, d.entry(1, 3) = 34, d.entry(1, 4) = 21;
  d.entry(2, 3) = 28, d.entry(2, 4) = 39;
  d.entry(3, 4) = 43;
  return d;
}

void expect_merge(const merge& actual, std::size_t upper, std::size_t lower, double height) {
  EXPECT_EQ(actual.upper, upper);
  EXPECT_EQ(actual.lower, lower);
  EXPECT_DOUBLE_EQ(actual.height, height);
}

TEST(Clustering, FindsTheKnownDendrogram) {
  const dendrogram tree = cluster(bacteria());
  ASSERT_EQ(tree.merges.size(), 4U);
  expect_merge(tree.merges[0], 1, 0, 17);
  expect_merge(tree.merges[1], 4, 5, 22);
  expect_merge(tree.merges[2], 2, 3, 28);
  expect_merge(tree.merges[3], 6, 7, 33);
}

TEST(Clustering, TurnsClustersSoThatLikeLeavesTouch) {
  EXPECT_EQ(cluster(bacteria()).leaf_order, (std::vector<std::size_t>{4, 1, 0, 2, 3}));
}

TEST(Clustering, OfOneLeafHasNoMerge) {
  const dendrogram tree = cluster(symmetric_matrix<double>(1, 0));
  EXPECT_TRUE(tree.merges.empty());
  EXPECT_EQ(tree.leaf_order, std::vector<std::size_t>{0});
}

TEST(Clustering, AmongEqualsTakesTheLowestNumbers) {
  const dendrogram tree = cluster(symmetric_matrix<double>(3, 1));
  expect_merge(tree.merges[0], 0, 1, 1);
  expect_merge(tree.merges[1], 3, 2, 1);
}

TEST(Clustering, KeepsClustersContiguousAndHeightsAscending) {
  constexpr std::size_t count = 40;
  std::mt19937 random(7);
  symmetric_matrix<double> dissimilarity(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      dissimilarity.entry(i, j) = std::uniform_real_distribution<>()(random);
    }
  }
  const dendrogram tree = cluster(dissimilarity);

  // First and last place of each cluster: the lower side begins where the upper one ends.
  std::vector<std::pair<std::size_t, std::size_t>> span(count + tree.merges.size());
  for (std::size_t i = 0; i < count; ++i) span[tree.leaf_order[i]] = {i, i};
  for (std::size_t k = 0; k < tree.merges.size(); ++k) {
    const auto& [upper, lower, height] = tree.merges[k];
    EXPECT_EQ(span[upper].second + 1, span[lower].first);
    EXPECT_TRUE(k == 0 || height >= tree.merges[k - 1].height - 1e-12);
    span[count + k] = {span[upper].first, span[lower].second};
  }
  EXPECT_EQ(span.back(), (std::pair<std::size_t, std::size_t>{0, count - 1}));
}

}  // namespace
}  // namespace licences
