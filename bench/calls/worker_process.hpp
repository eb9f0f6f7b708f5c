// Runs coolcache-bench-worker, so that each measurement has a process of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace coolcache::bench {

// Seconds that the worker measured. Throws with what it printed if it failed.
double run_worker(const std::string& mode, const std::filesystem::path& cache,
                  const std::vector<std::string>& arguments = {});

// The cache directory, emptied.
std::filesystem::path empty_cache(std::filesystem::path directory);

}  // namespace coolcache::bench
