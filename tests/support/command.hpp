// Runs programs: compilers, builds, and what they built.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace coolcache::test {

struct finished_command {
  int exit_code = -1;
  std::string output;  // standard output, and standard error unless it was kept apart
  std::string errors;  // standard error if it was kept apart
};

enum class streams { merged, apart };

// Runs `words` in `directory`, with `environment` on top of this process's own, and waits. The
// program is looked up in PATH unless it names a directory. Throws if it cannot be started.
finished_command run_command(const std::vector<std::string>& words,
                             const std::filesystem::path& directory,
                             const std::map<std::string, std::string>& environment = {},
                             streams how = streams::merged);

}  // namespace coolcache::test
