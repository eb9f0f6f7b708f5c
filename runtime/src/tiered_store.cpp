#include "tiered_store.hpp"

#include <utility>

#include "clocks.hpp"

namespace coolcache::detail {
found_result tiered_store::find(const key& under, const wanted& what) noexcept {
  found_result found = memory_.find(*this, under, what);
  if (!found.missed() || disk_ == nullptr) return found;
  if (!writer_.find(*disk_, under, found.entry)) return find_on_disk(under, what);
  found.from_memory = true;
  return found;
}

found_result tiered_store::find_on_disk(const key& under, const wanted& what) noexcept try {
  const std::uint64_t drops = drops_.load(std::memory_order_acquire);
  small_result small;
  std::optional<found_entry> whole;
  found_result found;
  switch (disk_->find(under, what, small, whole)) {
    case disk_store::outcome::nothing:
      break;
    case disk_store::outcome::small:
      keep_small(under, what, small, drops);
      found.counted = found.is_small = true;
      found.small = small.bytes;
      break;
    case disk_store::outcome::whole:
      found.entry = std::make_shared<const found_entry>(*std::move(whole));
      if (drops == drops_.load(std::memory_order_acquire)) memory_.add(*this, under, found.entry);
  }
  return found;
} catch (...) {
  return {};
}

/// What is large is mapped when it is needed again, and takes no memory twice.
bool tiered_store::put(const key& under, std::shared_ptr<const found_entry> value,
                       std::shared_ptr<void> until_written) noexcept {
  if (disk_ == nullptr) return memory_.put(*this, under, std::move(value));
  const std::uint64_t size = value->payload.size();
  if (!disk_->admits(size)) return forget(under), false;
  if (size < blob_threshold) {
    memory_.put(*this, under, value);
  } else {
    forget(under);
  }
  return writer_.put(*disk_, under, std::move(value), std::move(until_written));
}

void tiered_store::forget(const key& under) noexcept {
  drops_.fetch_add(1, std::memory_order_acq_rel);
  memory_.drop(*this, under);
}

void tiered_store::drop(const key& under) noexcept {
  forget(under);
  if (disk_ != nullptr) writer_.drop(*disk_, under);
}

void tiered_store::use(const key& under, const found_result& of,
                       std::chrono::nanoseconds saved) noexcept {
  const auto nanoseconds = static_cast<std::uint64_t>(saved.count());
  const bool counted = memory_.use(*this, under, of.from_memory);
  if (of.from_memory) {
    if (!counted) used(under, {wall_clock(), 1}, 1, nanoseconds);
    return;
  }
  count_disk_hit(nanoseconds);
  if (!counted) disk_->add_use(under, {wall_clock(), 1});
}

void tiered_store::used(const key& under, const usage& uses, std::uint64_t memory_hits,
                        std::uint64_t cost) noexcept {
  const totals hits{.memory_hits = memory_hits, .saved = memory_hits * cost};
  counters_.add(hits);
  if (disk_ == nullptr) return;
  disk_->count(hits);
  disk_->add_use(under, uses);
}

void tiered_store::count(event_kind what) noexcept {
  counters_.add(one_of(what));
  if (disk_ != nullptr) disk_->count(one_of(what));
}

void tiered_store::declare(const table& image) noexcept {
  if (disk_ != nullptr) disk_->declare(image);
}

/// Counts the hit. That the entry was used is told with its uses in memory.
void tiered_store::keep_small(const key& under, const wanted& what, const small_result& value,
                              std::uint64_t drops) noexcept {
  count_disk_hit(value.cost);
  const bool kept = drops == drops_.load(std::memory_order_acquire) &&
                    memory_.add_small(*this, under, what.type, value.bytes.view(), value.cost);
  if (!kept) disk_->add_use(under, {wall_clock(), 1});
}

void tiered_store::count_disk_hit(std::uint64_t cost) noexcept {
  const totals one{.disk_hits = 1, .saved = cost};
  counters_.add(one);
  disk_->count(one);
}

std::uint64_t tiered_store::clear() noexcept {
  drops_.fetch_add(1, std::memory_order_acq_rel);
  if (disk_ == nullptr) return memory_.clear(*this);
  writer_.drain();
  const std::uint64_t removed = disk_->clear();
  drops_.fetch_add(1, std::memory_order_acq_rel);
  memory_.clear(*this);
  return removed;
}

std::uint64_t tiered_store::clear(std::string_view function) noexcept {
  drops_.fetch_add(1, std::memory_order_acq_rel);
  if (disk_ == nullptr) return memory_.clear(*this, function);
  writer_.drain();
  const std::uint64_t removed = disk_->clear(function);
  drops_.fetch_add(1, std::memory_order_acq_rel);
  memory_.clear(*this, function);
  return removed;
}

void tiered_store::sleep() noexcept {
  disk_->sleep();
  locks_->close_when_unused();
}

void tiered_store::before_fork() {
  disk_->before_fork();
  locks_->before_fork();
}

void tiered_store::after_fork(bool in_child) {
  locks_->after_fork(in_child);
  disk_->after_fork(in_child);
}

void tiered_store::limit(std::uint64_t bytes) noexcept {
  if (disk_ != nullptr) disk_->limit(bytes);
}

}  // namespace coolcache::detail
