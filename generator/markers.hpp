// Finds the markers of a source: CACHE_FN, CACHE_FN_WITH and CACHE_REF.
#pragma once

#include <vector>

#include "declaration.hpp"
#include "token.hpp"

namespace coolcache::scan {

struct marker {
  marked_site site;         // its declaration is not known yet
  std::uint32_t index = 0;  // of the marker's name among the tokens
  std::uint32_t end = 0;    // of the parenthesis that closes its list
  std::uint32_t column = 0;
};

std::vector<marker> find_markers(const std::vector<token>& tokens);

}  // namespace coolcache::scan
