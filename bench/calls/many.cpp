// Eight processes that want the same results at the same time; and the room that results take.
#include <sys/stat.h>

#include <exception>
#include <string>
#include <thread>

#include "../figure.hpp"
#include "../worker/meeting.hpp"
#include "filled_cache.hpp"
#include "sections.hpp"
#include "worker_process.hpp"

namespace coolcache::bench {
namespace {

constexpr long processes = 8;

// How many bodies ran. It is the number of keys where nothing is computed twice.
double bodies_of_cold_keys(const plan& plan) {
  const std::filesystem::path cache = empty_cache(plan.directory / "cache-many");
  const std::filesystem::path place = plan.directory / "meeting-many";
  std::filesystem::remove(place);
  std::vector<std::thread> waiting;
  std::exception_ptr failure[processes];
  for (long i = 0; i < processes; ++i)
    waiting.emplace_back([&, i] {
      try {
        run_worker("cold-keys", cache,
                   {std::to_string(plan.cold_keys), plan.quick ? "1" : "10", place.string(),
                    std::to_string(processes), std::to_string(i)});
      } catch (...) {
        failure[i] = std::current_exception();
      }
    });
  for (std::thread& thread : waiting) thread.join();
  for (const std::exception_ptr& each : failure)
    if (each) std::rethrow_exception(each);
  return static_cast<double>(meeting(place).count());
}

// As the disk has it: holes do not count.
double bytes_of(const std::filesystem::path& directory) {
  double out = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    struct stat about = {};
    if (lstat(entry.path().c_str(), &about) == 0)
      out += 512.0 * static_cast<double>(about.st_blocks);
  }
  return out;
}

}  // namespace

void add_many(const plan& plan) {
  const std::size_t entries = plan.quick ? 1000 : 10'000;
  add_counted("disk/bytes_an_entry",
              [=] { return bytes_of(filled_cache(plan, entries)) / static_cast<double>(entries); });
  add_counted("many/bodies_run", [=] { return bodies_of_cold_keys(plan); })->Repetitions(1);
}

}  // namespace coolcache::bench
