#include "blob_folder.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <xxhash.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <random>
#include <system_error>

#include "file_size_signal.hpp"

namespace coolcache::detail {
namespace {

/// Whoever has hashed a file says so in its attributes, for all processes until the machine starts
/// anew: memory that it is then read into again could differ.
constexpr const char* verified_attribute = "user.coolcache.verified";
constexpr std::size_t most_verified = 10'000;

class descriptor {
 public:
  explicit descriptor(int number) : number_(number) {}
  ~descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  int get() const { return number_; }
  /// 0, or errno.
  int close() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

 private:
  int number_;
};

/// Unmaps when the last array that refers to it is gone.
class mapping {
 public:
  mapping(int file, std::size_t size)
      : at_(::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0)), size_(size) {}
  ~mapping() {
    if (good()) ::munmap(at_, size_);
  }
  mapping(const mapping&) = delete;
  mapping& operator=(const mapping&) = delete;
  bool good() const { return at_ != MAP_FAILED; }
  std::string_view bytes() const { return {static_cast<const char*>(at_), size_}; }

 private:
  void* at_;
  std::size_t size_;
};

digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

std::uint64_t random_number() {
  std::random_device source;
  return std::uint64_t{source()} << 32 | source();
}

/// 0, or errno.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), std::min(bytes.size(), std::size_t{1} << 30));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

/// Another one after each start of the machine; empty where the system does not tell.
const std::string& boot_id() {
  static const std::string id = [] {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string line;
    std::getline(file, line);
    return line;
  }();
  return id;
}

std::string hex(std::uint64_t number) {
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4) text[i] = "0123456789abcdef"[number & 15];
  return text;
}

bool number_from(std::string_view digits, std::uint64_t& number) {
  const char* const end = digits.data() + digits.size();
  return std::from_chars(digits.data(), end, number, 16).ptr == end;
}

std::int64_t nanoseconds(const timespec& t) {
  return static_cast<std::int64_t>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

}  // namespace

std::filesystem::path blob_folder::path_of(const blob_name& name) const {
  const std::string text = hex(name.under.value.high) + hex(name.under.value.low);
  return folder_ / text.substr(0, 2) / (text + "-" + hex(name.number));
}

int blob_folder::write(const key& under, std::string_view payload, blob& written) noexcept try {
  const file_size_signal_held held;
  written = {random_number() | 1, payload.size(), digest_of(payload)};
  const std::filesystem::path path = path_of({under, written.number});
  for (const std::filesystem::path& folder : {folder_, path.parent_path()})
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return errno;
  descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (file.get() < 0) return errno;
  int error = write_all(file.get(), payload);
  if (error == 0 && ::fdatasync(file.get()) != 0) error = errno;
  if (const int closed = file.close(); error == 0) error = closed;
  if (error != 0) ::unlink(path.c_str());
  return error;
} catch (...) {
  return ENOMEM;
}

bool blob_folder::read(const key& under, bool trusts, found_entry& found) noexcept try {
  const blob_name name{under, found.in_file.number};
  const descriptor file(::open(path_of(name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat s {};
  if (file.get() < 0 || ::fstat(file.get(), &s) != 0 || !S_ISREG(s.st_mode)) return false;
  const identity now{s.st_ino, static_cast<std::uint64_t>(s.st_size), nanoseconds(s.st_mtim),
                     nanoseconds(s.st_ctim)};
  if (now.size != found.in_file.size) return false;
  return map_bytes(file.get(), name, now, trusts, found);
} catch (...) {
  return false;
}

bool blob_folder::read_bytes(int file, const blob& expected, std::string& to) const {
  to.resize(expected.size);
  for (std::size_t filled = 0; filled < to.size();) {
    const ssize_t n = ::read(file, to.data() + filled, to.size() - filled);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    filled += static_cast<std::size_t>(n);
  }
  return digest_of(to) == expected.content;
}

bool blob_folder::map_bytes(int file, const blob_name& name, const identity& now, bool trusts,
                            found_entry& found) {
  auto mapped = std::make_shared<const mapping>(file, now.size);
  if (!mapped->good()) return read_bytes(file, found.in_file, found.payload);
  if (!trusts || !is_verified(file, name, now)) {
    if (digest_of(mapped->bytes()) != found.in_file.content) return false;
    if (trusts) note_verified(file, name, now);
  }
  found.mapped = mapped->bytes();
  found.owner = std::move(mapped);
  return true;
}

namespace {

/// What stands in the attribute. Setting it changes the inode, so that time does not count.
std::string verified_text(std::uint64_t inode, std::uint64_t size, std::int64_t modified_ns) {
  return boot_id() + " " + hex(inode) + hex(size) + hex(static_cast<std::uint64_t>(modified_ns));
}

}  // namespace

bool blob_folder::is_verified(int file, const blob_name& name, const identity& now) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = verified_.find(name.number);
    if (known != verified_.end() && known->second == now) return true;
  }
  if (boot_id().empty()) return false;
  std::array<char, 128> text{};
  const ssize_t size = ::fgetxattr(file, verified_attribute, text.data(), text.size());
  return size > 0 && std::string_view(text.data(), static_cast<std::size_t>(size)) ==
                         verified_text(now.inode, now.size, now.modified_ns);
}

void blob_folder::note_verified(int file, const blob_name& name, const identity& now) {
  if (!boot_id().empty()) {
    const std::string text = verified_text(now.inode, now.size, now.modified_ns);
    if (::fsetxattr(file, verified_attribute, text.data(), text.size(), 0) == 0) return;
  }
  const std::lock_guard lock(mutex_);
  if (verified_.size() >= most_verified) verified_.clear();
  verified_[name.number] = now;
}

void blob_folder::remove(const blob_name& name) noexcept try {
  ::unlink(path_of(name).c_str());
  const std::lock_guard lock(mutex_);
  verified_.erase(name.number);
} catch (...) {
  // Out of memory: the file stays until all are removed.
}

void blob_folder::for_each(
    const std::function<void(const blob_name&, std::uint64_t, std::int64_t)>& each) const {
  std::error_code ignored;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder_, ignored)) {
    const std::string text = file.path().filename().string();
    struct stat s {};
    blob_name name;
    if (text.size() != 49 || text[32] != '-' || ::lstat(file.path().c_str(), &s) != 0 ||
        !S_ISREG(s.st_mode) || !number_from(text.substr(0, 16), name.under.value.high) ||
        !number_from(text.substr(16, 16), name.under.value.low) ||
        !number_from(text.substr(33), name.number))
      continue;
    each(name, static_cast<std::uint64_t>(s.st_size), nanoseconds(s.st_mtim));
  }
}

void blob_folder::remove_all() noexcept try {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
  const std::lock_guard lock(mutex_);
  verified_.clear();
} catch (...) {
  // Out of memory: the files stay.
}

}  // namespace coolcache::detail
