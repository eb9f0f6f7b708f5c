#include "process_lock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdint>

namespace coolcache::detail {
namespace {

constexpr off_t opening = 0;

/// Processes of different containers may have one number; their namespaces differ.
off_t byte_of_this_process() {
  struct stat space = {};
  ::stat("/proc/self/ns/pid", &space);
  const auto number =
      (static_cast<std::uint64_t>(space.st_ino) << 22) + static_cast<std::uint64_t>(::getpid());
  return static_cast<off_t>(1 + (number & 0x3fffffffffffffff));
}

/// `length` 0 is all behind `byte`.
bool set(int fd, short type, off_t byte, int command, off_t length = 1) {
  struct flock range = {};
  range.l_type = type;
  range.l_whence = SEEK_SET;
  range.l_start = byte;
  range.l_len = length;
  int result = 0;
  do {
    result = ::fcntl(fd, command, &range);
  } while (result != 0 && errno == EINTR);
  return result == 0;
}

}  // namespace

process_lock::~process_lock() {
  forget();
}

void process_lock::forget() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

process_lock::outcome process_lock::take(const std::filesystem::path& directory) {
  fd_ = ::open((directory / "process.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd_ < 0) return outcome::impossible;
  lock_opening();
  if (set(fd_, F_WRLCK, byte_of_this_process(), F_OFD_SETLK)) return outcome::taken;
  const bool held = errno == EAGAIN || errno == EACCES;
  forget();
  return held ? outcome::held_by_this_process : outcome::impossible;
}

bool process_lock::is_alone() {
  if (fd_ < 0 || !set(fd_, F_WRLCK, 1, F_OFD_SETLK, 0)) return false;
  set(fd_, F_UNLCK, 1, F_OFD_SETLK, 0);
  return set(fd_, F_WRLCK, byte_of_this_process(), F_OFD_SETLK);
}

process_lock::note process_lock::read_note() const noexcept {
  note text = {};
  if (fd_ < 0 || ::pread(fd_, text.data(), sizeof text, 0) != ssize_t{sizeof text}) text = {};
  return text;
}
void process_lock::write_note(const note& text) noexcept {
  // A note that is not written whole fits no index.
  if (fd_ >= 0) static_cast<void>(::pwrite(fd_, text.data(), sizeof text, 0) < 0);
}

void process_lock::lock_opening() {
  if (fd_ >= 0) set(fd_, F_WRLCK, opening, F_OFD_SETLKW);
}
void process_lock::unlock_opening() {
  if (fd_ >= 0) set(fd_, F_UNLCK, opening, F_OFD_SETLK);
}

}  // namespace coolcache::detail
