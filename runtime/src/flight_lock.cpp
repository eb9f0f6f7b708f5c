#include "flight_lock.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace coolcache::detail {
namespace {

/// The file's beginning tells who holds what, so that those who wait can see whether it gets on: a
/// process and a thread in each place. Keys that share a place mislead nobody but them.
struct holder {
  std::int32_t process = 0, thread = 0;
};
constexpr off_t places = 4096;
constexpr off_t first_lock = places * static_cast<off_t>(sizeof(holder));

off_t place_of(const key& under) {
  return static_cast<off_t>(under.value.low % places) * static_cast<off_t>(sizeof(holder));
}

off_t byte_of(const key& under) {
  return first_lock + static_cast<off_t>(under.value.low >> 2);
}

bool set(int fd, short type, off_t byte) {
  struct flock range = {};
  range.l_type = type;
  range.l_whence = SEEK_SET;
  range.l_start = byte;
  range.l_len = 1;
  int result = 0;
  do {
    result = ::fcntl(fd, F_OFD_SETLK, &range);
  } while (result != 0 && errno == EINTR);
  return result == 0;
}

}  // namespace

void flight_lock::release() noexcept {
  flight_locks* const of = std::exchange(of_, nullptr);
  if (of == nullptr) return;
  const std::lock_guard lock(of->mutex_);
  if (of->epoch_ != epoch_ || of->fd_ < 0) return;
  set(of->fd_, F_UNLCK, byte_);
  if (--of->held_ == 0 && of->unwanted_) of->close();
}

flight_locks::~flight_locks() {
  if (fd_ >= 0) ::close(fd_);
}

bool flight_locks::open() {
  if (fd_ >= 0 || failed_) return fd_ >= 0;
  rlimit largest;  // of a file: beyond it, a write may end the program
  failed_ = ::getrlimit(RLIMIT_FSIZE, &largest) == 0 && largest.rlim_cur < first_lock;
  if (failed_) return false;
  fd_ = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  failed_ = fd_ < 0;
  return !failed_;
}

void flight_locks::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

void flight_locks::close_when_unused() noexcept {
  const std::lock_guard lock(mutex_);
  unwanted_ = true;
  if (held_ == 0) close();
}

flight_locks::outcome flight_locks::try_take(const key& under, flight_lock& to) noexcept {
  const std::lock_guard lock(mutex_);
  if (!open()) return outcome::impossible;
  if (!set(fd_, F_WRLCK, byte_of(under)))
    return errno == EAGAIN || errno == EACCES ? outcome::held : outcome::impossible;
  to = flight_lock(*this, byte_of(under), epoch_);
  ++held_;
  unwanted_ = false;
  const holder self{::getpid(), ::gettid()};
  [[maybe_unused]] const ssize_t told = ::pwrite(fd_, &self, sizeof self, place_of(under));
  return outcome::taken;
}

std::optional<std::int64_t> flight_locks::holder_time(const key& under) noexcept {
  holder other;
  {
    const std::lock_guard lock(mutex_);
    if (fd_ < 0 || ::pread(fd_, &other, sizeof other, place_of(under)) != sizeof other)
      return std::nullopt;
  }
  std::array<char, 80> text{};
  std::snprintf(text.data(), text.size(), "/proc/%d/task/%d/schedstat", other.process,
                other.thread);
  const int fd = ::open(text.data(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return std::nullopt;
  const ssize_t size = ::read(fd, text.data(), text.size() - 1);
  ::close(fd);
  if (size <= 0) return std::nullopt;
  text[static_cast<std::size_t>(size)] = '\0';
  return std::strtoll(text.data(), nullptr, 10);
}

void flight_locks::after_fork(bool in_child) {
  if (in_child && fd_ >= 0) {
    ::close(fd_);
    fd_ = -1;
    ++epoch_;
    held_ = 0;
  }
  mutex_.unlock();
}

}  // namespace coolcache::detail
