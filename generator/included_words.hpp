// Which declarations hold a text of another file that has a word.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

class included_words {
 public:
  // Of declarations, each with a text that stands inside of it.
  using pairs = std::vector<std::pair<declaration_id, declaration_id>>;
  included_words() = default;
  included_words(const declaration_index& index, const pairs& parts);

  // In the order of those pairs.
  std::vector<declaration_id> holders_of(global_name word) const;

 private:
  std::vector<declaration_id> holders_;  // of each pair
  // A text and the pairs that have it; a word and the texts that have it, by their numbers. Sorted.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of_, texts_of_;
};

}  // namespace coolcache::scan
