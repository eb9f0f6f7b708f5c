// What depends on the compiler's own headers, whose text is not read.
#pragma once

#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

// By name: its meaning depends on which headers of the standard library are seen. Macros that tell
// its features, and functions of C that C++ overloads.
std::vector<bool> library_questions(const declaration_index& index);

}  // namespace coolcache::scan
