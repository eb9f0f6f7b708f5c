// What a run of a cached program should have done, as sentences:
//   EXPECT_THAT(project.run("app"), computes("130"));
//   EXPECT_THAT(project.run("app"), recalls("130"));
#pragma once

#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "mini_project.hpp"

namespace coolcache::test {

inline void PrintTo(const program_run& run, std::ostream* out) {
  *out << "exit status " << run.exit_code << ", " << run.hits << " hits, " << run.misses
       << " misses\n"
       << run.output << run.errors;
}

inline bool prints(const program_run& run, const std::string& text) {
  return run.exit_code == 0 && run.output == text + "\n";
}

MATCHER_P(computes, text, std::string("computes and prints ") + text) {
  return prints(arg, text) && arg.misses > 0 && arg.hits == 0;
}

MATCHER_P(recalls, text, std::string("prints ") + text + " from the cache alone") {
  return prints(arg, text) && arg.hits > 0 && arg.misses == 0;
}

MATCHER_P(runs_uncached, text, std::string("prints ") + text + " without the cache, and says so") {
  return prints(arg, text) && arg.hits == 0 && arg.errors.find("uncached") != std::string::npos;
}

}  // namespace coolcache::test
