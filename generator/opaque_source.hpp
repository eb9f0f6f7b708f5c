// Sources that are not C or C++: assembly, Fortran, CUDA, objects. They count whole, for
// everything.
#pragma once

#include <string>

#include "declaration.hpp"

namespace coolcache::scan {

// By the ending of its name.
bool is_opaque(const std::string& path);

// One declaration that is in every fingerprint, and what the text includes in any way that one of
// these languages has.
file_summary opaque_summary(const std::string& text);

// The same of a file that is too large to be searched for what it includes.
file_summary opaque_summary(const digest& content);

}  // namespace coolcache::scan
