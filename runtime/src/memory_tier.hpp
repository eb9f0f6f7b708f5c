// Results in this process's memory, in front of the stores on disk: bounded, and in shards so that
// threads seldom meet.
#pragma once

#include <array>
#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <coolcache/detail/store.hpp>
#include <list>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "quick_results.hpp"
#include "spin_lock.hpp"

namespace coolcache::detail {

/// Whose results they are. The same key may be in several directories.
class tier_user {
 public:
  virtual ~tier_user() = default;
  /// Uses that the tier has counted and counts no longer, and how many of them were hits in
  /// memory. Called with no lock held.
  virtual void used(const key& under, const usage& uses, std::uint64_t memory_hits,
                    std::uint64_t cost) noexcept = 0;
};

/// Thread-safe. What goes when there is too much is what was put in or used longest ago, roughly:
/// a queue, from whose end entries that were used meanwhile start again.
class memory_tier {
 public:
  using result = std::shared_ptr<const found_entry>;

  /// Bytes of results with what is known of them, and of the tables that find them.
  explicit memory_tier(std::uint64_t limit) noexcept;

  found_result find(const tier_user& of, const key& under, const wanted& what) noexcept;
  /// Without a lock, what a `find` that counted at once has found before; counts too.
  bool find_quickly(const tier_user& of, const key& under, std::uint64_t type,
                    quick_bytes& to) const noexcept {
    return tables_.find(&of, under, type, to);
  }
  const quick_tables& tables() const noexcept { return tables_; }
  /// Counts a use, which may have been of the same entry on disk; false where it is gone.
  bool use(const tier_user& of, const key& under, bool was_in_memory) noexcept;
  /// False where it is larger than the tier may be, or memory has run out.
  bool put(tier_user& of, const key& under, result value) noexcept {
    return insert(of, under, std::move(value), true);
  }
  /// The same where nothing is under this key yet: what was put meanwhile is newer.
  bool add(tier_user& of, const key& under, result value) noexcept {
    return insert(of, under, std::move(value), false);
  }
  /// A small result that was just found on disk, and needs no more checks: from now on it is found
  /// quickly, and nothing else of it is kept. Counts that use, and is false where it has no room.
  bool add_small(tier_user& of, const key& under, std::uint64_t type, std::string_view bytes,
                 std::uint64_t cost) noexcept;
  void drop(const tier_user& of, const key& under) noexcept;
  /// All entries of one user, or those of one function; returns how many.
  std::uint64_t clear(const tier_user& of, std::string_view function = {}) noexcept;
  /// Tells the users what was counted so far.
  void tell_uses() noexcept;

  /// Of results, with what is known of them.
  std::uint64_t bytes() const noexcept { return bytes_.load(std::memory_order_relaxed); }
  /// Of the tables of quick results, which only grow: to half of the limit at most.
  std::uint64_t quick_bytes_held() const noexcept {
    return quick_bytes_.load(std::memory_order_relaxed);
  }

  void lock_for_fork() noexcept;
  void unlock_after_fork() noexcept;
  /// In the child: the parent tells its own.
  void forget_uses() noexcept;

 private:
  using name = quick_results::name;
  struct hash_of_name {
    using is_avalanching = void;  // a digest is spread as it is
    std::size_t operator()(const name& n) const noexcept { return n.under.value.low; }
  };
  struct slot {
    tier_user* of = nullptr;
    result value;
    std::uint64_t size = 0;
    std::uint64_t turn = 0;  ///< its place in the queue; older places of this name are void
    usage uses;
    std::uint64_t memory_hits = 0;  ///< of the uses
    bool recent = false;            ///< used since it was last looked at for eviction
  };
  using slot_map = boost::unordered_flat_map<name, slot, hash_of_name>;
  struct place {
    name at;
    std::uint64_t turn;
  };
  /// What is told to its user once the lock is free.
  struct told {
    tier_user* of = nullptr;
    key under = {};
    usage uses = {};
    std::uint64_t memory_hits = 0, cost = 0;
  };
  struct alignas(64) shard {
    spin_lock lock;
    slot_map slots;           ///< GUARDED_BY(lock)
    std::list<place> queue;   ///< oldest first; GUARDED_BY(lock)
    std::uint64_t turns = 0;  ///< GUARDED_BY(lock)
    quick_results quick;      ///< some of `slots`, and others; changed with the lock alone
  };
  static constexpr std::size_t shard_count = quick_tables::count;

  shard& shard_of(const key& under) noexcept { return shards_[quick_tables::number_of(under)]; }
  bool insert(tier_user& of, const key& under, result value, bool replaces) noexcept;
  void make_room() noexcept;
  enum class outcome { evicted, spared, empty };
  outcome evict_one(shard& from) noexcept;
  result erase(shard& from, slot_map::iterator at) noexcept;
  static void tidy(shard& one) noexcept;
  found_result find_alone(const tier_user& of, const key& under, const wanted& what) const noexcept;
  void make_quick(shard& in, slot& from, const key& under, told& replaced) noexcept;
  bool add_quick(shard& in, tier_user& of, const key& under, std::uint64_t type,
                 std::string_view bytes, const quick_results::about& more, told& replaced) noexcept;
  static void fold(slot& to, const quick_results::uses& quick) noexcept;
  static void pass_on(shard& in, const quick_results::uses& quick, told& to) noexcept;
  static void tell(const told& what) noexcept;
  static bool reserve(std::vector<told>& all, std::size_t count) noexcept;

  const std::uint64_t limit_;
  const std::uint64_t most_quick_;  ///< bytes of a shard's quick results
  std::atomic<std::uint64_t> bytes_ = 0, quick_bytes_ = 0;
  std::atomic<std::size_t> next_to_evict_ = 0;
  quick_tables tables_;
  std::array<shard, shard_count> shards_;
};

}  // namespace coolcache::detail
