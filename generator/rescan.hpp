// A scan that starts from what an earlier one of the same command kept. Where nothing has changed
// but the insides of functions and the lines on which things stand, the new digests are put in, and
// the fingerprints and outputs that hold them are made anew. Anything else is for a whole scan.
#pragma once

#include <optional>
#include <string>

#include "hash.hpp"
#include "scan_outputs.hpp"

namespace coolcache::scan {

// Nothing if a whole scan is needed.
std::optional<scan_outputs> rescan(const options& o, file_source& files,
                                   const std::string& compiler, const std::string& compilers,
                                   const digest& command);

}  // namespace coolcache::scan
