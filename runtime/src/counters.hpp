// What happened, counted by many threads.
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "totals.hpp"

namespace coolcache::detail {

/// Thread-safe; each number for itself.
class counters {
 public:
  void add(const totals& more) noexcept {
    const auto each = std::bit_cast<numbers>(more);
    for (std::size_t i = 0; i < sums_.size(); ++i)
      if (each[i] != 0) sums_[i].fetch_add(each[i], std::memory_order_relaxed);
  }
  totals sum() const noexcept {
    numbers each;
    for (std::size_t i = 0; i < sums_.size(); ++i)
      each[i] = sums_[i].load(std::memory_order_relaxed);
    return std::bit_cast<totals>(each);
  }
  /// The sums, which begin at zero again.
  totals take() noexcept {
    numbers each;
    for (std::size_t i = 0; i < sums_.size(); ++i)
      each[i] = sums_[i].exchange(0, std::memory_order_relaxed);
    return std::bit_cast<totals>(each);
  }

 private:
  using numbers = std::array<std::uint64_t, sizeof(totals) / sizeof(std::uint64_t)>;

  std::array<std::atomic<std::uint64_t>, std::tuple_size_v<numbers>> sums_ = {};
};

}  // namespace coolcache::detail
