// Floors: 64 MB copied into memory that is there or is not, read from a file, and mapped.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>

#include "../figure.hpp"
#include "floors.hpp"

namespace coolcache::bench {
namespace {

constexpr std::size_t huge_page = std::size_t{2} << 20;

// Memory that no page stands behind yet.
class fresh_memory {
 public:
  fresh_memory(std::size_t size, int advice) : size_(size + huge_page) {
    start_ = static_cast<char*>(
        mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    if (start_ == MAP_FAILED) throw std::runtime_error("cannot map memory");
    madvise(start_, size_, advice);
  }
  ~fresh_memory() { munmap(start_, size_); }
  fresh_memory(const fresh_memory&) = delete;
  char* data() const {
    auto address = reinterpret_cast<std::uintptr_t>(start_);
    return start_ + (huge_page - address % huge_page) % huge_page;
  }

 private:
  char* start_;
  std::size_t size_;
};

class opened {
 public:
  explicit opened(const std::filesystem::path& file) : handle(open(file.c_str(), O_RDONLY)) {}
  ~opened() { close(handle); }
  opened(const opened&) = delete;
  const int handle;
};

void read_fresh(const std::filesystem::path& file, std::size_t size) {
  fresh_memory to(size, MADV_NOHUGEPAGE);
  opened from(file);
  for (std::size_t done = 0; done < size;) {
    ssize_t n = read(from.handle, to.data() + done, size - done);
    if (n <= 0) throw std::runtime_error("cannot read");
    done += static_cast<std::size_t>(n);
  }
}

long map_file(const std::filesystem::path& file, std::size_t size, bool touched) {
  opened from(file);
  void* start = mmap(nullptr, size, PROT_READ, MAP_SHARED, from.handle, 0);
  if (start == MAP_FAILED) throw std::runtime_error("cannot map the file");
  long sum = *static_cast<const char*>(start);
  for (std::size_t i = 0; touched && i < size; i += 4096) sum += static_cast<const char*>(start)[i];
  munmap(start, size);
  return sum;
}

void add(const std::string& name, const std::function<void()>& work) {
  add_repeated("floor/large/" + name, work)->Unit(benchmark::kMicrosecond);
}

}  // namespace

void add_large_memory(const plan& plan) {
  const std::size_t size = plan.large_bytes();
  const std::filesystem::path file = plan.directory / "large";
  auto from = std::make_shared<std::string>(size, 'x');
  auto to = std::make_shared<std::string>(size, 'y');
  std::ofstream(file, std::ios::binary) << *from;
  auto copy_fresh = [from, size](int advice) {
    fresh_memory memory(size, advice);
    std::memcpy(memory.data(), from->data(), size);
    benchmark::DoNotOptimize(memory.data());
    benchmark::ClobberMemory();
  };
  add("copy_warm", [from, to, size] {
    std::memcpy(to->data(), from->data(), size);
    benchmark::DoNotOptimize(to->data());
    benchmark::ClobberMemory();
  });
  add("copy_fresh", [copy_fresh] { copy_fresh(MADV_NOHUGEPAGE); });
  add("copy_fresh_huge", [copy_fresh] { copy_fresh(MADV_HUGEPAGE); });
  add("read_fresh", [file, size] { read_fresh(file, size); });
  add("map", [file, size] { benchmark::DoNotOptimize(map_file(file, size, false)); });
  add("map_and_touch", [file, size] { benchmark::DoNotOptimize(map_file(file, size, true)); });
}

}  // namespace coolcache::bench
