// Does the parts of a task on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace coolcache::scan {

// 0 jobs: as many as there are processors.
inline std::size_t thread_count(std::size_t jobs) {
  return jobs != 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
}

// Calls do_part(0) ... do_part(parts - 1), each once, on up to `jobs` threads (see
// above). Of what the calls throw, the exception of the first part is thrown on. A call
// must touch nothing that another one writes.
template <class DoPart>
void for_each_part(std::size_t parts, std::size_t jobs, const DoPart& do_part) {
  jobs = thread_count(jobs);
  std::vector<std::exception_ptr> thrown(parts);
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t i = next++; i < parts; i = next++) {
      try {
        do_part(i);
      } catch (...) {
        thrown[i] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t n = 1; n < std::min(jobs, parts); ++n) others.emplace_back(work);
    work();
  }
  for (const std::exception_ptr& e : thrown)
    if (e) std::rethrow_exception(e);
}

}  // namespace coolcache::scan
