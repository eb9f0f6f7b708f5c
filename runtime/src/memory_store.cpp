#include "memory_store.hpp"

namespace coolcache::detail {
namespace {

std::uint64_t size_of(const entry& value) {
  return 200 + value.payload.size() + value.args.size() + value.function.size();
}

}  // namespace

bool memory_store::find(const key& under, bool, found_entry& found) noexcept try {
  const std::lock_guard lock(mutex_);
  const auto at = by_key_.find(under);
  if (at == by_key_.end()) return false;
  by_use_.splice(by_use_.begin(), by_use_, at->second);
  static_cast<entry&>(found) = at->second->value;
  return true;
} catch (...) {
  return false;
}

bool memory_store::put(const key& under, const entry& value) noexcept try {
  const std::lock_guard lock(mutex_);
  if (limit_ != 0 && size_of(value) > limit_) return false;
  if (const auto at = by_key_.find(under); at != by_key_.end()) erase(at->second);
  by_use_.push_front({under, value});
  try {
    by_key_.emplace(under, by_use_.begin());
  } catch (...) {
    by_use_.pop_front();
    throw;
  }
  bytes_ += size_of(value);
  shrink();
  return true;
} catch (...) {
  return false;
}

void memory_store::drop(const key& under) noexcept {
  const std::lock_guard lock(mutex_);
  if (const auto at = by_key_.find(under); at != by_key_.end()) erase(at->second);
}

std::uint64_t memory_store::clear() noexcept {
  const std::lock_guard lock(mutex_);
  const std::uint64_t removed = by_key_.size();
  by_key_.clear();
  by_use_.clear();
  bytes_ = 0;
  return removed;
}

std::uint64_t memory_store::clear(std::string_view function) noexcept {
  const std::lock_guard lock(mutex_);
  std::uint64_t removed = 0;
  for (place at = by_use_.begin(); at != by_use_.end();) {
    const place here = at++;
    if (here->value.function != function) continue;
    erase(here);
    ++removed;
  }
  return removed;
}

void memory_store::limit(std::uint64_t bytes) noexcept {
  const std::lock_guard lock(mutex_);
  limit_ = bytes;
  shrink();
}

void memory_store::erase(place at) {
  bytes_ -= size_of(at->value);
  by_key_.erase(at->under);
  by_use_.erase(at);
}

void memory_store::shrink() {
  while (limit_ != 0 && bytes_ > limit_ && !by_use_.empty()) erase(std::prev(by_use_.end()));
}

}  // namespace coolcache::detail
