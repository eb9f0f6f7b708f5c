// Content hashes of files, remembered while the file cannot have changed.
#include <coolcache/file.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>
#include <cerrno>
#include <coolcache/detail/dependencies.hpp>
#include <coolcache/key.hpp>
#include <cstring>
#include <ctime>
#include <mutex>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <vector>

namespace coolcache {

file::file(std::filesystem::path path) : path_(std::move(path)) {
  struct stat status;
  if (::stat(path_.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
    throw std::filesystem::filesystem_error(
        "coolcache::file: this is a directory; name the files in it", path_,
        std::make_error_code(std::errc::is_a_directory));
}

namespace detail {
namespace {

/// What changes when a file does, unless it changes within the clock's granularity.
struct stamp {
  dev_t device;
  ino_t inode;
  off_t size;
  std::int64_t modified, changed;
  bool operator==(const stamp&) const = default;
};

std::int64_t nanoseconds(const timespec& t) {
  return static_cast<std::int64_t>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

stamp stamp_of(const struct stat& s) {
  return {s.st_dev, s.st_ino, s.st_size, nanoseconds(s.st_mtim), nanoseconds(s.st_ctim)};
}

/// Two seconds is the coarsest time stamp in use (FAT): a file touched more recently may be
/// touched again under the same stamp.
constexpr std::int64_t granularity = 2'000'000'000;

bool settled(const stamp& s, std::int64_t now) {
  return now - s.modified > granularity && now - s.changed > granularity;
}

std::int64_t now() {
  timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return nanoseconds(t);
}

class memory_of_hashes {
 public:
  std::optional<digest> find(const std::string& path, const stamp& as) {
    const std::lock_guard lock(mutex_);
    const auto at = known_.find(path);
    if (at == known_.end() || !(at->second.as == as)) return std::nullopt;
    return at->second.content;
  }
  void remember(const std::string& path, const stamp& as, digest content) {
    const std::lock_guard lock(mutex_);
    if (known_.size() > 100'000) known_.clear();
    known_[path] = {as, content};
  }

 private:
  struct known {
    stamp as;
    digest content;
  };
  std::mutex mutex_;
  std::unordered_map<std::string, known> known_;
};

memory_of_hashes& hashes() {
  static memory_of_hashes& all = *new memory_of_hashes;  // outlives all static objects
  return all;
}

class descriptor {
 public:
  explicit descriptor(int fd) : fd_(fd) {}
  ~descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

[[noreturn]] void fail(const std::string& path, const char* why) {
  throw key_error("cannot read " + path + ": " + why);
}

digest hash_content(int fd, const std::string& path) {
  hasher content;
  std::vector<std::byte> block(256 * 1024);
  while (true) {
    const ssize_t got = ::read(fd, block.data(), block.size());
    if (got == 0) return content.finish();
    if (got > 0) {
      content.bytes(block.data(), static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      fail(path, std::strerror(errno));
    }
  }
}

}  // namespace

file_state read_state(const std::string& path) {
  for (int attempt = 0; attempt < 5; ++attempt) {
    const descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (opened.get() < 0) {
      if (errno == ENOENT || errno == ENOTDIR) return {path, {}, true};
      fail(path, std::strerror(errno));
    }
    struct stat before, after;
    if (::fstat(opened.get(), &before) != 0) fail(path, std::strerror(errno));
    if (!S_ISREG(before.st_mode)) fail(path, "it is no regular file");
    const std::int64_t began = now();
    if (const auto known = hashes().find(path, stamp_of(before))) return {path, *known, false};
    const digest content = hash_content(opened.get(), path);
    if (::fstat(opened.get(), &after) != 0) fail(path, std::strerror(errno));
    if (stamp_of(before) != stamp_of(after)) continue;
    if (settled(stamp_of(before), began)) hashes().remember(path, stamp_of(before), content);
    return {path, content, false};
  }
  fail(path, "it keeps changing");
}

bool is_current(const file_state& state) noexcept try {
  const file_state now = read_state(state.path);
  return now.missing == state.missing && now.content == state.content;
} catch (...) {
  return false;
}

}  // namespace detail
}  // namespace coolcache
