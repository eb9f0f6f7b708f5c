// Values that are computed when they are first asked for, by whichever thread asks.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace coolcache::scan {

template <class Value>
class lazy_table {
 public:
  explicit lazy_table(std::size_t size) : slots_(size) {}
  ~lazy_table() {
    for (std::atomic<const Value*>& slot : slots_) delete slot.load(std::memory_order_relaxed);
  }
  lazy_table(const lazy_table&) = delete;

  // compute() must give equal values whenever it is called; of two that are computed at once, one
  // stays.
  template <class Compute>
  const Value& get(std::size_t i, const Compute& compute) const {
    if (const Value* known = slots_[i].load(std::memory_order_acquire)) return *known;
    auto computed = std::make_unique<const Value>(compute());
    const Value* stays = nullptr;
    return slots_[i].compare_exchange_strong(stays, computed.get(), std::memory_order_acq_rel)
               ? *computed.release()
               : *stays;
  }

 private:
  mutable std::vector<std::atomic<const Value*>> slots_;
};

}  // namespace coolcache::scan
