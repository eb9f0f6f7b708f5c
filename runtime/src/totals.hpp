// Counters over all runs, as the index keeps them.
#pragma once

#include <coolcache/control.hpp>
#include <cstdint>

namespace coolcache::detail {

/// Stored as its bytes under "totals"; a number is only ever added at the end.
struct totals {
  std::uint64_t memory_hits = 0, disk_hits = 0, remote_hits = 0, misses = 0, stores = 0,
                evictions = 0, errors = 0, verify_mismatches = 0, saved = 0;

  void add(const totals& more) {
    memory_hits += more.memory_hits;
    disk_hits += more.disk_hits;
    remote_hits += more.remote_hits;
    misses += more.misses;
    stores += more.stores;
    evictions += more.evictions;
    errors += more.errors;
    verify_mismatches += more.verify_mismatches;
    saved += more.saved;
  }

  bool empty() const {
    return memory_hits + disk_hits + remote_hits + misses + stores + evictions + errors +
               verify_mismatches + saved ==
           0;
  }
};

/// One event of a kind that is no hit.
inline totals one_of(event_kind what) {
  switch (what) {
    case event_kind::miss:
      return {.misses = 1};
    case event_kind::store:
      return {.stores = 1};
    case event_kind::evict:
      return {.evictions = 1};
    case event_kind::error:
      return {.errors = 1};
    case event_kind::verify_mismatch:
      return {.verify_mismatches = 1};
    case event_kind::hit:
      break;
  }
  return {};
}

}  // namespace coolcache::detail
