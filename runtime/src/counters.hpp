// What happened in this process, counted.
#pragma once

#include <mutex>

#include "totals.hpp"

namespace coolcache::detail {

/// Thread-safe.
class counters {
 public:
  void add(const totals& more) noexcept {
    const std::lock_guard lock(mutex_);
    sum_.add(more);
  }
  totals sum() const noexcept {
    const std::lock_guard lock(mutex_);
    return sum_;
  }

  void before_fork() { mutex_.lock(); }
  void after_fork(bool in_child) {
    if (in_child) sum_ = {};
    mutex_.unlock();
  }

 private:
  mutable std::mutex mutex_;
  totals sum_;  ///< GUARDED_BY(mutex_)
};

}  // namespace coolcache::detail
