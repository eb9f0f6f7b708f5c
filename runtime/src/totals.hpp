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

  /// Hits are those of a store on disk.
  void count(event_kind what, std::uint64_t saved_nanoseconds) {
    switch (what) {
      case event_kind::hit:
        ++disk_hits;
        break;
      case event_kind::miss:
        ++misses;
        break;
      case event_kind::store:
        ++stores;
        break;
      case event_kind::evict:
        ++evictions;
        break;
      case event_kind::error:
        ++errors;
        break;
      case event_kind::verify_mismatch:
        ++verify_mismatches;
        break;
    }
    saved += saved_nanoseconds;
  }

  bool empty() const { return disk_hits + misses + stores + evictions + errors + saved == 0; }
};

}  // namespace coolcache::detail
