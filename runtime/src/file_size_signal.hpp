// Lets a write beyond the largest size of a file that the process is allowed (ulimit -f) fail, as
// others do, where it would end the program by SIGXFSZ.
#pragma once

#include <csignal>
#include <ctime>

namespace coolcache::detail {

/// For the thread and as long as it lives.
class file_size_signal_held {
 public:
  file_size_signal_held() noexcept {
    ::sigemptyset(&only_);
    ::sigaddset(&only_, SIGXFSZ);
    ::pthread_sigmask(SIG_BLOCK, &only_, &before_);
  }
  ~file_size_signal_held() {
    if (::sigismember(&before_, SIGXFSZ) == 1) return;
    sigset_t pending;
    ::sigpending(&pending);
    const timespec at_once = {0, 0};
    if (::sigismember(&pending, SIGXFSZ) == 1) ::sigtimedwait(&only_, nullptr, &at_once);
    ::pthread_sigmask(SIG_UNBLOCK, &only_, nullptr);
  }
  file_size_signal_held(const file_size_signal_held&) = delete;
  file_size_signal_held& operator=(const file_size_signal_held&) = delete;

 private:
  sigset_t only_, before_;
};

}  // namespace coolcache::detail
