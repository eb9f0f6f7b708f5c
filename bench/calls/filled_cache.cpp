#include "filled_cache.hpp"

#include <string>

#include "worker_process.hpp"

namespace coolcache::bench {

std::filesystem::path filled_cache(const plan& plan, std::size_t entries) {
  std::filesystem::path directory = plan.directory / ("cache-" + std::to_string(entries));
  if (!std::filesystem::exists(directory)) run_worker("fill", directory, {std::to_string(entries)});
  return directory;
}

}  // namespace coolcache::bench
