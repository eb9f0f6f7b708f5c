// Small results of one shard of the memory tier, found without a lock.
#pragma once

#include <coolcache/detail/quick_table.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace coolcache::detail {

/// REQUIRES of all members: the shard's lock.
class quick_results {
 public:
  struct name {
    const tier_user* of;
    key under;
    friend bool operator==(const name&, const name&) = default;
  };
  /// What no reader needs.
  struct about {
    std::uint64_t cost = 0;
    std::uint32_t disk_uses = 0;  ///< that nobody has taken; other uses are hits
    bool alone = false;           ///< no other place in memory has it: its uses are told from here
  };
  /// Uses that nobody counts any more but who is told of them.
  struct uses {
    tier_user* of = nullptr;
    key under = {};
    std::uint64_t hits = 0;
    about more = {};

    bool any() const { return hits + more.disk_uses != 0; }
  };

  /// Where readers look for the newest table. Once, before anything else.
  void publish_at(atomic_word<std::uintptr_t>& place) noexcept { newest_ = &place; }

  /// Adds it, in the place of another where there is no room, whose uses are then put into
  /// `replaced`. All tables take at most `limit` bytes; false without room for one.
  /// REQUIRES: at most `quick_bytes::most` bytes.
  bool add(tier_user& of, const key& under, std::uint64_t type, std::string_view bytes, about more,
           std::uint64_t limit, uses& replaced) noexcept;
  /// Its uses that nobody has taken. Who reads it at the same time may still count one: that is
  /// found under the next name here.
  uses forget(const name& as) noexcept;
  uses take_uses(const name& as) noexcept;
  using taker = std::function<void(const uses&)>;
  void take_all_uses(const taker& to);
  /// Of one user, what no other place in memory has.
  void forget_alone(const tier_user& of, const taker& to);

  /// Of all tables.
  std::uint64_t bytes() const noexcept { return bytes_; }
  /// How many there are.
  std::size_t size() const noexcept { return tables_.empty() ? 0 : tables_.back()->used; }

 private:
  struct table {
    explicit table(unsigned log_of_sets)
        : slots(new quick_slot[quick_table::ways << log_of_sets]),
          abouts(new about[quick_table::ways << log_of_sets]),
          bits(log_of_sets) {}
    quick_table view() const noexcept { return {slots.get(), bits}; }
    std::size_t size() const noexcept { return quick_table::ways << bits; }

    const std::unique_ptr<quick_slot[]> slots;
    const std::unique_ptr<about[]> abouts;
    const unsigned bits;
    std::size_t used = 0;
  };

  static quick_slot* slot_of(const table& in, const name& as) noexcept;
  static quick_slot* free_slot(const table& in, const key& under) noexcept;
  static uses take(const table& from, quick_slot& at) noexcept;
  static void write(quick_slot& at, tier_user* of, const key& under, std::uint32_t type,
                    const quick_bytes& bytes) noexcept;
  static void move(const table& from, quick_slot& at, table& to) noexcept;
  quick_slot& place_for(const key& under) noexcept;
  void grow(std::uint64_t limit) noexcept;

  atomic_word<std::uintptr_t>* newest_ = nullptr;
  /// Older ones are kept for those who still read them: what they find there, they found before
  /// the table grew.
  std::vector<std::unique_ptr<table>> tables_;
  std::uint64_t bytes_ = 0;
  unsigned turn_ = 0;  ///< whose place is taken next
};

}  // namespace coolcache::detail
