#include "open_bodies.hpp"

#include <algorithm>
#include <utility>

namespace coolcache::detail {

void open_bodies::add(open_body& body) {
  std::lock_guard lock(mutex_);
  const auto same = std::find_if(
      all_.begin(), all_.end(), [&](const open_body* each) { return each->thread == body.thread; });
  if (same == all_.end()) {
    all_.push_back(&body);
    count_.store_relaxed(all_.size());
  } else {
    body.outer = std::exchange(*same, &body);
  }
}

void open_bodies::remove(open_body& body) noexcept {
  std::lock_guard lock(mutex_);
  const auto at = std::find(all_.begin(), all_.end(), &body);
  if (at == all_.end()) return;
  if (body.outer != nullptr) {
    *at = body.outer;
  } else {
    all_.erase(at);
    count_.store_relaxed(all_.size());
  }
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
  count_.store_relaxed(all_.size());
}

}  // namespace coolcache::detail
