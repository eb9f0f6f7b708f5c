// A set of words, to see how a text can be put together from them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace coolcache::scan {

class word_trie {
 public:
  word_trie() : places_(1024) {}

  void add(std::string_view word);

  // Calls found(length) for each word that `text` starts with, shortest first.
  template <class Found>
  void for_each_prefix(std::string_view text, const Found& found) const {
    node at = root;
    for (std::size_t i = 0; i < text.size(); ++i) {
      at = places_[place_of(at, text[i])].to;
      if (at == root) return;
      if (is_word_[at]) found(i + 1);
    }
  }

 private:
  using node = std::uint32_t;
  static constexpr node root = 0;  // nothing leads to it: also where a word does not go on
  struct step {
    std::uint64_t key = 0;  // the node that it leads from, and the character
    node to = root;
  };

  static std::uint64_t key_of(node from, char c) {
    return std::uint64_t{from} << 8 | static_cast<unsigned char>(c);
  }
  // Where the step is, or belongs.
  std::size_t place_of(node from, char c) const {
    std::uint64_t key = key_of(from, c);
    std::size_t mask = places_.size() - 1;
    std::size_t at = (key * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (places_[at].to != root && places_[at].key != key) at = (at + 1) & mask;
    return at;
  }
  void grow();

  std::vector<step> places_;         // open addressing; a power of two
  std::vector<char> is_word_ = {0};  // by node
};

}  // namespace coolcache::scan
