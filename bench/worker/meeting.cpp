#include "meeting.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>

namespace coolcache::bench {

struct meeting::shared {
  long arrived;
  long count;
};

meeting::meeting(const std::filesystem::path& file) {
  int handle = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (handle < 0 || ftruncate(handle, sizeof(shared)) != 0)
    throw std::runtime_error("cannot make " + file.string());
  void* start = mmap(nullptr, sizeof(shared), PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
  close(handle);
  if (start == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
  shared_ = static_cast<shared*>(start);
}

meeting::~meeting() {
  munmap(shared_, sizeof(shared));
}

void meeting::wait_for(long processes) {
  std::atomic_ref<long> arrived(shared_->arrived);
  ++arrived;
  while (arrived < processes) sched_yield();
}

long& meeting::count() {
  return shared_->count;
}

}  // namespace coolcache::bench
