// Writes the table of an image as the header that docs/architecture.md describes.
#pragma once

#include <string>

#include "scan.hpp"

namespace coolcache::scan {

// Throws input_error when the identity of a shared library cannot be read.
std::string header_text(const scan_result& r, const options& o, file_source& files);

}  // namespace coolcache::scan
