#include "index_check.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <ctime>
#include <optional>
#include <random>

#include "page_check.hpp"

namespace coolcache::detail {
namespace {

constexpr std::uint32_t magic = 0xbeefc0de;
constexpr std::uint16_t meta_flag = 0x08;

bool right(const index_tree& d, std::uint64_t last_page) {
  if (d.root == no_page) return d.entries == 0 && d.depth == 0;
  return d.root >= 2 && d.root <= last_page && d.depth >= 1 && d.depth < 32 &&
         d.branch_pages <= last_page && d.leaf_pages <= last_page && d.overflow_pages <= last_page;
}

bool right(const index_meta& m, std::uint64_t number, std::uint64_t page_size) {
  const std::uint64_t size = m.free.page_size;
  return m.number == number && (m.flags & meta_flag) != 0 && m.magic == magic && m.version == 1 &&
         size == page_size && m.last_page >= 1 && right(m.free, m.last_page) &&
         right(m.main, m.last_page);
}

class descriptor {
 public:
  explicit descriptor(int number) : number_(number) {}
  ~descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  int operator*() const { return number_; }

 private:
  const int number_;
};

descriptor open_to_read(const std::filesystem::path& file) {
  return descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
}

/// The meta page that LMDB will use.
std::optional<index_meta> right_meta(int fd) {
  index_meta first, second;
  if (::pread(fd, &first, sizeof first, 0) != static_cast<ssize_t>(sizeof first)) return {};
  const std::uint64_t page_size = first.free.page_size;
  if (page_size < 512 || page_size > 65536 || (page_size & (page_size - 1)) != 0) return {};
  if (::pread(fd, &second, sizeof second, static_cast<off_t>(page_size)) !=
      static_cast<ssize_t>(sizeof second))
    return {};
  if (!right(first, 0, page_size) || !right(second, 1, page_size)) return {};
  const index_meta& newer = second.transaction > first.transaction ? second : first;
  // Asked last: a process that has the index open writes pages before the meta page that names
  // them.
  struct stat status;
  if (::fstat(fd, &status) != 0) return {};
  if (newer.last_page >= static_cast<std::uint64_t>(status.st_size) / page_size) return {};
  return newer;
}

std::uint64_t nanoseconds(const timespec& t) {
  return static_cast<std::uint64_t>(t.tv_sec) * 1'000'000'000 +
         static_cast<std::uint64_t>(t.tv_nsec);
}

file_stamp stamp_of(const struct stat& s) {
  return {s.st_ino, static_cast<std::uint64_t>(s.st_size), nanoseconds(s.st_mtim),
          nanoseconds(s.st_ctim)};
}

}  // namespace

index_state check_index(const std::filesystem::path& data_file) {
  const descriptor fd = open_to_read(data_file);
  if (*fd < 0) return errno == ENOENT ? index_state::absent : index_state::unreadable;
  struct stat status;
  if (::fstat(*fd, &status) != 0) return index_state::unreadable;
  if (!S_ISREG(status.st_mode)) return index_state::bad;
  if (status.st_size == 0) return index_state::absent;
  return right_meta(*fd) ? index_state::good : index_state::bad;
}

index_state check_pages(const std::filesystem::path& data_file) {
  const descriptor fd = open_to_read(data_file);
  struct stat status;
  if (*fd < 0 || ::fstat(*fd, &status) != 0) return index_state::unreadable;
  const auto size = static_cast<std::size_t>(status.st_size);
  const std::optional<index_meta> meta = right_meta(*fd);
  if (!meta) return index_state::bad;
  void* const map = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, *fd, 0);
  if (map == MAP_FAILED) return index_state::unreadable;
  const bool sound = pages_are_sound(*meta, {static_cast<const std::byte*>(map), size});
  ::munmap(map, size);
  return sound ? index_state::good : index_state::bad;
}

file_stamp stamp_of(const std::filesystem::path& file) noexcept {
  struct stat status;
  return ::stat(file.c_str(), &status) == 0 ? stamp_of(status) : file_stamp{};
}

file_stamp make_stamp(const std::filesystem::path& file) noexcept try {
  timespec times[2] = {{0, UTIME_OMIT}, {}};
  clock_gettime(CLOCK_REALTIME, &times[1]);
  times[1].tv_nsec = static_cast<long>(std::random_device()() % 1'000'000'000);
  if (::utimensat(AT_FDCWD, file.c_str(), times, 0) != 0) return {};
  const file_stamp made = stamp_of(file);
  // Where times are kept in whole seconds or so, a write could leave the same one.
  return made[2] == nanoseconds(times[1]) ? made : file_stamp{};
} catch (...) {
  return {};  // no random numbers: the pages are read the next time
}

}  // namespace coolcache::detail
