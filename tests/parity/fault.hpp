// The fixture of these tests: an empty default cache, and beside it a directory for parity_probe.
#pragma once

#include <string>

#include "testing.hpp"

class Fault : public runtime_test {
 protected:
  std::string cache() const { return dir_ / "cache"; }
  /// What the program prints with `words`, run in that cache.
  std::string probe(const std::string& words) const {
    const outcome result = run("COOLCACHE_DIR=" + cache() + " " PROBE " " + words);
    EXPECT_EQ(result.status, 0) << result.err;
    return result.out;
  }

 private:
  scratch dir_;
};
