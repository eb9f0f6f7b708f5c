// Writes the table of an image as the header that docs/architecture.md describes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scan.hpp"

namespace coolcache::scan {

// One row, in the order of the table.
struct header_row {
  std::string_view file, function, key;
  std::uint32_t first_line = 0, last_line = 0;
  digest value;
  std::string_view uncacheable;          // why, if it must run uncached
  std::vector<std::uint32_t> libraries;  // groups of shared libraries whose code it reaches
  // What of the key and the result the runtime cannot see; nothing of a CACHE_REF.
  bool is_reference = false;
  std::string state = {};
  digest types = {};
  std::vector<declaration_id> of_types = {};  // what `types` is made of
  bool uses_threads = true;
};

// Of a scan. What the rows point to is the scan's.
std::vector<header_row> header_rows(const scan_result& r, const options& o);

// Throws input_error when the identity of a shared library cannot be read.
std::string header_text(const std::vector<header_row>& rows, const digest& identity,
                        const options& o, file_source& files);
std::string header_text(const scan_result& r, const options& o, file_source& files);

}  // namespace coolcache::scan
