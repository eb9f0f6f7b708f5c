#include "string_escapes.hpp"

#include <charconv>
#include <cstddef>

namespace coolcache::scan {
namespace {

struct digits {
  int base = 0;  // 0 where the letter starts no number
  std::size_t most = 0;
  std::size_t from = 0;  // behind the backslash
};

digits digits_behind(char letter) {
  if (letter == 'x') return {16, std::string_view::npos, 1};
  if (letter == 'u') return {16, 4, 1};
  if (letter == 'U') return {16, 8, 1};
  if (letter >= '0' && letter <= '7') return {8, 3, 0};
  return {};
}

char character_of(char letter) {
  constexpr std::string_view letters = "abefnrtv";
  constexpr std::string_view meanings = "\a\b\x1b\f\n\r\t\v";
  std::size_t found = letters.find(letter);
  return found == letters.npos ? letter : meanings[found];
}

// Appends what the escape whose backslash `text` starts behind stands for; returns its length.
std::size_t add_escape(std::string_view text, std::string& out) {
  digits d = digits_behind(text.front());
  if (d.base == 0) {
    out += character_of(text.front());
    return 1;
  }
  std::string_view number = text.substr(d.from, d.most);
  bool braces = d.base == 16 && number.starts_with('{');  // \x{6c}
  if (braces) number = text.substr(++d.from);
  unsigned value = 0;
  const char* end =
      std::from_chars(number.data(), number.data() + number.size(), value, d.base).ptr;
  if (end == number.data()) return 1;
  out += static_cast<char>(value & 0xFF);
  std::size_t length = d.from + static_cast<std::size_t>(end - number.data());
  return braces && text.substr(length).starts_with('}') ? length + 1 : length;
}

}  // namespace

std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool escape = text[i] == '\\' && i + 1 < text.size();
    if (!escape) {
      out += text[i++];
      continue;
    }
    i += 1 + add_escape(text.substr(i + 1), out);
  }
  return out;
}

}  // namespace coolcache::scan
