// Finds the command that links or archives a target in what CMake generates: in build.ninja, or in
// the link.txt of a Makefile.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace coolcache::scan {

struct link_command {
  std::string directory;           // where it runs
  std::vector<std::string> words;  // without the program, and without CoolCache's own launcher
};

// `text` is that of `file`. The target is known by its directory of objects. Nothing when `text`
// holds no command for it.
std::optional<link_command> find_link_command(const std::string& text, const std::string& file,
                                              const std::string& objects);

}  // namespace coolcache::scan
