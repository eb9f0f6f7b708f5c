#include "comparison.hpp"

#include <algorithm>

#include "distance.hpp"

namespace licences {

namespace {

std::size_t distance_of(const document& one, const document& other) {
  const auto& [first, second] = std::minmax(one, other, [](const document& a, const document& b) {
    return a.content_rank < b.content_rank;
  });
  return word_distance(coolcache::file{first.path}, coolcache::file{second.path});
}

double work_of(const document& one, const document& other) {
  return static_cast<double>(one.word_count) * static_cast<double>(other.word_count);
}

double total_work(const std::vector<document>& corpus) {
  double total = 0;
  for (std::size_t i = 1; i < corpus.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) total += work_of(corpus[i], corpus[j]);
  }
  return total;
}

}  // namespace

distance_matrix compare_all(const std::vector<document>& corpus,
                            const std::function<void(const advance&)>& on_advance) {
  distance_matrix distances(corpus.size(), 0);
  advance progress{0, corpus.size() * (corpus.size() - 1) / 2, 0, total_work(corpus)};
  for (std::size_t i = 1; i < corpus.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      distances.entry(i, j) = distance_of(corpus[i], corpus[j]);
      progress.pairs_done += 1;
      progress.work_done += work_of(corpus[i], corpus[j]);
      on_advance(progress);
    }
  }
  return distances;
}

similarity_matrix similarities(const std::vector<document>& corpus,
                               const distance_matrix& distances) {
  similarity_matrix similarity(corpus.size(), 1.0);
  for (std::size_t i = 1; i < corpus.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::size_t longer = std::max(corpus[i].word_count, corpus[j].word_count);
      if (longer == 0) continue;
      similarity.entry(i, j) =
          1.0 - static_cast<double>(distances.entry(i, j)) / static_cast<double>(longer);
    }
  }
  return similarity;
}

}  // namespace licences
