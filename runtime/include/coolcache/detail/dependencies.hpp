/// \file
/// What a result depends on beyond its key: files and globals that nested marked calls were keyed
/// by, and the time at which the first of their results expires.
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

/// A global that was an item of a key.
struct global_state {
  std::string image;         ///< that it belongs to: a build id
  std::uint64_t offset = 0;  ///< in the image
  std::uint64_t type = 0;    ///< hash of its type's name
  digest content;
  friend auto operator<=>(const global_state&, const global_state&) = default;
};

struct dependencies {
  static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

  std::vector<file_state> files;
  std::vector<global_state> globals;
  std::int64_t expires = never;  ///< nanoseconds of the system clock since 1970

  bool empty() const { return files.empty() && globals.empty() && expires == never; }

  void add(const dependencies& more) {
    files.insert(files.end(), more.files.begin(), more.files.end());
    globals.insert(globals.end(), more.globals.begin(), more.globals.end());
    if (more.expires < expires) expires = more.expires;
  }
};

}  // namespace coolcache::detail
