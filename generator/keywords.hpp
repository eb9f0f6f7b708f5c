// The words of the language that are never the name of a declaration.
#pragma once

#include <string_view>

#include "token.hpp"

namespace coolcache::scan {

inline bool is_keyword(std::string_view word) {
  return is_keyword(find_word(word));
}
inline bool is_keyword(const token& t) {
  return is_keyword(t.word);
}

}  // namespace coolcache::scan
