// Fork: the parent's locks are all free in the child, its environments are forgotten, and its
// counters stay with the parent.
#include "engine_impl.hpp"

namespace coolcache::detail {

engine_impl::engine_impl() = default;

/// All that waits is written first, so that the child does not write it too.
void engine_impl::before_fork() {
  bust_mutex_.lock();
  mutex_.lock();
  writer_.before_fork();
  flights_.before_fork();
  for (const auto& each : stores_) each->before_fork();
  if (memory_) memory_->lock_for_fork();
  functions_mutex_.lock();
  told_mutex_.lock();
  callback_mutex_.lock();
  bodies_.mutex_for_fork().lock();
}

void engine_impl::after_fork(bool in_child) {
  if (in_child) bodies_.forget_others(this_thread());
  bodies_.mutex_for_fork().unlock();
  callback_mutex_.unlock();
  if (in_child) counters_.take();
  told_mutex_.unlock();
  functions_mutex_.unlock();
  if (memory_ && in_child) memory_->forget_uses();
  if (memory_) memory_->unlock_after_fork();
  for (const auto& each : stores_) each->after_fork(in_child);
  flights_.after_fork(in_child, this_thread());
  writer_.after_fork(in_child);
  mutex_.unlock();
  bust_mutex_.unlock();
}

}  // namespace coolcache::detail
