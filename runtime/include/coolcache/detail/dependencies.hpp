/// \file
/// What a result depends on beyond its key: files that nested marked calls were keyed by, and the
/// time at which the first of their results expires.
#pragma once

#include <coolcache/fingerprint.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace coolcache::detail {

/// A file as it was when it was read. A missing file has the digest of no content and says so.
struct file_state {
  std::string path;
  digest content;
  bool missing = false;
  friend auto operator<=>(const file_state&, const file_state&) = default;
};

struct dependencies {
  static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

  std::vector<file_state> files;
  std::int64_t expires = never;  ///< nanoseconds of the system clock since 1970

  void add(const dependencies& more) {
    files.insert(files.end(), more.files.begin(), more.files.end());
    if (more.expires < expires) expires = more.expires;
  }
};

}  // namespace coolcache::detail
