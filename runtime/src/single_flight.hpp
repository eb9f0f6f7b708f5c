// One computation a key: who asks for a result that is being computed waits for it.
#pragma once

#include <pthread.h>
#include <atomic>
#include <condition_variable>
#include <coolcache/detail/engine.hpp>
#include <coolcache/fingerprint.hpp>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "flight_lock.hpp"
#include "tiered_store.hpp"

namespace coolcache::detail {

/// A computation of this process, led by one thread.
struct flight {
  const thread_state* leader;
  pthread_t thread;
  tiered_store* in;
  key under;
  std::optional<flight_end> end;  ///< guarded by the mutex of `single_flight`
  std::condition_variable ended;
  flight_lock lock;                     ///< among processes, where one was taken
  std::atomic<bool> elsewhere = false;  ///< the leader waits for another process
};

/// Thread-safe. Nobody waits where that could be for ever: in a circle of threads that wait for
/// each other, and for a leader whose thread has used no processor time for a while, as one does
/// that waits for a thread pool which waits for it. Who does not wait computes beside the other.
class single_flight {
 public:
  /// `mine` is what this call leads, if it does. With `among_processes`, a lock is taken for it.
  turn take(tiered_store& in, const key& under, const thread_state& self, bool among_processes,
            std::shared_ptr<flight>& mine) noexcept;
  void end(std::shared_ptr<flight>& mine, flight_end how) noexcept;

  void before_fork() { mutex_.lock(); }
  /// The child goes on with what its only thread leads.
  void after_fork(bool in_child, const thread_state& self);

 private:
  struct name {
    const tiered_store* in;
    key under;
    friend bool operator==(const name&, const name&) = default;
  };
  struct hash_of_name {
    std::size_t operator()(const name& n) const noexcept { return n.under.value.low; }
  };

  turn take_here(tiered_store& in, const key& under, const thread_state& self,
                 std::shared_ptr<flight>& mine);
  turn take_among_processes(flight& mine);
  bool in_circle(const flight& wanted, const thread_state& self) const;
  turn wait(std::unique_lock<std::mutex>& lock, const std::shared_ptr<flight>& other,
            const thread_state& self);
  /// Whose progress counts: the leader that is itself waiting for nobody.
  const flight* last_of_chain(const flight& first) const;

  std::mutex mutex_;
  std::unordered_map<name, std::shared_ptr<flight>, hash_of_name> flights_;  ///< GUARDED_BY(mutex_)
  std::unordered_map<const thread_state*, const flight*> waits_for_;         ///< GUARDED_BY(mutex_)
};

}  // namespace coolcache::detail
