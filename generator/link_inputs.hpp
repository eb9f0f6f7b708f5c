// What goes into an image beside the code that is scanned: the options of its link, prebuilt
// libraries and objects, linker scripts.
#pragma once

#include <map>
#include <set>
#include <string>

#include "file_source.hpp"
#include "hash.hpp"
#include "options.hpp"

namespace coolcache::scan {

struct linked_file {
  file_status status;
  digest content;
};

struct link_inputs {
  digest value;  // of all of it; in every fingerprint of the image
  std::map<std::string, linked_file> files;
  std::set<std::string> needed;  // symbols that these may find in the project
  std::set<std::string> read;    // where the commands were found
  std::set<std::string> absent;  // libraries that are not there
  bool asks_machine = false;     // -march=native or its like is among the options
};

// Throws input_error when a command cannot be found.
link_inputs read_link_inputs(const options& o, file_source& files);

}  // namespace coolcache::scan
