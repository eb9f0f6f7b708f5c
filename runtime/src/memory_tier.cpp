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

memory_tier::memory_tier(std::uint64_t limit) noexcept
    : limit_(limit), most_quick_(limit / 2 / shard_count) {
  for (std::size_t i = 0; i < shard_count; ++i) shards_[i].quick.publish_at(tables_.all[i]);
}

found_result memory_tier::find(const tier_user& of, const key& under, const wanted& what) noexcept {
  told replaced;
  found_result there;
  {
    shard& in = shard_of(under);
    const std::lock_guard lock(in.lock);
    const auto at = in.slots.find(name{&of, under});
    if (at == in.slots.end()) return find_alone(of, under, what);
    slot& found = at->second;
    found.recent = true;
    there.entry = found.value;
    there.from_memory = true;
    there.counted =
        what.count_at_once && found.value->type == what.type && found.value->unconditional();
    if (there.counted) {
      ++found.uses.hits;
      ++found.memory_hits;
      found.uses.last_used = coarse_clock();
      make_quick(in, found, under, replaced);
    }
  }
  tell(replaced);
  return there;
}

/// What is small and was found on disk: a call that may not take the short way finds it too.
found_result memory_tier::find_alone(const tier_user& of, const key& under,
                                     const wanted& what) const noexcept {
  found_result there;
  if (what.count_at_once && !what.maps && find_quickly(of, under, what.type, there.small))
    there.counted = there.is_small = there.from_memory = true;
  return there;
}

void memory_tier::make_quick(shard& in, slot& from, const key& under, told& replaced) noexcept {
  const found_entry& value = *from.value;
  if (value.bytes().size() <= quick_bytes::most)
    add_quick(in, *from.of, under, value.type, value.bytes(), {value.cost}, replaced);
}

bool memory_tier::add_quick(shard& in, tier_user& of, const key& under, std::uint64_t type,
                            std::string_view bytes, const quick_results::about& more,
                            told& replaced) noexcept {
  const std::uint64_t before = in.quick.bytes();
  quick_results::uses other;
  const bool added = in.quick.add(of, under, type, bytes, more, most_quick_, other);
  quick_bytes_.fetch_add(in.quick.bytes() - before, std::memory_order_relaxed);
  pass_on(in, other, replaced);
  return added;
}

bool memory_tier::add_small(tier_user& of, const key& under, std::uint64_t type,
                            std::string_view bytes, std::uint64_t cost) noexcept {
  told replaced;
  bool added = false;
  {
    shard& in = shard_of(under);
    const std::lock_guard lock(in.lock);
    const auto newer = in.slots.find(name{&of, under});
    if (newer != in.slots.end()) {
      fold(newer->second, {&of, under, 0, {cost, 1, false}});
      return true;
    }
    added = add_quick(in, of, under, type, bytes, {cost, 1, true}, replaced);
  }
  tell(replaced);
  make_room();
  return added;
}

/// Quick hits do not look at the clock: they count as of now.
void memory_tier::fold(slot& to, const quick_results::uses& quick) noexcept {
  if (!quick.any()) return;
  to.recent = true;
  to.uses.hits += quick.hits + quick.more.disk_uses;
  to.memory_hits += quick.hits;
  to.uses.last_used = coarse_clock();
}

/// To the slot of that name, or to who is told later, since there is none.
void memory_tier::pass_on(shard& in, const quick_results::uses& quick, told& to) noexcept {
  if (!quick.any()) return;
  const auto at = in.slots.find(name{quick.of, quick.under});
  if (at != in.slots.end()) return fold(at->second, quick);
  to = {quick.of,
        quick.under,
        {coarse_clock(), quick.hits + quick.more.disk_uses},
        quick.hits,
        quick.more.cost};
}

void memory_tier::tell(const told& what) noexcept {
  if (what.uses.hits != 0) what.of->used(what.under, what.uses, what.memory_hits, what.cost);
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
  told uses;
  result gone;  // freed without the lock
  {
    const std::lock_guard lock(from.lock);
    while (true) {
      if (from.queue.empty()) return outcome::empty;
      const place oldest = from.queue.front();
      const auto at = from.slots.find(oldest.at);
      const bool valid = at != from.slots.end() && at->second.turn == oldest.turn;
      if (valid) fold(at->second, from.quick.take_uses(oldest.at));
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
  tell(uses);
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
  if (at != in.slots.end())
    gone = erase(in, at);
  else
    in.quick.forget({&of, under});
}

/// Of what is quick alone nobody knows the function: it goes too, and is found on disk again.
std::uint64_t memory_tier::clear(const tier_user& of, std::string_view function) noexcept {
  std::uint64_t removed = 0;
  for (shard& in : shards_) {
    std::vector<told> all;
    {
      const std::lock_guard lock(in.lock);
      for (auto at = in.slots.begin(); at != in.slots.end();) {
        const auto here = at++;
        if (here->first.of != &of) continue;
        if (!function.empty() && here->second.value->function != function) continue;
        erase(in, here);
        ++removed;
      }
      const bool has_room = reserve(all, in.quick.size());
      in.quick.forget_alone(of, [&](const quick_results::uses& gone) {
        if (has_room) pass_on(in, gone, all.emplace_back());
      });
    }
    for (const told& each : all) tell(each);
  }
  return removed;
}

/// False where memory has run out.
bool memory_tier::reserve(std::vector<told>& all, std::size_t count) noexcept try {
  all.reserve(count);
  return true;
} catch (...) {
  return false;
}

void memory_tier::tell_uses() noexcept {
  for (shard& in : shards_) {
    std::vector<told> all;
    {
      const std::lock_guard lock(in.lock);
      // Old tables may still hold uses of what the newest one has, too.
      if (!reserve(all, in.slots.size() + 2 * in.quick.size() + 64)) continue;  // another time
      in.quick.take_all_uses([&](const quick_results::uses& quick) {
        told one;
        pass_on(in, quick, one);
        if (one.of == nullptr) return;
        if (all.size() < all.capacity()) all.push_back(one);
      });
      for (auto& [as, each] : in.slots)
        if (each.uses.hits != 0 && all.size() < all.capacity())
          all.push_back({each.of, as.under, std::exchange(each.uses, {}),
                         std::exchange(each.memory_hits, 0), each.value->cost});
    }
    for (const told& each : all) tell(each);
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
    in.quick.take_all_uses([](const quick_results::uses&) {});
    for (auto& [as, each] : in.slots) each.uses = {}, each.memory_hits = 0;
  }
}

}  // namespace coolcache::detail
