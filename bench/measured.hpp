// Time and memory of a program that is run.
#pragma once

#include <string>
#include <vector>

namespace coolcache::bench {

struct measured {
  double seconds = 0;      // of the clock on the wall
  double cpu_seconds = 0;  // of all threads, the kernel's work for them included
  double peak_bytes = 0;   // resident
  bool failed = false;
  std::string output;  // what it printed
};

measured run(const std::vector<std::string>& command);

// Of anything that is called.
template <class Call>
double seconds_of(const Call& call);

// The same, of all processors: what else the machine does in the meantime does not count. For calls
// that wait for nothing.
template <class Call>
double processor_seconds_of(const Call& call);

}  // namespace coolcache::bench

#include <chrono>
#include <ctime>

template <class Call>
double coolcache::bench::seconds_of(const Call& call) {
  auto start = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <class Call>
double coolcache::bench::processor_seconds_of(const Call& call) {
  auto now = [] {
    timespec time = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  };
  double start = now();
  call();
  return now() - start;
}
