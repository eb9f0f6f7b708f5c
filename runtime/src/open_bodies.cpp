#include "open_bodies.hpp"

namespace coolcache::detail {

void open_bodies::add(open_body& body) {
  std::lock_guard lock(mutex_);
  all_.push_back(&body);
  count_.store(all_.size(), std::memory_order_relaxed);
}

void open_bodies::remove(open_body& body) noexcept {
  std::lock_guard lock(mutex_);
  std::erase(all_, &body);
  count_.store(all_.size(), std::memory_order_relaxed);
}

void open_bodies::tell(const thread_state& from, const dependencies& what) noexcept {
  std::lock_guard lock(mutex_);
  for (open_body* body : all_) {
    if (body->thread == &from) continue;
    try {
      body->told.add(what);
    } catch (...) {
      body->told.expires = 0;  // what is not known to be current is not kept
    }
  }
}

void open_bodies::forget_others(const thread_state& left) noexcept {
  std::erase_if(all_, [&](const open_body* body) { return body->thread != &left; });
  count_.store(all_.size(), std::memory_order_relaxed);
}

}  // namespace coolcache::detail
