// The command line of coolcache-scan.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "file_source.hpp"

namespace coolcache::scan {

struct definition {
  std::string name;
  std::string value;
};

// What one target compiles with.
struct settings {
  std::vector<std::string> quote_directories;  // -iquote
  std::vector<std::string> include_directories;
  std::vector<std::string> system_directories;
  std::vector<std::string> after_directories;  // -idirafter
  std::vector<definition> definitions;
  std::string standard;
  std::vector<std::string> flags;
  std::vector<std::string> forced_includes;  // with -include or -imacros
};

// One target: its settings and its sources.
struct group {
  std::string name;
  settings compile;
  std::string library;           // name of the shared library that this target is, if it is one
  std::string library_identity;  // file that holds that library's digest
  std::vector<std::string> files;
  std::vector<std::string> generated;  // may not exist yet
};

// What is done about a function that can reach what its key does not hold.
enum class purity_mode : std::uint8_t { off, warn, error };

struct options {
  std::vector<std::string> roots;
  std::vector<std::string> ignored;  // directories whose files are nobody's code
  std::string build_directory;
  std::vector<group> groups;
  std::vector<std::string> also;
  std::string image;
  std::string compiler;

  std::string header, manifest, identity, environment, snapshot;
  std::string depfile, depfile_target;
  std::string explain;  // an earlier manifest
  bool explain_all = false;
  std::string state;
  purity_mode purity = purity_mode::off;
  bool list = false;
  bool strict = false;
  bool help = false;
  bool version = false;

  // --check SNAPSHOT --stamp F --environment F -- COMMAND...
  std::string check, stamp;
  std::vector<std::string> command;
};

struct usage_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Paths come back absolute and normal. Throws usage_error.
options parse_options(const std::vector<std::string>& arguments, const std::string& directory,
                      file_source& files);

std::string_view usage();

}  // namespace coolcache::scan
