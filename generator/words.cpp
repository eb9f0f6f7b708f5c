#include "words.hpp"

#include "symbols.hpp"

namespace coolcache::scan {
namespace {

// Twice as many places as twice the words, and a power of two.
constexpr std::size_t places = 1024;
static_assert(places > 2 * word_count);

std::array<word_id, places> make_table() {
  std::array<word_id, places> table{};
  for (std::size_t i = 1; i < word_count; ++i) {
    std::size_t at = hash_of(spelled[i]) % places;
    while (table[at] != word_id::none) at = (at + 1) % places;
    table[at] = static_cast<word_id>(i);
  }
  return table;
}

}  // namespace

word_id find_word(std::string_view text) {
  static const std::array<word_id, places> table = make_table();
  std::size_t at = hash_of(text) % places;
  for (; table[at] != word_id::none; at = (at + 1) % places)
    if (spelled[static_cast<std::size_t>(table[at])] == text) return table[at];
  return word_id::none;
}

}  // namespace coolcache::scan
