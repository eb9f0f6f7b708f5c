// Sorts a compiler's flags: directories, definitions and forced includes apart from the rest.
#pragma once

#include <string>

#include "file_source.hpp"
#include "options.hpp"

namespace coolcache::scan {

// Absolute and normal, without a slash at its end.
std::string absolute_path(const std::string& path, const std::string& base);

definition read_definition(const std::string& text);

class flag_reader {
 public:
  // `directory` is where the compiler runs, `base` where relative directories are found.
  flag_reader(settings& out, std::string directory, std::string base, file_source& files)
      : out_(out), directory_(std::move(directory)), base_(std::move(base)), files_(files) {}

  // The next flag; some take the one after it for their value.
  void add(const std::string& flag);

 private:
  void add_shell_flags(const std::string& text);
  bool add_long(const std::string& flag);
  std::string forced(const std::string& name) const;
  std::string directory(const std::string& name) const;
  void set(const std::string& option, const std::string& value);

  settings& out_;
  std::string directory_;
  std::string base_;
  file_source& files_;
  std::string pending_;  // a flag whose value is the next flag
};

}  // namespace coolcache::scan
