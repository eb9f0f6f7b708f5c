#include "label.hpp"

namespace licences {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view ellipsis = "\xE2\x80\xA6";     // U+2026

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// The length of the character at the start of `rest`, by table 3-7 of the Unicode standard, which
/// excludes overlong forms and surrogates; 0 if the bytes there are none that can be shown.
std::size_t shown_length(std::string_view rest) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
  };
  const auto within = [](unsigned value, unsigned low, unsigned high) {
    return low <= value && value <= high;
  };
  const unsigned lead = byte(0);
  if (within(lead, 0x20, 0x7E)) return 1;
  if (within(lead, 0xC2, 0xDF)) {
    const bool control = lead == 0xC2 && byte(1) < 0xA0;  // U+0080 to U+009F
    return within(byte(1), 0x80, 0xBF) && !control ? 2 : 0;
  }
  if (within(lead, 0xE0, 0xEF)) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    // XML has no U+FFFE and U+FFFF.
    const bool no_character = lead == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
    const bool valid = within(byte(1), low, high) && within(byte(2), 0x80, 0xBF);
    return valid && !no_character ? 3 : 0;
  }
  if (within(lead, 0xF0, 0xF4)) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    const bool valid =
        within(byte(1), low, high) && within(byte(2), 0x80, 0xBF) && within(byte(3), 0x80, 0xBF);
    return valid ? 4 : 0;
  }
  return 0;
}

/// The offset of the character `index` of `label`.
std::size_t offset_of(std::string_view label, std::size_t index) {
  std::size_t offset = 0;
  for (; index > 0; --index) {
    do ++offset;
    while (offset < label.size() && is_continuation(label[offset]));
  }
  return offset;
}

}  // namespace

std::string printable(std::string_view name) {
  std::string label;
  while (!name.empty()) {
    const std::size_t length = shown_length(name);
    label += length == 0 ? replacement : name.substr(0, length);
    name.remove_prefix(length == 0 ? 1 : length);
  }
  return label;
}

std::size_t character_count(std::string_view label) {
  std::size_t count = 0;
  for (const char c : label) count += is_continuation(c) ? 0 : 1;
  return count;
}

std::string shortened(std::string_view label, std::size_t limit) {
  const std::size_t count = character_count(label);
  if (count <= limit) return std::string(label);
  const std::size_t head = limit / 2;
  const std::size_t tail = limit - head - 1;
  return std::string(label.substr(0, offset_of(label, head))) + std::string(ellipsis) +
         std::string(label.substr(offset_of(label, count - tail)));
}

}  // namespace licences
