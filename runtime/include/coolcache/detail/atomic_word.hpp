/// \file
/// A number or pointer that threads share. What marked sources need of std::atomic, without its
/// header, which costs a quarter of what <string> and <vector> do together.
#pragma once

namespace coolcache::detail {

/// Each operation is atomic. The orders are those of std::memory_order, relaxed if none is named.
template <class T>
class atomic_word {
 public:
  constexpr atomic_word(T value = {}) noexcept : value_(value) {}
  atomic_word(const atomic_word&) = delete;
  atomic_word& operator=(const atomic_word&) = delete;

  T relaxed() const noexcept { return __atomic_load_n(&value_, __ATOMIC_RELAXED); }
  T acquire() const noexcept { return __atomic_load_n(&value_, __ATOMIC_ACQUIRE); }
  void store_relaxed(T value) noexcept { __atomic_store_n(&value_, value, __ATOMIC_RELAXED); }
  void release(T value) noexcept { __atomic_store_n(&value_, value, __ATOMIC_RELEASE); }
  T exchange(T value) noexcept { return __atomic_exchange_n(&value_, value, __ATOMIC_RELAXED); }
  void add(T more) noexcept { __atomic_fetch_add(&value_, more, __ATOMIC_RELAXED); }

 private:
  T value_;
};

}  // namespace coolcache::detail
