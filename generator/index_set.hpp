// A set of places in a table. Many sets that are nearly equal are written as what differs from an
// earlier one, so that a thousand closures of ten thousand declarations stay readable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coolcache::scan {

class index_set {
 public:
  void insert(std::uint32_t index);
  bool contains(std::uint32_t index) const;
  std::size_t size() const;
  std::vector<std::uint32_t> items() const;  // ascending

  // What is in one of the two sets only.
  index_set operator^(const index_set& other) const;
  std::size_t distance(const index_set& other) const;
  friend bool operator==(const index_set& a, const index_set& b) { return a.distance(b) == 0; }

 private:
  std::vector<std::uint64_t> words_;
};

// <ranges> ::= "" | <range> { "," <range> } ; <range> ::= <first> [ "-" <last> ], ascending.
std::string to_ranges(const index_set& set);
// Nothing if the text is no such list, or names an index that is not below the bound.
std::optional<index_set> set_from_ranges(std::string_view text, std::uint32_t bound);

// A set as it is written: what differs from set number `like` before it, if there is one.
struct set_difference {
  std::optional<std::uint32_t> like;
  index_set differs;
};

// Against the nearest of the sets that stand shortly before `at`, or against none.
set_difference shortest_difference(const std::vector<index_set>& sets, std::uint32_t at);

}  // namespace coolcache::scan
