// Small results of one shard of the memory tier, found without a lock: a thread that reads one asks
// afterwards whether it was changed meanwhile.
#pragma once

#include <atomic>
#include <coolcache/detail/quick_hit.hpp>
#include <cstdint>
#include <cstring>
#include <functional>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

namespace coolcache::detail {

class tier_user;

/// `find` is safe on any thread at any time; all else needs the shard's lock.
class quick_results {
 public:
  struct name {
    const tier_user* of;
    key under;
    friend bool operator==(const name&, const name&) = default;
  };
  /// Whose place was taken, and its hits that nobody has taken.
  struct replaced {
    name was;
    std::uint64_t hits;
  };

  bool find(const name& as, std::uint64_t type, quick_bytes& to) noexcept;

  /// Adds it, in the place of another where there is no room. The largest table takes at most
  /// `limit` bytes; without room for one, nothing is added.
  /// REQUIRES: at most `quick_bytes::most` bytes.
  replaced add(const name& as, std::uint64_t type, std::string_view bytes,
               std::uint64_t limit) noexcept;
  /// Its hits that nobody has taken. Who reads it at the same time may still count one: that is
  /// found under the next name here.
  std::uint64_t forget(const name& as) noexcept;
  std::uint64_t take_hits(const name& as) noexcept;
  void take_all_hits(const std::function<void(const name&, std::uint64_t)>& to);

  /// Of all tables.
  std::uint64_t bytes() const noexcept { return bytes_; }

 private:
  /// A line of the processor's cache. `sequence` is odd while it changes. What is read is loaded
  /// with acquire, and what is written stored with release, so that whoever sees a new word sees a
  /// new sequence too.
  struct alignas(64) slot {
    std::atomic<std::uint32_t> sequence = 0;
    std::atomic<std::uint32_t> type = 0;         ///< the low half: a key has hardly ever two types
    std::atomic<const tier_user*> of = nullptr;  ///< null where it is free
    std::atomic<std::uint64_t> low = 0, high = 0;
    std::atomic<std::uint64_t> words[3] = {};
    std::atomic<std::uint64_t> hits = 0;
  };
  static_assert(sizeof(slot) == 64);
  static constexpr std::size_t ways = 2;

  struct table {
    explicit table(std::size_t slots) : mask(slots / ways - 1), all(new slot[slots]) {}
    slot* set_of(const key& under) const { return &all[(under.value.high & mask) * ways]; }
    const std::size_t mask;
    const std::unique_ptr<slot[]> all;
    std::size_t used = 0;
  };

  static bool holds(const slot& at, const name& as) noexcept;
  static void write(slot& at, const name& as, std::uint64_t type, std::string_view bytes) noexcept;
  slot& place_for(const name& as, table& in) noexcept;
  void grow(std::uint64_t limit) noexcept;

  std::atomic<const table*> newest_ = nullptr;
  /// Older ones are kept for those who still read them.
  std::vector<std::unique_ptr<table>> tables_;
  std::uint64_t bytes_ = 0;
  unsigned turn_ = 0;  ///< whose place is taken next
};

/// Here, so that it is part of the memory tier's.
inline bool quick_results::find(const name& as, std::uint64_t type, quick_bytes& to) noexcept {
  const table* const in = newest_.load(std::memory_order_acquire);
  if (in == nullptr) return false;
  slot* const set = in->set_of(as.under);
  for (slot* at = set; at != set + ways; ++at) {
    const std::uint32_t before = at->sequence.load(std::memory_order_acquire);
    if ((before & 1) != 0 || !holds(*at, as) ||
        at->type.load(std::memory_order_acquire) != static_cast<std::uint32_t>(type))
      continue;
    for (std::size_t i = 0; i < std::size(at->words); ++i) {
      const std::uint64_t word = at->words[i].load(std::memory_order_acquire);
      std::memcpy(to.all.data() + i * sizeof word, &word, sizeof word);
    }
    if (at->sequence.load(std::memory_order_relaxed) != before) return false;
    at->hits.fetch_add(1, std::memory_order_relaxed);
    return true;
  }
  return false;
}

inline bool quick_results::holds(const slot& at, const name& as) noexcept {
  return at.low.load(std::memory_order_acquire) == as.under.value.low &&
         at.high.load(std::memory_order_acquire) == as.under.value.high &&
         at.of.load(std::memory_order_acquire) == as.of;
}

}  // namespace coolcache::detail
