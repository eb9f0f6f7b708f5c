// Keywords that are given to a macro: MACRO(enum) E { x };
#pragma once

#include <cstdint>

#include "source_view.hpp"

namespace coolcache::scan {

// Whether the token at `index` is such a keyword, alone between commas or parentheses, where no
// other code can hold it.
bool is_keyword_argument(const source_view& source, std::uint32_t index);

}  // namespace coolcache::scan
