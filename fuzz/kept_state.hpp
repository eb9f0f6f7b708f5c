// A state directory that scans have filled, to be damaged: the files that it holds, and those of
// them that a checksum ends, with that checksum put right.
#pragma once

#include <string>
#include <vector>

#include "hash.hpp"

namespace coolcache::fuzz {

struct kept_state {
  std::string parsed;    // see kept_parses
  std::string scanned;   // see kept_scan
  std::string snapshot;  // see snapshot

  friend bool operator==(const kept_state&, const kept_state&) = default;
};

struct kept_record {
  scan::digest content;  // of the source
  std::string bytes;
};

// Those of `parsed` that are whole, and whether one of them has the right checksum or not.
std::vector<kept_record> records_of(const std::string& parsed);

// With the checksums that what they hold now would have been given.
kept_state resealed(kept_state state);

}  // namespace coolcache::fuzz
