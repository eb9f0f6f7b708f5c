// What a prebuilt object, archive or shared library leaves to others to define.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace coolcache::scan {

// Names that the linker may bind to a function or variable of somebody else: undefined, weak and
// common ones, and all that a shared library exports, as a program's own come first. Of what is no
// such file for a 64-bit little-endian machine, or a damaged one, those that can be read.
std::set<std::string> needed_symbols(std::string_view bytes);

}  // namespace coolcache::scan
