// The identifiers of one source, each known by a number.
#pragma once

#include <cstdint>
#include <cstring>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "words.hpp"

namespace coolcache::scan {

using symbol_id = std::uint32_t;  // in order of first appearance
inline constexpr symbol_id no_symbol = 0xFFFFFFFF;

// For tables in memory: it differs between architectures.
inline std::uint32_t hash_of(std::string_view text) {
  std::uint64_t first = 0, last = 0;
  const char* data = text.data();
  std::size_t n = text.size();
  std::uint64_t h = n * 0x9E3779B97F4A7C15u;
  for (; n > 16; data += 8, n -= 8) {
    std::memcpy(&first, data, 8);
    h = (h ^ first) * 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
  }
  if (n >= 8) {
    std::memcpy(&first, data, 8);
    std::memcpy(&last, data + n - 8, 8);
  } else if (n >= 4) {
    std::memcpy(&first, data, 4);
    std::memcpy(&last, data + n - 4, 4);
  } else if (n > 0) {
    first = static_cast<unsigned char>(data[0]) |
            static_cast<std::uint64_t>(static_cast<unsigned char>(data[n / 2])) << 8 |
            static_cast<std::uint64_t>(static_cast<unsigned char>(data[n - 1])) << 16;
  }
  h = (h ^ first) * 0xD6E8FEB86659FD93u;
  h = (h ^ h >> 32 ^ last) * 0xD6E8FEB86659FD93u;
  return static_cast<std::uint32_t>(h >> 32);
}

class symbol_table {
 public:
  // `text` must outlive the table.
  symbol_id add(std::string_view text);
  // Keeps a copy of `text`.
  symbol_id add_copy(std::string_view text);

  // no_symbol for a text that was not added.
  symbol_id find(std::string_view text) const;

  std::string_view text(symbol_id id) const { return entries_[id].text; }
  word_id word(symbol_id id) const { return entries_[id].word; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

 private:
  struct entry {
    std::string_view text;
    std::uint32_t hash = 0;
    word_id word = word_id::none;
  };

  // Where the text is, or belongs.
  std::size_t place_of(std::string_view text, std::uint32_t hash) const;
  symbol_id add_at(std::size_t place, std::string_view text, std::uint32_t hash);
  void grow();

  std::vector<entry> entries_;
  std::vector<symbol_id> places_;  // open addressing; a power of two
  std::list<std::string> copies_;
};

}  // namespace coolcache::scan
