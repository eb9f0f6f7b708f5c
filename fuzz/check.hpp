// What a fuzz target holds true of every input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace coolcache::fuzz {

// Ends the program with a message, which libFuzzer and CTest take for a finding.
inline void check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace coolcache::fuzz
