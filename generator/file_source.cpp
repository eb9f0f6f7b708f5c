#include "file_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace coolcache::scan {
namespace {

std::int64_t nanoseconds(const timespec& t) {
  return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

}  // namespace

file_status disk_source::status(const std::string& path) {
  struct stat s {};
  if (::stat(path.c_str(), &s) != 0) return {};
  return {true,
          S_ISDIR(s.st_mode),
          static_cast<std::uint64_t>(s.st_size),
          nanoseconds(s.st_mtim),
          nanoseconds(s.st_ctim),
          s.st_ino};
}

std::optional<std::string> disk_source::read(const std::string& path) {
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return std::nullopt;
  struct stat s {};
  bool regular = ::fstat(fd, &s) == 0 && S_ISREG(s.st_mode);
  std::optional<std::string> text;
  if (regular) {
    text.emplace();
    std::size_t expected = static_cast<std::size_t>(s.st_size);
    for (std::size_t filled = 0;;) {
      text->resize(std::max(expected, filled) + 1);
      ssize_t n = ::read(fd, text->data() + filled, text->size() - filled);
      if (n <= 0) {
        if (n < 0)
          text.reset();
        else
          text->resize(filled);
        break;
      }
      filled += static_cast<std::size_t>(n);
      expected = std::max(expected, filled + filled / 2);
    }
  }
  ::close(fd);
  return text;
}

file_status memory_source::status(const std::string& path) {
  auto file = files.find(path);
  if (file != files.end()) return {true, false, file->second.size(), 0, 0, 0};
  auto below = files.lower_bound(path + '/');
  bool directory = below != files.end() && below->first.starts_with(path + '/');
  return {directory, directory, 0, 0, 0, 0};
}

std::optional<std::string> memory_source::read(const std::string& path) {
  auto file = files.find(path);
  if (file == files.end()) return std::nullopt;
  return file->second;
}

}  // namespace coolcache::scan
