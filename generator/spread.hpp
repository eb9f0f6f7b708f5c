// Properties that a declaration takes over from what it refers to: a macro's text stands where the
// macro is used, and a default argument is evaluated where the function is called.
#pragma once

#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

struct spread_properties {
  std::vector<bool> spaced;   // white space between its tokens can show, through a # in a macro
  std::vector<bool> placed;   // where it stands can show
  std::vector<bool> counted;  // it uses __COUNTER__
};

// By declaration.
spread_properties find_spread(const declaration_index& index);

}  // namespace coolcache::scan
