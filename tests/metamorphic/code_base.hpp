// Real source files in memory, and the fingerprints of functions in them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "manifest.hpp"

namespace coolcache::scan::test {

struct code_base {
  std::string name;
  std::map<std::string, std::string> files;  // by path below the root
  std::vector<std::string> sources;          // those that are listed, in order
  std::vector<std::string> arguments = {};   // of coolcache-scan
  std::vector<std::string> functions = {};   // --also
  std::string root = "/project";

  // What the fingerprints are made of, one for each definition of one of the functions.
  manifest made_of() const;
};

// A file alone: what it includes is not there.
code_base single_file(const std::string& path);
// All C++ files below a directory, the sources among them listed, with the directory as the place
// where includes are looked for.
code_base directory(const std::string& path, const std::string& name);

// Chooses at most `most` of the functions that the code base defines.
void choose_functions(code_base& code, std::size_t most, std::uint32_t seed);

// The functions whose fingerprint is another, with the cause; empty where all is as it was. Left
// out are functions that can show what every edit here changes: __LINE__ and __COUNTER__.
std::string difference(const manifest& before, const manifest& now);

}  // namespace coolcache::scan::test
