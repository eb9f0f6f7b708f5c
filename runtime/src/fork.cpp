// Fork: the parent's locks are all free in the child, its environments are forgotten, and its
// counters stay with the parent.
#include "engine_impl.hpp"

namespace coolcache::detail {

engine_impl::engine_impl() = default;

void engine_impl::before_fork() {
  mutex_.lock();
  for (const auto& each : stores_) each->before_fork();
  if (memory_) memory_->mutex_for_fork().lock();
  functions_mutex_.lock();
  told_mutex_.lock();
  counters_mutex_.lock();
  callback_mutex_.lock();
  bodies_.mutex_for_fork().lock();
}

void engine_impl::after_fork(bool in_child) {
  if (in_child) {
    counters_ = {};
    bodies_.forget_others(this_thread());
  }
  bodies_.mutex_for_fork().unlock();
  callback_mutex_.unlock();
  counters_mutex_.unlock();
  told_mutex_.unlock();
  functions_mutex_.unlock();
  if (memory_) memory_->mutex_for_fork().unlock();
  for (const auto& each : stores_) each->after_fork(in_child);
  mutex_.unlock();
}

}  // namespace coolcache::detail
