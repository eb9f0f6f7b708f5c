// A small project in a temporary directory, configured, built, edited and run as a user would.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace coolcache::test {

// A program's run with COOLCACHE_VERBOSE=1.
struct program_run {
  int exit_code = -1;
  std::string output;
  std::string errors;
  int hits = 0;
  int misses = 0;
};

// A build. `succeeded` is what the exit status said.
struct build_run {
  bool succeeded = false;
  std::string output;
  std::set<std::string> compiled;  // file names, as compiled_sources() gives them
  std::set<std::string> linked;
  bool nothing_done = false;
};

struct build_settings {
  std::string generator = "Ninja";
  std::string build_type = "Debug";
  std::string compiler = {};                //  empty: CMake's choice
  std::vector<std::string> arguments = {};  // further ones for the configuration
  std::string folder = "project";           // name of the project's directory
  std::string build_folder = "build";       // seen from there
  std::string linker = "gold";              // twice as fast; empty: the compiler's choice
  bool from_nothing = false;                // finds out itself what the compiler is
};

// The directory is removed at the end, unless the running test has failed: then it stays, and what
// the tools printed last is printed again beside its name.
class mini_project {
 public:
  explicit mini_project(build_settings settings = {});
  ~mini_project();
  mini_project(const mini_project&) = delete;
  mini_project& operator=(const mini_project&) = delete;

  std::filesystem::path source_dir() const { return source_dir_; }
  std::filesystem::path build_dir() const {
    return (source_dir_ / settings_.build_folder).lexically_normal();
  }

  // Saves a file below the source directory as an editor does: its times are those of the save, and
  // newer than anything that was built before.
  void write(const std::filesystem::path& file, std::string_view text);
  // Saves a file with `from`, which must occur in it once, replaced by `to`.
  void replace(const std::filesystem::path& file, std::string_view from, std::string_view to);
  void remove(const std::filesystem::path& file);
  std::string read(const std::filesystem::path& file) const;

  // Moves the whole tree to another directory, its build directory left behind.
  void move_to(std::string_view folder);

  // A configuration that fails fails the test.
  finished_command configure(const std::vector<std::string>& arguments = {});
  finished_command try_to_configure(const std::vector<std::string>& arguments = {});

  // Uses another build type from the next configuration on, which is up to the caller.
  void set_build_type(const std::string& type) { settings_.build_type = type; }

  // Configures if that has not been done. A build that fails fails the test.
  build_run build(const std::vector<std::string>& targets = {});
  build_run try_to_build(const std::vector<std::string>& targets = {});

  // Replaces as above, builds, and runs the program.
  program_run run_after_edit(const std::string& program, const std::filesystem::path& file,
                             std::string_view from, std::string_view to);

  // Runs a program of the build directory.
  program_run run(const std::string& program, const std::vector<std::string>& arguments = {},
                  const std::map<std::string, std::string>& environment = {});

  // The generated table of `image`, as text.
  std::string table_header(const std::string& image) const;
  // The fingerprints of its marked functions by name and key, wherever they stand.
  std::map<std::string, std::string> fingerprints(const std::string& image) const;

 private:
  void begin_with_tested_compiler() const;
  finished_command remember(finished_command done, const std::vector<std::string>& words);

  build_settings settings_;
  std::filesystem::path temporary_;
  std::filesystem::path source_dir_;
  bool configured_ = false;
  std::string last_outputs_;
};

}  // namespace coolcache::test
