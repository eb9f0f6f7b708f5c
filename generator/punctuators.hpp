// The punctuators: which start with a character, and what a digraph stands for.
#pragma once

#include <array>

#include "words.hpp"

namespace coolcache::scan {

constexpr std::string_view text_of(word_id word) {
  return spelled[static_cast<std::size_t>(word)];
}

// The punctuators that start with each character: [first, last) among the words, longest first.
struct punctuator_range {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
};

constexpr std::array<punctuator_range, 256> make_punctuators() {
  std::array<punctuator_range, 256> ranges{};
  for (auto i = static_cast<std::uint16_t>(first_punctuator);
       i <= static_cast<std::uint16_t>(last_punctuator); ++i) {
    punctuator_range& r = ranges[static_cast<unsigned char>(spelled[i][0])];
    if (r.first == 0) r.first = i;
    r.last = static_cast<std::uint16_t>(i + 1);
  }
  return ranges;
}
inline constexpr std::array<punctuator_range, 256> punctuators = make_punctuators();

struct digraph {
  spelling written;
  spelling primary;
};
inline constexpr digraph digraphs[] = {{"<:", "["}, {":>", "]"}, {"<%", "{"},
                                       {"%>", "}"}, {"%:", "#"}, {"%:%:", "##"}};

constexpr word_id primary_spelling(word_id p) {
  for (const digraph& d : digraphs)
    if (p == d.written.word) return d.primary.word;
  return p;
}

}  // namespace coolcache::scan
