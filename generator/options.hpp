// The command line of coolcache-scan.
#pragma once

#include <cstdint>
#include <set>
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
  std::string compiler;                        // as its commands name it; empty if there are none
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
  std::set<std::string> opaque;        // of these, what is compiled from another language

  // Where the rest of a target is found: its compile commands, and the directory of its objects,
  // by which its commands are known.
  std::string commands, objects;
  std::set<std::string> only;  // if it holds any, these sources alone
};

// Where the command that links or archives a target is found.
struct link_source {
  std::string file;     // build.ninja, or the link.txt of a Makefile
  std::string objects;  // the target's directory of objects, by which the command is known
};

// What is done about a function that can reach what its key does not hold.
enum class purity_mode : std::uint8_t { off, warn, error };

struct options {
  std::vector<std::string> roots;
  std::vector<std::string> ignored;  // directories whose files are nobody's code
  std::string build_directory;
  std::vector<group> groups;
  std::vector<std::string> also;
  std::vector<link_source> links;        // of the image and of all libraries of the project in it
  std::set<std::string> built;           // files that the project makes of sources in a group
  std::vector<std::string> own_objects;  // directories of such objects
  std::string image;
  std::string compiler;

  std::string header, manifest, identity, environment, snapshot;
  std::string depfile, depfile_target;
  std::string explain;  // an earlier manifest
  bool explain_all = false;
  std::string state;
  purity_mode purity = purity_mode::off;
  std::set<std::string> read;  // files that held options
  std::size_t jobs = 0;        // threads that work; 0 for one a processor
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
