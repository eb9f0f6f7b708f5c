// What changed in that with which code is compiled.
#pragma once

#include <string>
#include <vector>

#include "causes.hpp"

namespace coolcache::scan {

// As in causes.hpp: "-DSCALE 2 -> 3".
std::vector<std::string> setting_causes(const function_change& change);

// Of two lists of parts, how the second differs from the first.
std::vector<std::string> part_causes(std::vector<part> before, std::vector<part> now);

}  // namespace coolcache::scan
