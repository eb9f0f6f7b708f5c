#include "word_trie.hpp"

#include <utility>

namespace coolcache::scan {

void word_trie::add(std::string_view word) {
  node at = root;
  for (char c : word) {
    if (is_word_.size() * 2 > places_.size()) grow();
    step& next = places_[place_of(at, c)];
    if (next.to == root) {
      next = {key_of(at, c), static_cast<node>(is_word_.size())};
      is_word_.push_back(0);
    }
    at = next.to;
  }
  is_word_[at] = 1;
}

void word_trie::grow() {
  std::vector<step> before = std::exchange(places_, std::vector<step>(places_.size() * 2));
  for (const step& s : before)
    if (s.to != root)
      places_[place_of(static_cast<node>(s.key >> 8), static_cast<char>(s.key & 0xFF))] = s;
}

}  // namespace coolcache::scan
