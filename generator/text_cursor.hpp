// A place in a source, and how to move on from it: past splices, and past comments.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace coolcache::scan {

enum character_class : std::uint8_t {
  starts_identifier = 1,
  digit = 2,
  continues_identifier = starts_identifier | digit,
  blank = 4,
};

constexpr std::array<std::uint8_t, 256> make_character_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || c == '_' || c == '$' || c >= 0x80) classes[c] |= starts_identifier;
    if (c >= '0' && c <= '9') classes[c] |= digit;
    if (c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r') classes[c] |= blank;
  }
  return classes;
}
inline constexpr std::array<std::uint8_t, 256> character_classes = make_character_classes();

inline bool is_any(char c, unsigned which) {
  return (character_classes[static_cast<unsigned char>(c)] & which) != 0;
}
inline bool is_identifier_start(char c) {
  return is_any(c, starts_identifier);
}
inline bool is_digit(char c) {
  return is_any(c, digit);
}
inline bool is_identifier_part(char c) {
  return is_any(c, continues_identifier);
}
inline bool is_blank(char c) {
  return is_any(c, blank);
}

class text_cursor {
 protected:
  explicit text_cursor(std::string_view text) : text_(text) {}

  // The length of the splice at `i` (backslash, blanks, end of line), or 0.
  std::size_t splice_at(std::size_t i) const {
    if (i >= text_.size() || text_[i] != '\\') return 0;
    std::size_t j = i + 1;
    while (j < text_.size() && is_blank(text_[j])) ++j;
    return j < text_.size() && text_[j] == '\n' ? j + 1 - i : 0;
  }

  void pass_splices() {
    while (std::size_t n = splice_at(at_)) {
      at_ += n;
      new_line();
    }
  }

  void new_line() {
    ++line_;
    line_start_ = at_;
  }

  // The character `ahead` places on in the text with splices undone, or NUL at its end.
  char peek(std::size_t ahead = 0) const {
    std::size_t i = at_;
    for (;; ++i) {
      while (std::size_t n = splice_at(i)) i += n;
      if (i >= text_.size()) return '\0';
      if (ahead-- == 0) return text_[i];
    }
  }

  void advance() {
    pass_splices();
    if (at_ < text_.size()) {
      if (text_[at_++] == '\n') new_line();
    }
  }

  // From the // or /* on. False for a comment that is not closed.
  void pass_line_comment();
  bool pass_block_comment();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace coolcache::scan
