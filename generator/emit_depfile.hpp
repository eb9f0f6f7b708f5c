// Writes what a scan depends on as a make rule, which Ninja and Make read.
#pragma once

#include <string>

#include "scan.hpp"

namespace coolcache::scan {

// Files that do not exist are watched through their nearest existing directory, since a build
// would run for ever on a dependency that never appears; but not below the build directory, whose
// files are made by the build and which every build touches.
std::string depfile_text(const scan_result& r, const options& o, file_source& files);

}  // namespace coolcache::scan
