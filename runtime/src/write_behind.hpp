// Results on their way to disk: a thread writes them in batches, so that no caller waits for it.
#pragma once

#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <condition_variable>
#include <coolcache/detail/store.hpp>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "disk_store.hpp"

namespace coolcache::detail {

/// Thread-safe. What was added is written in order, store by store, after a moment in which more
/// may come: each batch waits for the disk once. Nobody waits for that moment. Its thread begins
/// with the first result, blocks all signals, and is never joined: who needs all on disk calls
/// `drain`.
class write_behind {
 public:
  using result = std::shared_ptr<const found_entry>;

  /// Bytes of results that may wait; beyond it, callers wait until there is room. One that is
  /// larger waits for all others to be written, and goes alone.
  explicit write_behind(std::uint64_t limit) : limit_(limit) {}

  /// `until_written` is let go once others can find the result on disk. The store must outlive
  /// this. Where memory or threads have run out, the caller writes it itself.
  bool put(disk_store& to, const key& under, result value,
           std::shared_ptr<void> until_written) noexcept;
  void drop(disk_store& from, const key& under) noexcept;
  /// Sets `found` to what waits under this key, which is null where it is about to be dropped;
  /// false where nothing waits.
  bool find(const disk_store& in, const key& under, result& found) noexcept;

  /// Returns when all that was added before is written.
  void drain() noexcept;
  /// From now on callers write themselves: the process is about to end.
  void stop() noexcept;

  /// Between the two no result waits, and the thread, which the child does not have, holds nothing.
  void before_fork();
  void after_fork(bool in_child);

 private:
  struct name {
    const disk_store* in;
    key under;
    friend bool operator==(const name&, const name&) = default;
  };
  struct hash_of_name {
    using is_avalanching = void;  // a digest is spread as it is
    std::size_t operator()(const name& n) const noexcept { return n.under.value.low; }
  };
  struct write {
    disk_store* to;
    key under;
    result value;  ///< null to drop
    std::shared_ptr<void> until_written;
    std::uint64_t size, number;
  };
  struct newest {
    result value;
    std::uint64_t number = 0;  ///< of the write
  };

  bool add(write what);
  bool begin_thread();
  void run() noexcept;
  void gather(std::unique_lock<std::mutex>& lock);
  void hurry();
  void forget(const std::vector<write>& written) noexcept;
  static bool write_now(disk_store& to, const key& under, const result& value) noexcept;

  const std::uint64_t limit_;
  std::mutex mutex_;
  std::condition_variable added_, hurried_, written_;
  std::vector<write> waiting_;                                             ///< GUARDED_BY(mutex_)
  boost::unordered_flat_map<name, newest, hash_of_name> not_yet_written_;  ///< GUARDED_BY(mutex_)
  std::uint64_t bytes_ = 0;                            ///< of those; GUARDED_BY(mutex_)
  std::uint64_t added_count_ = 0, written_count_ = 0;  ///< GUARDED_BY(mutex_)
  bool running_ = false, stopped_ = false;             ///< GUARDED_BY(mutex_)
  bool hurries_ = false;  ///< somebody waits for what waits; GUARDED_BY(mutex_)
  bool rests_ = true;     ///< the thread has nothing in `batch_`; GUARDED_BY(mutex_)
  /// What the thread writes now. Nobody else touches it. Not on its stack, which a forked child
  /// loses.
  std::vector<write> batch_;
  std::atomic<bool> busy_ = false;  ///< so that finding nothing takes no lock
};

}  // namespace coolcache::detail
