#include "index_check.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace coolcache::detail {
namespace {

// The start of a meta page, as LMDB 0.9 on a 64-bit machine writes it.
struct database {
  std::uint32_t pad;
  std::uint16_t flags, depth;
  std::uint64_t branch_pages, leaf_pages, overflow_pages, entries, root;
};
struct meta_page {
  std::uint64_t number;
  std::uint16_t pad, flags;
  std::uint32_t bounds;
  std::uint32_t magic, version;
  std::uint64_t address, map_size;
  database databases[2];
  std::uint64_t last_page, transaction;
};
static_assert(sizeof(meta_page) == 152);

constexpr std::uint32_t magic = 0xbeefc0de;
constexpr std::uint16_t meta_flag = 0x08;
constexpr std::uint64_t no_page = ~std::uint64_t{0};

bool right(const database& d, std::uint64_t last_page) {
  if (d.root == no_page) return d.entries == 0 && d.depth == 0;
  return d.root >= 2 && d.root <= last_page && d.depth >= 1 && d.depth < 32 &&
         d.branch_pages <= last_page && d.leaf_pages <= last_page && d.overflow_pages <= last_page;
}

bool right(const meta_page& m, std::uint64_t number, std::uint64_t page_size) {
  const std::uint64_t size = m.databases[0].pad;  // LMDB keeps its page size here
  return m.number == number && (m.flags & meta_flag) != 0 && m.magic == magic && m.version == 1 &&
         size == page_size && m.last_page >= 1 && right(m.databases[0], m.last_page) &&
         right(m.databases[1], m.last_page);
}

bool right(int fd, std::uint64_t size) {
  meta_page first, second;
  if (::pread(fd, &first, sizeof first, 0) != static_cast<ssize_t>(sizeof first)) return false;
  const std::uint64_t page_size = first.databases[0].pad;
  if (page_size < 512 || page_size > 65536 || (page_size & (page_size - 1)) != 0) return false;
  if (::pread(fd, &second, sizeof second, static_cast<off_t>(page_size)) !=
      static_cast<ssize_t>(sizeof second))
    return false;
  if (!right(first, 0, page_size) || !right(second, 1, page_size)) return false;
  const meta_page& newer = first.transaction > second.transaction ? first : second;
  return newer.last_page < size / page_size;
}

}  // namespace

index_state check_index(const std::filesystem::path& data_file) {
  const int fd = ::open(data_file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return errno == ENOENT ? index_state::absent : index_state::bad;
  struct stat status;
  index_state state = index_state::bad;
  if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
    if (status.st_size == 0) {
      state = index_state::absent;
    } else if (right(fd, static_cast<std::uint64_t>(status.st_size))) {
      state = index_state::good;
    }
  }
  ::close(fd);
  return state;
}

}  // namespace coolcache::detail
