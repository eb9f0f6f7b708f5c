#include "index_set.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

namespace coolcache::scan {
namespace {

std::uint64_t word_at(const std::vector<std::uint64_t>& words, std::size_t i) {
  return i < words.size() ? words[i] : 0;
}

}  // namespace

void index_set::insert(std::uint32_t index) {
  if (index / 64 >= words_.size()) words_.resize(index / 64 + 1);
  words_[index / 64] |= std::uint64_t{1} << (index % 64);
}

bool index_set::contains(std::uint32_t index) const {
  return ((word_at(words_, index / 64) >> (index % 64)) & 1) != 0;
}

std::size_t index_set::size() const {
  return distance({});
}

std::vector<std::uint32_t> index_set::items() const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < words_.size(); ++i)
    for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
      out.push_back(i * 64 + static_cast<std::uint32_t>(std::countr_zero(rest)));
  return out;
}

index_set index_set::operator^(const index_set& other) const {
  index_set out;
  out.words_.resize(std::max(words_.size(), other.words_.size()));
  for (std::size_t i = 0; i < out.words_.size(); ++i)
    out.words_[i] = word_at(words_, i) ^ word_at(other.words_, i);
  return out;
}

std::size_t index_set::distance(const index_set& other) const {
  std::size_t out = 0;
  for (std::size_t i = 0; i < std::max(words_.size(), other.words_.size()); ++i)
    out += static_cast<std::size_t>(std::popcount(word_at(words_, i) ^ word_at(other.words_, i)));
  return out;
}

std::string to_ranges(const index_set& set) {
  std::string out;
  const std::vector<std::uint32_t> all = set.items();
  for (std::size_t i = 0; i < all.size();) {
    std::size_t last = i;
    while (last + 1 < all.size() && all[last + 1] == all[last] + 1) ++last;
    if (!out.empty()) out += ',';
    out += std::to_string(all[i]);
    if (last > i) out += '-' + std::to_string(all[last]);
    i = last + 1;
  }
  return out;
}

std::optional<index_set> set_from_ranges(std::string_view text, std::uint32_t bound) {
  index_set out;
  const char* at = text.data();
  const char* end = at + text.size();
  auto number = [&](std::uint32_t& value) {
    auto [behind, error] = std::from_chars(at, end, value);
    at = behind;
    return error == std::errc{} && value < bound;
  };
  while (at != end) {
    std::uint32_t first = 0, last = 0;
    if (!number(first)) return std::nullopt;
    last = first;
    if (at != end && *at == '-' && (!number((++at, last)) || last < first)) return std::nullopt;
    for (std::uint32_t i = first; i <= last; ++i) out.insert(i);
    if (at != end && (*at++ != ',' || at == end)) return std::nullopt;
  }
  return out;
}

set_difference shortest_difference(const std::vector<index_set>& sets, std::uint32_t at) {
  set_difference out;
  std::size_t least = sets[at].size();
  std::uint32_t first = at < 64 ? 0 : at - 64;
  for (std::uint32_t i = first; i < at; ++i) {
    std::size_t distance = sets[at].distance(sets[i]);
    if (distance >= least) continue;
    least = distance;
    out.like = i;
  }
  out.differs = out.like ? sets[at] ^ sets[*out.like] : sets[at];
  return out;
}

}  // namespace coolcache::scan
