#include "clustering.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace licences {

namespace {

/// A cluster that has not been merged yet; its slot is its row in the matrix of mean dissimilarity.
struct open_cluster {
  std::size_t number;
  std::vector<std::size_t> leaves;
};

std::vector<open_cluster> singletons(std::size_t count) {
  std::vector<open_cluster> clusters;
  for (std::size_t leaf = 0; leaf < count; ++leaf) clusters.push_back({leaf, {leaf}});
  return clusters;
}

/// Slots of the two clusters that are nearest, among those that hold leaves.
std::pair<std::size_t, std::size_t> nearest(const std::vector<open_cluster>& clusters,
                                            const symmetric_matrix<double>& mean) {
  double least = std::numeric_limits<double>::infinity();
  std::pair<std::size_t, std::size_t> found;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    for (std::size_t j = i + 1; j < clusters.size(); ++j) {
      if (clusters[i].leaves.empty() || clusters[j].leaves.empty()) continue;
      if (mean.entry(i, j) >= least) continue;
      least = mean.entry(i, j);
      found = {i, j};
    }
  }
  return found;
}

/// The leaves of both, each side forwards or backwards, such that the two that touch are alike.
std::vector<std::size_t> joined(std::vector<std::size_t> head, std::vector<std::size_t> tail,
                                const symmetric_matrix<double>& dissimilarity) {
  const std::array<double, 4> seams = {dissimilarity.entry(head.back(), tail.front()),
                                       dissimilarity.entry(head.back(), tail.back()),
                                       dissimilarity.entry(head.front(), tail.front()),
                                       dissimilarity.entry(head.front(), tail.back())};
  const auto best = std::min_element(seams.begin(), seams.end()) - seams.begin();
  if (best >= 2) std::reverse(head.begin(), head.end());
  if (best % 2 == 1) std::reverse(tail.begin(), tail.end());
  head.insert(head.end(), tail.begin(), tail.end());
  return head;
}

/// Makes row `into` of `mean` that of the union of `into` and `from`: the mean over all its leaves.
void average_rows(symmetric_matrix<double>& mean, const std::vector<open_cluster>& clusters,
                  std::size_t into, std::size_t from) {
  const auto weight = static_cast<double>(clusters[into].leaves.size());
  const auto added = static_cast<double>(clusters[from].leaves.size());
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    mean.entry(i, into) =
        (weight * mean.entry(i, into) + added * mean.entry(i, from)) / (weight + added);
  }
}

/// Turning a cluster over turns every merge inside it: which side is above is known at the end.
void order_sides(dendrogram& tree) {
  const std::size_t leaf_count = tree.leaf_order.size();
  std::vector<std::size_t> place(leaf_count + tree.merges.size());
  for (std::size_t i = 0; i < leaf_count; ++i) place[tree.leaf_order[i]] = i;
  for (std::size_t k = 0; k < tree.merges.size(); ++k) {
    merge& each = tree.merges[k];
    if (place[each.lower] < place[each.upper]) std::swap(each.upper, each.lower);
    place[leaf_count + k] = place[each.upper];
  }
}

}  // namespace

dendrogram cluster(const symmetric_matrix<double>& dissimilarity) {
  const std::size_t count = dissimilarity.order();
  symmetric_matrix<double> mean = dissimilarity;
  std::vector<open_cluster> clusters = singletons(count);
  dendrogram tree;
  for (std::size_t k = 0; k + 1 < count; ++k) {
    const auto [into, from] = nearest(clusters, mean);
    tree.merges.push_back({clusters[into].number, clusters[from].number, mean.entry(into, from)});
    average_rows(mean, clusters, into, from);
    clusters[into] = {count + k, joined(std::move(clusters[into].leaves),
                                        std::exchange(clusters[from].leaves, {}), dissimilarity)};
  }
  tree.leaf_order = clusters.front().leaves;
  order_sides(tree);
  return tree;
}

}  // namespace licences
