#include "single_flight.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <thread>
#include <utility>

namespace coolcache::detail {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using clock = std::chrono::steady_clock;

/// How long a leader may use no processor time before it is taken for one that waits for us. A body
/// that sleeps longer than this is computed by each who asks.
constexpr milliseconds patience{2000};
constexpr milliseconds between_looks{20};
/// Of a second: polling for a lock is no progress.
constexpr double least_share = 0.02;

/// Says whether a thread gets on, from the processor time that it has used by each look.
class progress {
 public:
  /// False once it has not for as long as our patience lasts.
  bool at(std::int64_t used) {
    const clock::time_point now = clock::now();
    if (known_ != used) {
      const auto since = static_cast<double>(nanoseconds(now - since_).count());
      if (known_ < 0 || static_cast<double>(used - known_) >= least_share * since) {
        known_ = used;
        since_ = now;
        return true;
      }
    }
    return now - since_ < patience;
  }

 private:
  std::int64_t known_ = -1;
  clock::time_point since_ = clock::now();
};

std::int64_t processor_time(pthread_t thread) {
  clockid_t id;
  timespec t{};
  if (::pthread_getcpuclockid(thread, &id) != 0 || ::clock_gettime(id, &t) != 0) return 0;
  return static_cast<std::int64_t>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

}  // namespace

turn single_flight::take(tiered_store& in, const key& under, const thread_state& self,
                         bool among_processes, std::shared_ptr<flight>& mine) noexcept try {
  if (mine != nullptr) return turn::leads;
  const turn here = take_here(in, under, self, mine);
  if (here != turn::leads || !among_processes || in.locks() == nullptr) return here;
  mine->elsewhere = true;
  const turn elsewhere = take_among_processes(*mine);
  mine->elsewhere = false;
  if (elsewhere == turn::gave_up) end(mine, flight_end::not_kept);
  return elsewhere;
} catch (...) {
  return turn::alone;
}

turn single_flight::take_here(tiered_store& in, const key& under, const thread_state& self,
                              std::shared_ptr<flight>& mine) {
  std::unique_lock lock(mutex_);
  while (true) {
    std::shared_ptr<flight>& at = flights_[{&in, under}];
    if (at == nullptr) {
      at = std::make_shared<flight>();
      at->leader = &self;
      at->thread = ::pthread_self();
      at->in = &in;
      at->under = under;
      mine = at;
      return turn::leads;
    }
    if (in_circle(*at, self)) return turn::alone;
    const std::shared_ptr<flight> other = at;
    const turn after = wait(lock, other, self);
    if (after != turn::leads) return after;
  }
}

bool single_flight::in_circle(const flight& wanted, const thread_state& self) const {
  return last_of_chain(wanted)->leader == &self;
}

const flight* single_flight::last_of_chain(const flight& first) const {
  const flight* last = &first;
  for (auto next = waits_for_.find(last->leader); next != waits_for_.end();
       next = waits_for_.find(last->leader)) {
    if (next->second->end) break;  // who waited for it is about to go on
    last = next->second;
  }
  return last;
}

/// `leads` where its leader threw: then the next one tries.
turn single_flight::wait(std::unique_lock<std::mutex>& lock, const std::shared_ptr<flight>& other,
                         const thread_state& self) {
  waits_for_[&self] = other.get();
  progress made;
  while (!other->end) {
    other->ended.wait_for(lock, between_looks);
    if (other->end) break;
    const flight* const last = last_of_chain(*other);
    if (!last->elsewhere && !made.at(processor_time(last->thread))) {
      waits_for_.erase(&self);
      return turn::gave_up;
    }
  }
  waits_for_.erase(&self);
  if (*other->end == flight_end::kept) return turn::looks;
  return *other->end == flight_end::threw ? turn::leads : turn::alone;
}

/// `looks` where the lock is ours: another process may have stored the result just before.
turn single_flight::take_among_processes(flight& mine) {
  flight_locks& locks = *mine.in->locks();
  progress made;
  auto pause = std::chrono::microseconds(50);
  clock::time_point next_look = clock::now() + between_looks;
  while (true) {
    switch (locks.try_take(mine.under, mine.lock)) {
      case flight_locks::outcome::taken:
        return turn::looks;
      case flight_locks::outcome::impossible:
        return turn::leads;
      case flight_locks::outcome::held:
        break;
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(2 * pause, std::chrono::microseconds(2000));
    if (clock::now() < next_look) continue;
    next_look = clock::now() + between_looks;
    if (!made.at(locks.holder_time(mine.under).value_or(0))) return turn::gave_up;
  }
}

/// What was kept is locked until it is written: until nobody has this flight any more.
void single_flight::end(std::shared_ptr<flight>& mine, flight_end how) noexcept {
  if (mine == nullptr) return;
  const std::shared_ptr<flight> ended = std::exchange(mine, nullptr);
  {
    const std::lock_guard lock(mutex_);
    ended->end = how;
    const auto at = flights_.find({ended->in, ended->under});
    if (at != flights_.end() && at->second == ended) flights_.erase(at);
  }
  if (how != flight_end::kept) ended->lock.release();
  ended->ended.notify_all();
}

void single_flight::after_fork(bool in_child, const thread_state& self) {
  if (in_child) {
    std::erase_if(flights_, [&](const auto& each) { return each.second->leader != &self; });
    waits_for_.clear();
  }
  mutex_.unlock();
}

}  // namespace coolcache::detail
