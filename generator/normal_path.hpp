// A path without detours, that leads where the operating system goes by the one with them.
#pragma once

#include <string>

#include "file_source.hpp"

namespace coolcache::scan {

// Without `.`, double slashes, and `directory/..`; but `..` behind a symbolic link, or behind what
// is no directory, stays: it leads to the parent of the link's target, or nowhere.
std::string normal_path(const std::string& path, file_source& files);

}  // namespace coolcache::scan
