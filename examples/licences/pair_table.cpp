#include "pair_table.hpp"

#include <algorithm>
#include <array>

#include "label.hpp"
#include "percent.hpp"

namespace licences {

namespace {

constexpr std::size_t longest_name = 32;
constexpr std::size_t columns = 6;
constexpr std::array<bool, columns> right_aligned = {true, true, false, false, true, true};

using table_line = std::array<std::string, columns>;

struct ranked_pair {
  std::size_t i, j;
};

std::vector<ranked_pair> pairs_by_similarity(const similarity_matrix& similarity) {
  std::vector<ranked_pair> pairs;
  for (std::size_t i = 0; i < similarity.order(); ++i) {
    for (std::size_t j = i + 1; j < similarity.order(); ++j) pairs.push_back({i, j});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [&](const ranked_pair& a, const ranked_pair& b) {
    return similarity.entry(a.i, a.j) > similarity.entry(b.i, b.j);
  });
  return pairs;
}

std::string padded(const std::string& label, std::size_t width, bool to_the_right) {
  const std::string blank(width - character_count(label), ' ');
  return to_the_right ? blank + label : label + blank;
}

std::string aligned(const std::vector<table_line>& lines) {
  std::array<std::size_t, columns> widths{};
  for (const table_line& line : lines) {
    for (std::size_t c = 0; c < columns; ++c) {
      widths[c] = std::max(widths[c], character_count(line[c]));
    }
  }
  std::string text;
  for (const table_line& line : lines) {
    for (std::size_t c = 0; c < columns; ++c) {
      text += (c == 0 ? "" : "  ") + padded(line[c], widths[c], right_aligned[c]);
    }
    text += '\n';
  }
  return text;
}

}  // namespace

std::string nearest_pairs(const std::vector<document>& corpus, const distance_matrix& distances,
                          const similarity_matrix& similarity, std::size_t limit) {
  const std::vector<ranked_pair> pairs = pairs_by_similarity(similarity);
  const std::size_t shown = std::min(limit, pairs.size());
  std::vector<table_line> lines = {{"similar", "words apart", "text", "text", "words", "words"}};
  for (std::size_t k = 0; k < shown; ++k) {
    const auto& [i, j] = pairs[k];
    lines.push_back({percent(similarity.entry(i, j)), std::to_string(distances.entry(i, j)),
                     shortened(corpus[i].name, longest_name),
                     shortened(corpus[j].name, longest_name), std::to_string(corpus[i].word_count),
                     std::to_string(corpus[j].word_count)});
  }
  return "Nearest pairs, " + std::to_string(shown) + " of " + std::to_string(pairs.size()) + "\n" +
         aligned(lines);
}

}  // namespace licences
