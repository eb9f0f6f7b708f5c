// Runs the built coolcache-scan in a folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "command.hpp"

namespace coolcache::test {

class scan_program {
 public:
  scan_program();
  ~scan_program();
  scan_program(const scan_program&) = delete;
  scan_program& operator=(const scan_program&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  void write(const std::string& file, const std::string& text) const;
  std::string read(const std::string& file) const;
  bool has(const std::string& file) const { return std::filesystem::exists(folder_ / file); }

  // Standard output and error apart.
  finished_command run(std::vector<std::string> arguments) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace coolcache::test
