#include "included_words.hpp"

#include <algorithm>
#include <unordered_map>

namespace coolcache::scan {
namespace {

template <class Use>
void for_each_of(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& sorted,
                 std::uint32_t key, const Use& use) {
  auto next = std::lower_bound(sorted.begin(), sorted.end(), std::pair(key, 0u));
  for (; next != sorted.end() && next->first == key; ++next) use(next->second);
}

}  // namespace

included_words::included_words(const declaration_index& index, const pairs& parts) {
  std::unordered_map<declaration_id, std::uint32_t> numbers;
  for (const auto& [holder, text] : parts) {
    auto number = static_cast<std::uint32_t>(numbers.size());
    auto [known, is_new] = numbers.try_emplace(text, number);
    pairs_of_.emplace_back(known->second, static_cast<std::uint32_t>(holders_.size()));
    holders_.push_back(holder);
    if (!is_new) continue;
    for (global_name word : index[text].refers) texts_of_.emplace_back(word, number);
  }
  std::sort(pairs_of_.begin(), pairs_of_.end());
  std::sort(texts_of_.begin(), texts_of_.end());
}

std::vector<declaration_id> included_words::holders_of(global_name word) const {
  std::vector<std::uint32_t> found;
  for_each_of(texts_of_, word, [&](std::uint32_t text) {
    for_each_of(pairs_of_, text, [&](std::uint32_t pair) { found.push_back(pair); });
  });
  std::sort(found.begin(), found.end());
  for (std::uint32_t& pair : found) pair = holders_[pair];
  return found;
}

}  // namespace coolcache::scan
