// What the fingerprints of an image are made of: enough to compute each of them again, so that
// nothing can change a fingerprint without showing here.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "index_set.hpp"
#include "part_sink.hpp"
#include "scan.hpp"

namespace coolcache::scan {

struct manifest_file {
  std::string name;
  std::set<std::uint32_t> groups;  // that compile it
};

struct manifest_declaration {
  std::vector<part> parts;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::vector<std::uint32_t> from;  // declarations that lead here, in the closure of some function

  std::string_view value(std::string_view label) const;  // of the part; empty if there is none
  std::string_view name() const { return value("name"); }
  std::string_view kind() const { return value("kind"); }
};

struct manifest_function {
  std::uint32_t declaration = 0;
  digest fingerprint;
  std::string uncacheable;
  std::vector<part> own;
  index_set reaches;                                // declarations
  std::map<std::uint32_t, std::uint32_t> settings;  // by group

  std::string_view own_value(std::string_view label) const;
};

struct manifest {
  std::string schema;
  std::string image;
  std::string compiler;
  std::vector<std::string> groups;
  std::vector<manifest_file> files;                // sorted by name
  std::vector<manifest_declaration> declarations;  // sorted by file and line
  std::vector<std::vector<part>> settings;
  std::vector<manifest_function> functions;

  // Of all fingerprints: equal where there is nothing to explain.
  digest summary() const;
};

// `numbers`, if any, gets the number of each declaration that is in it, by its id.
manifest manifest_of(scan_result& r, const options& o,
                     std::vector<std::uint32_t>* numbers = nullptr);

// How each declaration of the function's closure counts in its fingerprint.
struct manifest_entry {
  digest value;
  std::uint32_t declaration = 0;
};
std::vector<manifest_entry> entries_of(const manifest& m, const manifest_function& f);

// The fingerprint, from what the manifest says that it is made of.
digest computed_fingerprint(const manifest& m, const manifest_function& f);

}  // namespace coolcache::scan
