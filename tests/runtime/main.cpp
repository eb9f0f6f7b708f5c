#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sstream>

#include "testing.hpp"

scratch::scratch() {
  std::string pattern = (std::filesystem::temp_directory_path() / "coolcache-test-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

scratch::~scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::filesystem::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::string read_text(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

outcome run(const std::string& line) {
  const scratch files;
  const std::string redirected =
      "{ " + line + "; } >" + (files / "out").string() + " 2>" + (files / "err").string();
  const int status = std::system(redirected.c_str());
  return {read_text(files / "out"), read_text(files / "err"),
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::optional<scratch> cache(std::in_place);
  ::setenv("COOLCACHE_DIR", (*cache / "cache").c_str(), 1);
  for (const char* name : {"DISABLE", "READONLY", "VERBOSE", "MAX_SIZE", "VERIFY", "REMOTE"})
    ::unsetenv((std::string("COOLCACHE_") + name).c_str());
  return RUN_ALL_TESTS();
}
