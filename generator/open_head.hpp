// Whether a macro's text may be the beginning of a declaration, of which the keyword is its own and
// the rest stands behind its use.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "structure.hpp"
#include "token.hpp"

namespace coolcache::scan {

struct open_head {
  bool is_open = false;      // it ends inside of a declaration
  bool has_keyword = false;  // whose kind only a word of its own tells: EN of `EN E { x };`
};

// `text` holds the indexes of what stands behind a macro's name and parameters.
open_head read_open_head(const std::vector<token>& tokens, token_range text,
                         const std::set<std::string_view>& parameters);

}  // namespace coolcache::scan
