// Locks among the processes of a host that say who computes a result: bytes of a file, one a key,
// that are free when their holder dies.
#pragma once

#include <sys/types.h>
#include <coolcache/fingerprint.hpp>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <utility>

namespace coolcache::detail {

class flight_locks;

/// Held until it is destroyed; an empty one holds nothing.
class flight_lock {
 public:
  flight_lock() = default;
  ~flight_lock() { release(); }
  flight_lock(flight_lock&& other) noexcept
      : of_(std::exchange(other.of_, nullptr)), byte_(other.byte_), epoch_(other.epoch_) {}
  flight_lock& operator=(flight_lock&& other) noexcept {
    std::swap(of_, other.of_);
    std::swap(byte_, other.byte_);
    std::swap(epoch_, other.epoch_);
    return *this;
  }

  explicit operator bool() const { return of_ != nullptr; }
  void release() noexcept;

 private:
  friend class flight_locks;
  flight_lock(flight_locks& of, off_t byte, std::uint64_t epoch)
      : of_(&of), byte_(byte), epoch_(epoch) {}

  flight_locks* of_ = nullptr;
  off_t byte_ = 0;
  std::uint64_t epoch_ = 0;
};

/// Those of one directory. Thread-safe. A thread that asks for a key which another thread of this
/// process holds would get it: `single_flight` sees to that.
class flight_locks {
 public:
  enum class outcome { taken, held, impossible };

  explicit flight_locks(std::filesystem::path file) : file_(std::move(file)) {}
  ~flight_locks();
  flight_locks(const flight_locks&) = delete;
  flight_locks& operator=(const flight_locks&) = delete;

  outcome try_take(const key& under, flight_lock& to) noexcept;
  /// Processor time that the holder's thread has used; nothing where that is not known.
  std::optional<std::int64_t> holder_time(const key& under) noexcept;

  /// Closes the file once no lock is held; the next one opens it again.
  void close_when_unused() noexcept;

  void before_fork() { mutex_.lock(); }
  /// The parent's locks stay the parent's.
  void after_fork(bool in_child);

 private:
  friend class flight_lock;
  bool open();
  void close();

  const std::filesystem::path file_;
  std::mutex mutex_;
  int fd_ = -1;              ///< GUARDED_BY(mutex_)
  std::uint64_t epoch_ = 0;  ///< one more after each fork; GUARDED_BY(mutex_)
  bool failed_ = false;      ///< GUARDED_BY(mutex_)
  std::uint64_t held_ = 0;   ///< of this epoch; GUARDED_BY(mutex_)
  bool unwanted_ = false;    ///< to be closed; GUARDED_BY(mutex_)
};

}  // namespace coolcache::detail
