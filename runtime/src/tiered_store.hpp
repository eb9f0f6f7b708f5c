// Results of one directory, or of this process alone: memory first, then what waits to be written,
// then the disk.
#pragma once

#include <atomic>
#include <coolcache/detail/store.hpp>
#include <memory>
#include <optional>

#include "counters.hpp"
#include "disk_store.hpp"
#include "flight_lock.hpp"
#include "memory_tier.hpp"
#include "write_behind.hpp"

namespace coolcache::detail {

class tiered_store final : public store, private tier_user {
 public:
  /// Without a disk, results are in memory alone. All three outlive this.
  tiered_store(memory_tier& memory, counters& counted, write_behind& writer,
               std::unique_ptr<disk_store> disk)
      : store({&memory.tables(), this}),
        memory_(memory),
        counters_(counted),
        writer_(writer),
        disk_(std::move(disk)) {
    if (disk_ != nullptr) locks_.emplace(disk_->directory() / "flights.lock");
  }

  found_result find(const key& under, const wanted& what) noexcept override;
  bool put(const key& under, std::shared_ptr<const found_entry> value,
           std::shared_ptr<void> until_written) noexcept override;
  void drop(const key& under) noexcept override;
  void use(const key& under, const found_result& of,
           std::chrono::nanoseconds saved) noexcept override;
  void count(event_kind what) noexcept override;
  void declare(const table& image) noexcept override;
  std::uint64_t clear() noexcept override;
  std::uint64_t clear(std::string_view function) noexcept override;
  void limit(std::uint64_t bytes) noexcept override;

  /// Null where results are in memory alone.
  disk_store* disk() const noexcept { return disk_.get(); }
  flight_locks* locks() noexcept { return locks_ ? &*locks_ : nullptr; }

  /// Gives back what the directory takes of the process, until it is used again.
  void sleep() noexcept;

  void before_fork();
  void after_fork(bool in_child);

 private:
  void used(const key& under, const usage& uses, std::uint64_t memory_hits,
            std::uint64_t cost) noexcept override;
  found_result find_on_disk(const key& under, const wanted& what) noexcept;
  void keep_small(const key& under, const wanted& what, const small_result& value,
                  std::uint64_t drops) noexcept;
  void count_disk_hit(std::uint64_t cost) noexcept;
  void forget(const key& under) noexcept;

  memory_tier& memory_;
  counters& counters_;
  write_behind& writer_;
  const std::unique_ptr<disk_store> disk_;
  std::optional<flight_locks> locks_;
  /// One more whenever something is dropped: what was read before that is not put into memory.
  std::atomic<std::uint64_t> drops_ = 0;
};

}  // namespace coolcache::detail
