#include "memory_tier.hpp"

#include <ctime>
#include <mutex>
#include <utility>
#include <vector>

namespace coolcache::detail {
namespace {

/// An entry's node and place in the queue, and what its shared pointer allocates.
constexpr std::uint64_t overhead = 320;

std::uint64_t size_of(const found_entry& value) {
  return overhead + value.bytes().size() + value.args.size() + value.function.size();
}

/// To a few milliseconds: reading the clock more finely costs more than the rest of a hit.
std::int64_t coarse_clock() noexcept {
  timespec t;
  clock_gettime(CLOCK_REALTIME_COARSE, &t);
  return static_cast<std::int64_t>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

}  // namespace

found_result memory_tier::find(const tier_user& of, const key& under, const wanted& what) noexcept {
  shard& in = shard_of(under);
  const std::lock_guard lock(in.lock);
  const auto at = in.slots.find(name{&of, under});
  if (at == in.slots.end()) return {};
  slot& found = at->second;
  found.recent = true;
  const bool counts =
      what.count_at_once && found.value->type == what.type && found.value->unconditional();
  if (counts) {
    ++found.uses.hits;
    ++found.memory_hits;
    found.uses.last_used = coarse_clock();
    make_quick(in, at->first, *found.value);
  }
  return {found.value, counts, true};
}

void memory_tier::make_quick(shard& in, const name& as, const found_entry& value) noexcept {
  if (value.bytes().size() > quick_bytes::most) return;
  const std::uint64_t before = in.quick.bytes();
  const quick_results::replaced other = in.quick.add(as, value.type, value.bytes(), most_quick_);
  quick_bytes_.fetch_add(in.quick.bytes() - before, std::memory_order_relaxed);
  if (other.hits == 0) return;
  const auto at = in.slots.find(other.was);
  if (at != in.slots.end()) fold(at->second, other.hits);
}

/// Quick hits do not look at the clock: they count as of now.
void memory_tier::fold(slot& to, std::uint64_t quick_hits) noexcept {
  if (quick_hits == 0) return;
  to.recent = true;
  to.uses.hits += quick_hits;
  to.memory_hits += quick_hits;
  to.uses.last_used = coarse_clock();
}

bool memory_tier::use(const tier_user& of, const key& under, bool was_in_memory) noexcept {
  shard& in = shard_of(under);
  const std::lock_guard lock(in.lock);
  const auto at = in.slots.find(name{&of, under});
  if (at == in.slots.end()) return false;
  ++at->second.uses.hits;
  at->second.memory_hits += was_in_memory;
  at->second.uses.last_used = coarse_clock();
  return true;
}

bool memory_tier::insert(tier_user& of, const key& under, result value, bool replaces) noexcept
    try {
  const std::uint64_t size = size_of(*value);
  if (size > limit_) return drop(of, under), false;
  {
    shard& in = shard_of(under);
    const std::lock_guard lock(in.lock);
    const name as{&of, under};
    if (!replaces && in.slots.contains(as)) return true;
    in.queue.push_back({as, ++in.turns});  // first: a place without a slot is void
    slot& to = in.slots[as];
    bytes_.fetch_add(size - to.size, std::memory_order_relaxed);
    fold(to, in.quick.forget(as));
    to.of = &of;
    to.size = size;
    to.value.swap(value);
    to.turn = in.turns;
    tidy(in);
  }
  make_room();
  return true;
} catch (...) {
  drop(of, under);
  return false;
}

/// Names that were put in again or dropped leave void places behind.
void memory_tier::tidy(shard& one) noexcept {
  if (one.queue.size() < 2 * one.slots.size() + 64) return;
  one.queue.remove_if([&](const place& each) {
    const auto at = one.slots.find(each.at);
    return at == one.slots.end() || at->second.turn != each.turn;
  });
}

void memory_tier::make_room() noexcept {
  std::size_t empty = 0;
  while (bytes() + quick_bytes_held() > limit_ && empty < shard_count) {
    shard& from = shards_[next_to_evict_.fetch_add(1, std::memory_order_relaxed) % shard_count];
    empty = evict_one(from) == outcome::empty ? empty + 1 : 0;
  }
}

/// Looks at the oldest entry of a shard. One that was used since the last look is spared this time.
memory_tier::outcome memory_tier::evict_one(shard& from) noexcept {
  told uses{};
  result gone;  // freed without the lock
  {
    const std::lock_guard lock(from.lock);
    while (true) {
      if (from.queue.empty()) return outcome::empty;
      const place oldest = from.queue.front();
      const auto at = from.slots.find(oldest.at);
      const bool valid = at != from.slots.end() && at->second.turn == oldest.turn;
      if (valid) fold(at->second, from.quick.take_hits(oldest.at));
      if (valid && std::exchange(at->second.recent, false)) {
        from.queue.splice(from.queue.end(), from.queue, from.queue.begin());
        return outcome::spared;
      }
      from.queue.pop_front();
      if (!valid) continue;
      uses = {at->second.of, oldest.at.under, at->second.uses, at->second.memory_hits,
              at->second.value->cost};
      gone = erase(from, at);
      break;
    }
  }
  if (uses.uses.hits != 0) uses.of->used(uses.under, uses.uses, uses.memory_hits, uses.cost);
  return outcome::evicted;
}

memory_tier::result memory_tier::erase(shard& from, slot_map::iterator at) noexcept {
  from.quick.forget(at->first);
  result gone = std::move(at->second.value);
  bytes_.fetch_sub(at->second.size, std::memory_order_relaxed);
  from.slots.erase(at);
  return gone;
}

void memory_tier::drop(const tier_user& of, const key& under) noexcept {
  result gone;
  shard& in = shard_of(under);
  const std::lock_guard lock(in.lock);
  const auto at = in.slots.find(name{&of, under});
  if (at != in.slots.end()) gone = erase(in, at);
}

std::uint64_t memory_tier::clear(const tier_user& of, std::string_view function) noexcept {
  std::uint64_t removed = 0;
  for (shard& in : shards_) {
    const std::lock_guard lock(in.lock);
    for (auto at = in.slots.begin(); at != in.slots.end();) {
      const auto here = at++;
      if (here->first.of != &of) continue;
      if (!function.empty() && here->second.value->function != function) continue;
      erase(in, here);
      ++removed;
    }
  }
  return removed;
}

void memory_tier::tell_uses() noexcept {
  for (shard& in : shards_) {
    std::vector<told> all;
    {
      const std::lock_guard lock(in.lock);
      try {
        all.reserve(in.slots.size());
      } catch (...) {
        continue;  // another time
      }
      in.quick.take_all_hits([&](const name& as, std::uint64_t hits) {
        const auto at = in.slots.find(as);
        if (at != in.slots.end()) fold(at->second, hits);
      });
      for (auto& [as, each] : in.slots)
        if (each.uses.hits != 0)
          all.push_back({each.of, as.under, std::exchange(each.uses, {}),
                         std::exchange(each.memory_hits, 0), each.value->cost});
    }
    for (const told& each : all) each.of->used(each.under, each.uses, each.memory_hits, each.cost);
  }
}

void memory_tier::lock_for_fork() noexcept {
  for (shard& each : shards_) each.lock.lock();
}
void memory_tier::unlock_after_fork() noexcept {
  for (shard& each : shards_) each.lock.unlock();
}
void memory_tier::forget_uses() noexcept {
  for (shard& in : shards_) {
    in.quick.take_all_hits([](const name&, std::uint64_t) {});
    for (auto& [as, each] : in.slots) each.uses = {}, each.memory_hits = 0;
  }
}

}  // namespace coolcache::detail
