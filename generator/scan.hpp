// One scan: from options to fingerprints, with nothing written yet.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fingerprint.hpp"
#include "link_inputs.hpp"
#include "project.hpp"

namespace coolcache::scan {

struct scan_result {
  std::unique_ptr<const project> sources;
  std::unique_ptr<const declaration_index> index;
  std::vector<function_fingerprint> functions;
  std::unique_ptr<const name_resolution> names;
  std::unique_ptr<declaration_parts> declarations;  // what is behind each declaration's digest
  std::map<digest, std::vector<part>> settings;     // and behind each digest of settings
  link_inputs link;
  digest identity;  // of all code; zero unless the options ask for it
  std::string compiler;
  std::string compilers;        // of all groups, with what they make of "native"
  std::int64_t started_ns = 0;  // wall clock, before the first file was read
  diagnostics found;
  diagnostics impure;  // what the purity check found, if the options ask for it
};

// Throws input_error. `compiler` is what the compiler says of its version.
scan_result scan(const options& o, file_source& files, const std::string& compiler);

}  // namespace coolcache::scan
