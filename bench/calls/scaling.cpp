// Repeat hits on many threads and in many processes at once.
#include <algorithm>
#include <string>
#include <thread>

#include "../figure.hpp"
#include "../floors/floors.hpp"
#include "filled_cache.hpp"
#include "sections.hpp"
#include "worker_process.hpp"

namespace coolcache::bench {
namespace {

// Seconds of one processor that a call takes when so many processes call at once.
double in_processes(const plan& plan, std::size_t entries, unsigned processes) {
  const std::filesystem::path cache = filled_cache(plan, entries);
  const std::filesystem::path place = plan.directory / "meeting-scaling";
  std::filesystem::remove(place);
  std::vector<double> seconds(processes, 0);
  std::vector<std::thread> waiting;
  for (double& each : seconds)
    waiting.emplace_back([&] {
      try {
        each =
            run_worker("hits-at-once", cache,
                       {std::to_string(entries), "1", place.string(), std::to_string(processes)});
      } catch (const std::exception&) {
        each = -1;
      }
    });
  for (std::thread& thread : waiting) thread.join();
  if (std::count(seconds.begin(), seconds.end(), -1) != 0)
    throw std::runtime_error("a worker failed");
  double sum = 0;
  for (double each : seconds) sum += each;
  unsigned busy = std::min(processes, std::max(1u, std::thread::hardware_concurrency()));
  return sum / processes * busy / processes;
}

}  // namespace

void add_scaling(const plan& plan) {
  const std::size_t entries = plan.quick ? 1000 : 10'000;
  const std::string count = std::to_string(entries);
  for (unsigned threads = 1; threads <= (plan.quick ? 2 : 32); threads *= 2) {
    add_shared_find(entries, threads);
    add_timed("scaling/threads/" + std::to_string(threads), [=] {
      return run_worker("hits-at-once", filled_cache(plan, entries),
                        {count, std::to_string(threads)});
    });
  }
  for (unsigned processes = 1; processes <= (plan.quick ? 2 : 16); processes *= 2)
    add_timed("scaling/processes/" + std::to_string(processes),
              [=] { return in_processes(plan, entries, processes); });
}

}  // namespace coolcache::bench
