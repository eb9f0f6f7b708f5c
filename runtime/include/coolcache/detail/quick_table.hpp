/// \file
/// Small results as they are found without a lock: a thread that reads one asks afterwards whether
/// it was changed meanwhile. Here is what reads them; what writes is `quick_results`.
#pragma once

#include <coolcache/detail/atomic_word.hpp>
#include <coolcache/detail/digest.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace coolcache::detail {

class tier_user;

/// The bytes of a small result, and behind them how many there are.
struct quick_bytes {
  static constexpr std::size_t most = 23;

  std::size_t size() const { return static_cast<unsigned char>(all[most]); }
  std::string_view view() const { return {all, size()}; }
  /// REQUIRES: its size is T's.
  template <class T>
  T as() const {
    T value;
    std::memcpy(&value, all, sizeof value);
    return value;
  }

  char all[most + 1];
};

/// A line of the processor's cache. `sequence` is odd while it changes. What is read is loaded with
/// acquire, and what is written stored with release, so that whoever sees a new word sees a new
/// sequence too.
struct alignas(64) quick_slot {
  atomic_word<std::uint32_t> sequence;
  atomic_word<std::uint32_t> type;  ///< the low half: a key has hardly ever two types
  atomic_word<tier_user*> of;       ///< null where it is free
  atomic_word<std::uint64_t> low, high;
  atomic_word<std::uint64_t> words[3];
  atomic_word<std::uint64_t> hits;

  bool holds(const tier_user* user, const key& under) const noexcept {
    return low.acquire() == under.value.low && high.acquire() == under.value.high &&
           of.acquire() == user;
  }
  /// Safe on any thread at any time. Counts a hit where it finds something.
  [[gnu::always_inline]] bool find(const tier_user* user, const key& under, std::uint64_t of_type,
                                   quick_bytes& to) noexcept {
    const std::uint32_t before = sequence.acquire();
    if ((before & 1) != 0 || !holds(user, under) ||
        type.acquire() != static_cast<std::uint32_t>(of_type))
      return false;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::uint64_t word = words[i].acquire();
      std::memcpy(to.all + i * sizeof word, &word, sizeof word);
    }
    if (sequence.relaxed() != before) return false;
    hits.add(1);
    return true;
  }
};
static_assert(sizeof(quick_slot) == 64);

/// A table of slots, in sets of two. A result stands in one of two sets, so that a table that is
/// half full has room for nearly all. Known by one word, since each load that waits for another
/// costs.
class quick_table {
 public:
  static constexpr std::size_t ways = 2;

  quick_table() noexcept = default;
  /// Of 2^`bits` sets.
  quick_table(quick_slot* slots, unsigned bits) noexcept
      : word_(reinterpret_cast<std::uintptr_t>(slots) | bits) {}
  explicit quick_table(std::uintptr_t word) noexcept : word_(word) {}

  std::uintptr_t word() const noexcept { return word_; }

  explicit operator bool() const noexcept { return word_ != 0; }
  std::size_t sets() const noexcept { return std::size_t{1} << (word_ & 63); }
  quick_slot* slots() const noexcept {
    return reinterpret_cast<quick_slot*>(word_ & ~std::uintptr_t{63});
  }
  /// The first slot of the set in which it is rather, and of the other one.
  quick_slot* first_set(const key& under) const noexcept { return set(under.value.high); }
  quick_slot* second_set(const key& under) const noexcept { return set(under.value.high >> 32); }

  bool find(const tier_user* of, const key& under, std::uint64_t type,
            quick_bytes& to) const noexcept {
    if (word_ == 0) return false;
    quick_slot* const first = first_set(under);
    __builtin_prefetch(first + 1);
    if (first[0].find(of, under, type, to) || first[1].find(of, under, type, to)) return true;
    quick_slot* const second = second_set(under);
    __builtin_prefetch(second + 1);
    return second[0].find(of, under, type, to) || second[1].find(of, under, type, to);
  }

 private:
  quick_slot* set(std::uint64_t number) const noexcept {
    return slots() + (number & (sets() - 1)) * ways;
  }

  std::uintptr_t word_ = 0;
};

/// The newest tables of a memory tier, one a shard.
struct quick_tables {
  static constexpr std::size_t count = 64;

  static std::size_t number_of(const key& under) noexcept { return under.value.low >> 58; }

  bool find(const tier_user* of, const key& under, std::uint64_t type,
            quick_bytes& to) const noexcept {
    return quick_table(all[number_of(under)].acquire()).find(of, under, type, to);
  }

  atomic_word<std::uintptr_t> all[count];  ///< `quick_table::word` of each
};

}  // namespace coolcache::detail
