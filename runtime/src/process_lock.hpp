// Guards a cache directory within one process and while its index is being opened.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace coolcache::detail {

/// LMDB must not open one file twice in a process. Copies of the runtime that could not find each
/// other's engine find each other here: a lock on one byte of `process.lock`, chosen by the
/// process, belongs to the open file and not to the process, so a second copy does not get it. It
/// dies with its holder and leaves nothing behind.
class process_lock {
 public:
  process_lock() = default;
  ~process_lock();
  process_lock(const process_lock&) = delete;
  process_lock& operator=(const process_lock&) = delete;

  enum class outcome { taken, held_by_this_process, impossible };
  /// Takes this process's byte, and with it the lock that `unlock_opening` gives back: in between
  /// no other process opens or replaces the index.
  outcome take(const std::filesystem::path& directory);
  void lock_opening();
  void unlock_opening();
  /// Whether no other process has the index open; none opens it before `unlock_opening`. With the
  /// lock on opening held.
  bool is_alone();
  bool is_held() const { return fd_ >= 0; }

  /// A note of 32 bytes in the file, for what the last process to close the index says of it; zero
  /// where there is none. With the lock on opening held.
  using note = std::array<std::uint64_t, 4>;
  note read_note() const noexcept;
  void write_note(const note& text) noexcept;

  /// For a child after fork: the descriptor is closed, which leaves the parent's lock alone only
  /// because the parent has the same open file.
  void forget();

 private:
  int fd_ = -1;
};

}  // namespace coolcache::detail
