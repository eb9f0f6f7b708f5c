// Makes of a whole scan what the next one can start from.
#pragma once

#include <cstdint>
#include <vector>

#include "emit_header.hpp"
#include "kept_scan.hpp"
#include "noted_source.hpp"
#include "scan.hpp"
#include "scan_outputs.hpp"

namespace coolcache::scan {

// A file that was written so shortly before it was read may be written again without another time.
inline constexpr std::int64_t young_file_ns = 2'000'000'000;

// Whether the file with this status was written long enough before the scan.
bool is_settled(const file_status& s, std::int64_t started_ns);

// What was computed for the outputs.
struct output_details {
  std::vector<std::uint32_t> numbers;  // of declarations in the manifest
  std::vector<header_row> rows;        // if there is a header
};

// Keeps it where the options have a state directory and an edit inside functions leaves all but
// their own digests as it is.
void keep_scan(scan_result& r, const options& o, const noted_source& noted, file_source& files,
               const output_details& details, const scan_outputs& out, const digest& command);

}  // namespace coolcache::scan
