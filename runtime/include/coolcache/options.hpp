/// \file
/// What can be chosen for a marked function, for one call, and for the process.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace coolcache {

/// Options of one marked function (`CACHE_FN_WITH`) or of one call (`coolcache::with`).
struct options {
  /// Cache directory for this call; empty for the default. Made when first used. A relative one is
  /// so to the working directory of the moment.
  std::filesystem::path dir = {};
  /// Bytes that `dir` may hold; 0 for no limit. Beyond it, what saves least is evicted.
  std::uint64_t max_size = 0;
  /// Keep the result in this process only.
  bool memory_only = false;
  /// Run the body exactly once and overwrite what is stored.
  bool again = false;
  /// Neither read nor write the cache.
  bool bypass = false;
  /// Drop all stored results of this function, of whatever code, at its first call in this process.
  /// Where nothing may be written, the calls find none instead.
  bool bust = false;
  /// Throw `not_cached` instead of computing.
  bool only_cached = false;
  /// A result older than this is a miss. Judged when read. A negative one is always a miss.
  std::optional<std::chrono::nanoseconds> keep_for = {};
  /// A number of the user's own; part of the key.
  std::uint64_t version = 0;
  /// `false`: edits of code do not invalidate; the key then holds the function's qualified name and
  /// signature in place of its fingerprint.
  bool auto_invalidate = true;
  /// Identity in place of the qualified name; empty for the qualified name.
  std::string name = {};
};

/// Defaults of the process, for `configure`. Environment variables win over them.
struct settings {
  /// Cache directory; empty for the one that the build chose.
  std::filesystem::path dir = {};
  /// Bytes on disk in that directory; 0 for no limit.
  std::uint64_t max_size = 0;
  /// Bytes of results that are kept in memory, those of `memory_only` calls among them; 0 for
  /// 256 MiB.
  std::uint64_t memory_size = 0;
  /// Default of `options::keep_for`.
  std::optional<std::chrono::nanoseconds> keep_for = {};
  /// One line a call on stderr.
  bool verbose = false;
  /// Look results up, store none.
  bool readonly = false;
  /// Share of hits, between 0 and 1, to compute again and compare. The call then returns the fresh
  /// result, which replaces a stored one that differs; the difference is reported.
  double verify = 0;
  /// A cache shared between machines. This version warns that it has none.
  std::string remote = {};
};

}  // namespace coolcache
