// Hits with an argument or a result of 64 MB.
#include <string>

#include "../figure.hpp"
#include "../floors/floors.hpp"
#include "sections.hpp"
#include "worker_process.hpp"

namespace coolcache::bench {

void add_large(const plan& plan) {
  const std::filesystem::path cache = plan.directory / "cache-large";
  const std::string bytes = std::to_string(plan.large_bytes());
  add_large_hash(plan.large_bytes());
  for (const char* mode : {"large-argument", "large-result", "mapped-result"})
    add_timed(std::string("large/") + mode, [=] { return run_worker(mode, cache, {bytes}); });
  add_large_memory(plan);
}

}  // namespace coolcache::bench
