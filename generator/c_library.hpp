// Headers of the C library and of the kernel.
#pragma once

#include <string_view>

namespace coolcache::scan {

// By its path. None of them depends on the order in which they are included, but for <assert.h>,
// which is left out here, or calls what the program defines.
bool is_of_c_library(std::string_view path);

}  // namespace coolcache::scan
