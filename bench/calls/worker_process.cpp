#include "worker_process.hpp"

#include <stdexcept>

#include "../measured.hpp"

namespace coolcache::bench {

double run_worker(const std::string& mode, const std::filesystem::path& cache,
                  const std::vector<std::string>& arguments) {
  std::vector<std::string> command = {COOLCACHE_BENCH_WORKER, mode, cache.string()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  measured done = run(command);
  if (done.failed) throw std::runtime_error(mode + ": " + done.output);
  return std::stod(done.output);
}

std::filesystem::path empty_cache(std::filesystem::path directory) {
  std::filesystem::remove_all(directory);
  return directory;
}

}  // namespace coolcache::bench
