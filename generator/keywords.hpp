// The words of the language that are never the name of a declaration.
#pragma once

#include <algorithm>
#include <string_view>

#include "token.hpp"

namespace coolcache::scan {

inline bool is_keyword(std::string_view word) {
  return is_keyword(find_word(word));
}
inline bool is_keyword(const token& t) {
  return is_keyword(t.word);
}

// Whether a name is written as those of macros are, without small letters.
inline bool is_capital(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Whether a name is the language's own: a macro of such a name may speak to the compiler's headers.
inline bool is_reserved(std::string_view name) {
  return name.size() > 1 && name[0] == '_' &&
         (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z'));
}

}  // namespace coolcache::scan
