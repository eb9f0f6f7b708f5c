// Sources that are not parsed: assembly, Fortran, CUDA, objects, what is too large. They count
// whole, for everything.
#pragma once

#include <string>

#include "declaration.hpp"

namespace coolcache::scan {

// By the ending of its name.
bool is_opaque(const std::string& path);

// One declaration that is in every fingerprint, what the text includes in any way that one of these
// languages has, and all words as references: any may be a function that it calls.
file_summary opaque_summary(const std::string& path, const std::string& text);

}  // namespace coolcache::scan
