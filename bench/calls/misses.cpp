// Misses: what the caller waits, and what it takes until results are safe on disk.
#include <string>

#include "../figure.hpp"
#include "../floors/floors.hpp"
#include "sections.hpp"
#include "worker_process.hpp"

namespace coolcache::bench {

void add_misses(const plan& plan) {
  const std::filesystem::path cache = plan.directory / "cache-misses";
  const std::string burst = plan.quick ? "20" : "1000", most = plan.quick ? "100" : "100000";
  add_lmdb_puts(plan);
  add_timed("miss/caller", [=] { return run_worker("misses", empty_cache(cache), {burst}); });
  add_timed("miss/durable",
            [=] { return run_worker("durable-misses", empty_cache(cache), {most}); });
}

void add_fib(const plan& plan) {
  const std::filesystem::path cache = plan.directory / "cache-fib";
  add_timed("fib/first_process", [=] { return run_worker("fib", empty_cache(cache)); });
  add_timed("fib/second_process", [=] { return run_worker("fib", cache); });
}

}  // namespace coolcache::bench
