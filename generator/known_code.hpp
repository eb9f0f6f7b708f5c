// Whether a scan has seen all code that a function can run, but for that of the language's
// libraries.
#pragma once

#include <vector>

#include "closure.hpp"
#include "declaration_index.hpp"

namespace coolcache::scan {

// False where the closure calls functions that are defined nowhere in the project, in what is not
// parsed, or in headers of another project, which its files include. Those of the C library are
// known by their names.
bool is_all_known(const declaration_index& index, const std::vector<reached_declaration>& closure);

}  // namespace coolcache::scan
