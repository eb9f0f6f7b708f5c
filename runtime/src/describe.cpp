// How numbers and texts look in a description of arguments.
#include <charconv>
#include <coolcache/describe.hpp>

namespace coolcache::detail {
namespace {

template <class T>
void append_number(std::string& to, T value) {
  char digits[40];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  to.append(digits, end);
}

}  // namespace

void describer::number(std::int64_t value) {
  append_number(text_, value);
}
void describer::number(std::uint64_t value) {
  append_number(text_, value);
}
void describer::number(double value) {
  append_number(text_, value);
}

void describer::quoted(std::string_view value) {
  constexpr char digits[] = "0123456789abcdef";
  text_ += '"';
  for (const char c : value) {
    if (full()) {
      text_ += "...";
      break;
    }
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (text_ += '\\') += c;
    } else if (c == '\n') {
      text_ += "\\n";
    } else if (code < 0x20 || code == 0x7f) {
      ((text_ += "\\x") += digits[code >> 4]) += digits[code & 15];
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

std::string describer::finish() && {
  if (text_.size() > limit) {
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text_[end]) & 0xc0) == 0x80) --end;
    text_.resize(end);
    text_ += "...";
  }
  return std::move(text_);
}

}  // namespace coolcache::detail
