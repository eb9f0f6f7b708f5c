// Calls of marked functions in an order that programs could make them in: made up, and the same on
// every run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace coolcache::bench {

struct traced_call {
  std::uint64_t key = 0;
  double cost = 0;          // seconds that the body takes
  std::uint64_t bytes = 0;  // of the result
  double pause = 0;         // seconds before the call, in which nobody asks for anything
};

struct trace {
  std::string name, about;
  std::vector<traced_call> calls;

  std::uint64_t bytes_of_all() const;  // of all results, each counted once
  double seconds_of_all() const;       // that all bodies take where nothing is kept
};

// Edit, build and run: functions change version, some go back to an older one.
trace edit_and_build(double scale);
// Arguments by Zipf's law; few bodies take most of the time.
trace parameter_sweep(double scale);
// A working set, and floods of calls that are made once.
trace flood_of_single_calls(double scale);
// Few large results that are cheap for their size among many small ones.
trace large_among_small(double scale);

std::vector<trace> all_traces(double scale);

}  // namespace coolcache::bench
