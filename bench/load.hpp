// How calls are made when they are timed: in what order, and on how many threads.
#pragma once

#include <algorithm>
#include <barrier>
#include <chrono>
#include <cstddef>
#include <numeric>
#include <random>
#include <thread>
#include <vector>

namespace coolcache::bench {

// 0 to count - 1, mixed: the same on every run for one seed.
inline std::vector<long> mixed_order(std::size_t count, unsigned seed = 1) {
  std::vector<long> out(count);
  std::iota(out.begin(), out.end(), 0L);
  std::shuffle(out.begin(), out.end(), std::mt19937(seed));
  return out;
}

// Seconds of one processor that a call takes when `threads` of them call at once: the same for any
// number of threads where nothing stands in their way. `call_all(thread)` makes `calls` calls.
template <class CallAll>
double processor_seconds_a_call(unsigned threads, std::size_t calls, const CallAll& call_all) {
  using clock = std::chrono::steady_clock;
  clock::time_point start;
  std::barrier all_there(threads, [&]() noexcept { start = clock::now(); });
  std::vector<std::thread> running;
  for (unsigned t = 0; t < threads; ++t)
    running.emplace_back([&, t] {
      all_there.arrive_and_wait();
      call_all(t);
    });
  for (std::thread& thread : running) thread.join();
  double wall = std::chrono::duration<double>(clock::now() - start).count();
  unsigned busy = std::min(threads, std::max(1u, std::thread::hardware_concurrency()));
  return wall * busy / (static_cast<double>(calls) * threads);
}

}  // namespace coolcache::bench
