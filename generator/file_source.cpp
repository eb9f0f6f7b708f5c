#include "file_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace coolcache::scan {
namespace {

std::int64_t nanoseconds(const timespec& t) {
  return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

// A regular file that is open for reading.
class open_file {
 public:
  explicit open_file(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
    struct stat s {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &s) != 0 || !S_ISREG(s.st_mode)) return;
    is_regular_ = true;
    size_ = static_cast<std::size_t>(s.st_size);
  }
  ~open_file() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;

  explicit operator bool() const { return is_regular_; }
  std::size_t size() const { return size_; }  // when it was opened

  // How many bytes were read: none at the end, nothing at an error.
  std::optional<std::size_t> read(char* to, std::size_t size) {
    for (;;) {
      ssize_t n = ::read(descriptor_, to, size);
      if (n >= 0) return static_cast<std::size_t>(n);
      if (errno != EINTR) return std::nullopt;
    }
  }

 private:
  int descriptor_;
  bool is_regular_ = false;
  std::size_t size_ = 0;
};

}  // namespace

std::optional<digest> file_source::content(const std::string& path) {
  std::optional<std::string> text = read(path);
  return text ? std::optional(digest_of(*text)) : std::nullopt;
}

file_status disk_source::status(const std::string& path) {
  struct stat s {};
  if (::stat(path.c_str(), &s) != 0) return {};
  return {true,
          S_ISDIR(s.st_mode),
          static_cast<std::uint64_t>(s.st_size),
          nanoseconds(s.st_mtim),
          nanoseconds(s.st_ctim),
          s.st_ino,
          !S_ISREG(s.st_mode) && !S_ISDIR(s.st_mode)};
}

bool disk_source::is_link(const std::string& path) {
  struct stat s {};
  return ::lstat(path.c_str(), &s) == 0 && S_ISLNK(s.st_mode);
}

std::optional<std::string> disk_source::read(const std::string& path) {
  open_file file(path);
  if (!file) return std::nullopt;
  std::string text;
  std::size_t filled = 0;
  for (std::size_t expected = file.size();; expected = std::max(expected, filled + filled / 2)) {
    text.resize(std::max(expected, filled) + 1);
    std::optional<std::size_t> n = file.read(text.data() + filled, text.size() - filled);
    if (!n) return std::nullopt;
    if (*n == 0) break;
    filled += *n;
  }
  text.resize(filled);
  return text;
}

std::optional<digest> disk_source::content(const std::string& path) {
  open_file file(path);
  if (!file) return std::nullopt;
  std::vector<char> piece(1 << 20);
  stream_hasher hash;
  for (;;) {
    std::optional<std::size_t> n = file.read(piece.data(), piece.size());
    if (!n) return std::nullopt;
    if (*n == 0) return hash.finish();
    hash.add({piece.data(), *n});
  }
}

const std::optional<digest>& digest_of_program() {
  static const std::optional<digest> program = disk_source().content("/proc/self/exe");
  return program;
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
