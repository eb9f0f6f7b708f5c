#include "characters.hpp"

namespace licences {

namespace {

// The C locale's own classification, written out: <cctype> would make a result depend on setlocale.
bool is_ascii_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

}  // namespace

std::size_t separator_length(std::string_view rest) {
  if (rest.empty()) return 0;
  if (is_ascii(rest.front())) return is_ascii_alphanumeric(rest.front()) ? 0 : 1;
  if (rest.starts_with("\xC2\xA0")) return 2;                     // U+00A0
  if (rest.starts_with("\xE2\x80") && rest.size() > 2) return 3;  // U+2000 to U+203F
  return 0;
}

char folded_case(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace licences
