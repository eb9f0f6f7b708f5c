// The compile commands of a build, as CMake writes them to compile_commands.json: the one place
// that holds all settings of each source, in the order in which its compiler gets them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace coolcache::scan {

struct compile_command {
  std::string directory;  // where the compiler runs
  std::string command;    // as a shell takes it
  std::string file;       // as it was written, relative to the directory
};

// Nothing when `text` is not a list of commands.
std::optional<std::vector<compile_command>> read_compile_commands(const std::string& text);

}  // namespace coolcache::scan
