// A target's groups as its compile commands tell them: one for all sources of equal settings.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compile_commands.hpp"
#include "file_source.hpp"
#include "options.hpp"

namespace coolcache::scan {

class target_commands {
 public:
  explicit target_commands(file_source& files) : files_(files) {}

  // The groups of `target`, whose objects are those below its directory of objects: one for each
  // kind of settings, and `target` itself if it lists files of its own. Throws usage_error when the
  // commands cannot be read.
  std::vector<group> groups_of(const group& target);

  // What was read: the commands, and files of flags that they name.
  const std::set<std::string>& read() const { return read_; }

 private:
  struct unit {
    std::string file;
    bool opaque = false;
    settings compile;
  };

  const std::vector<compile_command>& commands(const std::string& path);
  std::vector<std::string> words_of(const compile_command& command);
  void expand(const std::string& word, const std::string& directory, int depth,
              std::vector<std::string>& out);
  bool is_of(const compile_command& command, const std::vector<std::string>& words,
             const group& target) const;
  unit read_unit(const compile_command& command, const std::vector<std::string>& words);

  file_source& files_;
  std::map<std::string, std::vector<compile_command>> known_;
  std::set<std::string> read_;
};

}  // namespace coolcache::scan
