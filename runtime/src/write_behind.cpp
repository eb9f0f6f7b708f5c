#include "write_behind.hpp"

#include <pthread.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <new>
#include <utility>

#include "key_bytes.hpp"

namespace coolcache::detail {
namespace {

/// For how long more results may come before those that wait are written.
constexpr std::chrono::milliseconds moment{2};

}  // namespace

bool write_behind::write_now(disk_store& to, const key& under, const result& value) noexcept {
  const disk_store::change one{under, value.get()};
  return to.write_all({&one, 1});
}

bool write_behind::put(disk_store& to, const key& under, result value,
                       std::shared_ptr<void> until_written) noexcept {
  const std::uint64_t size = 500 + value->payload.size();
  try {
    if (add({&to, under, value, std::move(until_written), size, 0})) return true;
  } catch (...) {
    // Out of memory or of threads.
  }
  return write_now(to, under, value);
}

void write_behind::drop(disk_store& from, const key& under) noexcept {
  try {
    if (add({&from, under, nullptr, {}, 200, 0})) return;
  } catch (...) {
    // Out of memory or of threads.
  }
  write_now(from, under, nullptr);
}

/// False where the caller is to write it.
bool write_behind::add(write what) {
  std::unique_lock lock(mutex_);
  const auto has_room = [&] { return stopped_ || bytes_ == 0 || bytes_ + what.size <= limit_; };
  if (!has_room()) {
    hurry();
    written_.wait(lock, has_room);
  }
  if (stopped_ || !begin_thread()) return false;
  what.number = added_count_ + 1;
  const name as{what.to, what.under};
  const result value = what.value;
  const bool locked = what.until_written != nullptr;  // others may wait for that
  bytes_ += what.size;
  try {
    not_yet_written_[as] = {value, what.number};
    waiting_.push_back(std::move(what));
  } catch (...) {
    bytes_ -= what.size;
    not_yet_written_.erase(as);
    throw;
  }
  ++added_count_;
  busy_.store(true, std::memory_order_release);
  const bool sleeps = waiting_.size() == 1;
  if (locked) hurry();
  lock.unlock();
  if (sleeps) added_.notify_one();
  return true;
}

/// With the mutex held.
bool write_behind::begin_thread() {
  if (running_) return true;
  sigset_t all, before;
  ::sigfillset(&all);
  // Faults of the thread itself end the program as they would elsewhere, by its own handlers.
  for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP})
    ::sigdelset(&all, fault);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_attr_t attributes;
  ::pthread_attr_init(&attributes);
  ::pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  running_ = ::pthread_create(
                 &thread, &attributes,
                 [](void* self) -> void* {
                   static_cast<write_behind*>(self)->run();
                   return nullptr;
                 },
                 this) == 0;
  ::pthread_attr_destroy(&attributes);
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return running_;
}

void write_behind::run() noexcept {
  std::array<disk_store::change, 4096> changes;  // memory may have run out
  while (true) {
    {
      std::unique_lock lock(mutex_);
      rests_ = true;
      if (waiting_.empty()) written_.notify_all();
      added_.wait(lock, [&] { return !waiting_.empty(); });
      gather(lock);
      rests_ = false;
      batch_.swap(waiting_);
    }
    for (std::size_t from = 0; from < batch_.size();) {
      std::size_t to = from;
      for (; to < batch_.size() && to - from < changes.size() && batch_[to].to == batch_[from].to;
           ++to)
        changes[to - from] = {batch_[to].under, batch_[to].value.get()};
      // In the order of the index, each of its pages is changed once.
      std::stable_sort(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(to - from),
                       [](const disk_store::change& a, const disk_store::change& b) {
                         return key_bytes(a.under) < key_bytes(b.under);
                       });
      batch_[from].to->write_all({changes.data(), to - from});
      from = to;
    }
    forget(batch_);
    batch_.clear();  // results and locks go without our lock
  }
}

/// Lets more results come, unless somebody waits for those that are there.
void write_behind::gather(std::unique_lock<std::mutex>& lock) {
  hurried_.wait_for(lock, moment, [&] { return hurries_; });
  hurries_ = false;
}

/// With the mutex held.
void write_behind::hurry() {
  if (!std::exchange(hurries_, true)) hurried_.notify_one();
}

void write_behind::forget(const std::vector<write>& written) noexcept {
  {
    const std::lock_guard lock(mutex_);
    for (const write& each : written) {
      const auto at = not_yet_written_.find({each.to, each.under});
      if (at != not_yet_written_.end() && at->second.number == each.number)
        not_yet_written_.erase(at);
      bytes_ -= each.size;
    }
    written_count_ += written.size();
    busy_.store(!not_yet_written_.empty(), std::memory_order_release);
  }
  written_.notify_all();
}

bool write_behind::find(const disk_store& in, const key& under, result& found) noexcept {
  if (!busy_.load(std::memory_order_acquire)) return false;
  const std::lock_guard lock(mutex_);
  const auto at = not_yet_written_.find({&in, under});
  if (at == not_yet_written_.end()) return false;
  found = at->second.value;
  return true;
}

void write_behind::drain() noexcept {
  std::unique_lock lock(mutex_);
  const std::uint64_t all = added_count_;
  if (written_count_ < all) hurry();
  written_.wait(lock, [&] { return written_count_ >= all; });
}

void write_behind::stop() noexcept {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  written_.notify_all();
  drain();
}

void write_behind::before_fork() {
  std::unique_lock lock(mutex_);
  if (!waiting_.empty()) hurry();
  written_.wait(lock, [&] { return waiting_.empty() && rests_; });
  lock.release();  // held until after_fork
}

/// The child's condition variables begin anew: threads that waited for them are not in it.
void write_behind::after_fork(bool in_child) {
  if (in_child) {
    new (&added_) std::condition_variable;
    new (&hurried_) std::condition_variable;
    hurries_ = false;
    new (&written_) std::condition_variable;
    running_ = false;
  }
  mutex_.unlock();
}

}  // namespace coolcache::detail
