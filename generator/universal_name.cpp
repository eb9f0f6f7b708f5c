#include "universal_name.hpp"

#include <cstdint>

namespace coolcache::scan {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void append_utf8(std::string& out, std::uint32_t c) {
  auto byte = [&](std::uint32_t b) { out += static_cast<char>(b); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
  if (c < 0x10000)
    return byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
  byte(0xF0 | (c >> 18 & 0x07)), byte(0x80 | (c >> 12 & 0x3F));
  byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
}

// What lies below has one spelling, as the basic character that it is, and \u003b is no semicolon.
constexpr std::uint32_t lowest = 0xA0;

// The length of \u00e9 or \U000000e9 at `i`, or 0; its value goes to `value`.
std::size_t universal_name_at(std::string_view text, std::size_t i, std::uint32_t& value) {
  if (text[i] != '\\' || i + 1 >= text.size() || (text[i + 1] != 'u' && text[i + 1] != 'U'))
    return 0;
  std::size_t from = i + 2, at = from;
  std::size_t most = text[i + 1] == 'U' ? 8 : 4;
  for (value = 0; at < text.size() && at - from < most && hexadecimal(text[at]) >= 0; ++at)
    value = value * 16 + static_cast<std::uint32_t>(hexadecimal(text[at]));
  return at - from == most && value >= lowest ? at - i : 0;
}

}  // namespace

std::string with_universal_names_replaced(std::string_view text) {
  std::string out;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = universal_name_at(text, i, value);
    if (length == 0)
      out += text[i++];
    else
      append_utf8(out, value), i += length;
  }
  return out;
}

}  // namespace coolcache::scan
