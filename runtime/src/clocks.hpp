// What time it is, and when a result expires.
#pragma once

#include <chrono>
#include <coolcache/detail/dependencies.hpp>
#include <cstdint>
#include <ctime>
#include <optional>

namespace coolcache::detail {

/// Nanoseconds since some moment, for differences.
inline std::int64_t steady_clock() {
  return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Nanoseconds since 1970.
inline std::int64_t wall_clock() {
  timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return static_cast<std::int64_t>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

/// When a result of this age stops being one; `never` without keep_for.
inline std::int64_t expiry(std::int64_t created,
                           const std::optional<std::chrono::nanoseconds>& keep_for) {
  if (!keep_for) return dependencies::never;
  if (keep_for->count() >= dependencies::never - created) return dependencies::never;
  return created + keep_for->count();
}

}  // namespace coolcache::detail
