#include "support/program_run.hpp"

#include <algorithm>
#include <regex>

#include "command.hpp"

namespace licences::testing {

namespace {

std::int64_t counted(const std::string& text, const std::string& what) {
  std::smatch match;
  if (!std::regex_search(text, match, std::regex("cache: .*?([0-9]+) " + what))) return -1;
  return std::stoll(match[1]);
}

}  // namespace

std::int64_t program_run::hits() const {
  return counted(errors, "hits");
}

std::int64_t program_run::misses() const {
  return counted(errors, "misses");
}

program_run run_licences(const std::filesystem::path& folder, const std::filesystem::path& cache,
                         const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"env"};
  for (const char* name : {"COOLCACHE_DISABLE", "COOLCACHE_READONLY", "COOLCACHE_VERBOSE"})
    words.insert(words.end(), {"-u", name});
  words.push_back(LICENCES_PROGRAM);
  words.insert(words.end(), arguments.begin(), arguments.end());
  const coolcache::test::finished_command done = coolcache::test::run_command(
      words, folder, {{"COOLCACHE_DIR", cache.string()}}, coolcache::test::streams::apart);
  return {done.exit_code, done.output, done.errors};
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace licences::testing
