/// \file
/// One run of the built program.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace licences::testing {

struct program_run {
  int status;
  std::string output, errors;

  /// What the line "cache: N hits, N misses, ..." says; -1 if there is none.
  std::int64_t hits() const;
  std::int64_t misses() const;
};

/// Runs the program with `cache` as its cache directory and `folder` as its current directory.
program_run run_licences(const std::filesystem::path& folder, const std::filesystem::path& cache,
                         const std::vector<std::string>& arguments);

/// The number of lines of `text`, each ending in a line feed.
std::size_t line_count(const std::string& text);

}  // namespace licences::testing
