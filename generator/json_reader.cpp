#include "json_reader.hpp"

#include <charconv>

namespace coolcache::scan {

char json_reader::next() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  if (at_ == text_.size()) throw json_error("the text ends early");
  return text_[at_];
}

void json_reader::expect(char c) {
  if (next() != c) throw json_error("not what is expected");
  ++at_;
}

bool json_reader::at_string() {
  return next() == '"';
}

std::uint32_t json_reader::number() {
  next();
  std::uint32_t value = 0;
  const char* begin = text_.data() + at_;
  auto [behind, error] = std::from_chars(begin, text_.data() + text_.size(), value);
  if (error != std::errc{}) throw json_error("not a number");
  at_ += static_cast<std::size_t>(behind - begin);
  return value;
}

std::string json_reader::string() {
  expect('"');
  std::string out;
  for (;;) {
    std::size_t stop = text_.find_first_of("\"\\", at_);
    if (stop == text_.npos) throw json_error("a string does not end");
    out += text_.substr(at_, stop - at_);
    at_ = stop + 1;
    if (text_[stop] == '"') return out;
    out += escaped();
  }
}

// Behind a backslash: only what append_quoted writes.
char json_reader::escaped() {
  if (at_ == text_.size()) throw json_error("a string does not end");
  char c = text_[at_++];
  if (c == '"' || c == '\\') return c;
  unsigned value = 0;
  const char* digits = text_.data() + at_ + 2;
  bool read = c == 'u' && text_.size() - at_ >= 4 && text_.substr(at_, 2) == "00" &&
              std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
  if (!read) throw json_error("an unknown escape");
  at_ += 4;
  return static_cast<char>(value);
}

void json_reader::end() {
  if (text_.find_first_not_of(" \n", at_) != text_.npos) throw json_error("text behind the end");
}

}  // namespace coolcache::scan
