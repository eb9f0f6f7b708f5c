#include "text_cursor.hpp"

#include <algorithm>

namespace coolcache::scan {

// The line break itself is left to the caller.
void text_cursor::pass_line_comment() {
  for (;;) {
    std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::size_t last = end;
    while (last > at_ && is_blank(text_[last - 1])) --last;
    bool goes_on = end < text_.size() && last > at_ && text_[last - 1] == '\\';
    at_ = end;
    if (!goes_on) return;
    ++at_;
    new_line();
  }
}

bool text_cursor::pass_block_comment() {
  advance(), advance();
  while (at_ < text_.size()) {
    char c = text_[at_];
    if (c == '*' && peek(1) == '/') {
      advance(), advance();
      return true;
    }
    ++at_;
    if (c == '\n') new_line();
  }
  return false;
}

}  // namespace coolcache::scan
