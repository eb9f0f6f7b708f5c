// Bodies that run now and that other threads may work for. A marked call on another thread may be
// part of any of them: what it depends on counts for all.
#pragma once

#include <coolcache/detail/atomic_word.hpp>
#include <coolcache/detail/engine.hpp>
#include <mutex>
#include <vector>

namespace coolcache::detail {

/// Safe on several threads.
class open_bodies {
 public:
  /// Keeps their number in `count`, which outlives this.
  explicit open_bodies(atomic_word<std::size_t>& count) : count_(count) {}

  void add(open_body& body);
  void remove(open_body& body) noexcept;
  bool empty() const noexcept { return count_.relaxed() == 0; }
  /// Those of the thread itself learn it from the calls around.
  void tell(const thread_state& from, const dependencies& what) noexcept;

  std::mutex& mutex_for_fork() noexcept { return mutex_; }
  /// In the child of a fork, where one thread is left. With the mutex held.
  void forget_others(const thread_state& left) noexcept;

 private:
  std::mutex mutex_;
  /// Of each thread the innermost, from which those around it learn. GUARDED_BY(mutex_), as is what
  /// they were told.
  std::vector<open_body*> all_;
  atomic_word<std::size_t>& count_;
};

}  // namespace coolcache::detail
