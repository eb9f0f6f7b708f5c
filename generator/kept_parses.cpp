#include "kept_parses.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "file_source.hpp"
#include "summary_codec.hpp"

namespace coolcache::scan {
namespace {

struct file_header {
  std::array<char, 16> magic{};
  digest program;
};

constexpr std::uint64_t smallest_waste = 64 << 10;  // that is worth writing the file anew

struct record_header {
  std::uint64_t size = 0;  // of what follows it
  digest content;
  std::uint64_t checksum = 0;
};

constexpr std::array<char, 16> magic = {"coolcache parse"};

// Another program's records do not have it, whoever appended them to what file.
std::uint64_t checksum_of(const digest& program, const digest& content, std::string_view bytes) {
  hasher h;
  h.add(program);
  h.add(content);
  h.add(digest_of(bytes));
  return h.finish().low;
}

}  // namespace

// A file, or none.
class kept_parses::descriptor {
 public:
  descriptor(const std::string& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666)) {}
  ~descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  descriptor(const descriptor&) = delete;

  explicit operator bool() const { return number_ >= 0; }

  std::uint64_t size() const {
    struct stat s {};
    return ::fstat(number_, &s) == 0 && S_ISREG(s.st_mode) ? static_cast<std::uint64_t>(s.st_size)
                                                           : 0;
  }

  bool read(void* to, std::size_t size, std::uint64_t at) const {
    for (std::size_t done = 0; done < size;) {
      ssize_t n = ::pread(number_, static_cast<char*>(to) + done, size - done,
                          static_cast<off_t>(at + done));
      if (n <= 0 && !(n < 0 && errno == EINTR)) return false;
      if (n > 0) done += static_cast<std::size_t>(n);
    }
    return true;
  }

  // In one piece, so that what others append does not come between.
  bool write(std::string_view bytes) const {
    return ::write(number_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  }

 private:
  int number_;
};

kept_parses::kept_parses(const std::string& directory) {
  if (directory.empty()) return;
  std::optional<digest> program = disk_source().content("/proc/self/exe");
  if (!program) return;
  program_ = *program;
  path_ = directory + "/parsed";
  in_ = std::make_unique<descriptor>(path_, O_RDONLY);
  if (*in_) read_headers();
}

kept_parses::~kept_parses() {
  if (!temporary_.empty()) std::remove(temporary_.c_str());
}

void kept_parses::read_headers() {
  file_header head;
  if (!in_->read(&head, sizeof head, 0) || head.magic != magic || head.program != program_) return;
  size_ = in_->size();
  std::uint64_t at = sizeof head;
  record_header next;
  for (; at + sizeof next <= size_; at += next.size) {
    if (!in_->read(&next, sizeof next, at)) return;
    at += sizeof next;
    if (next.size > size_ - at) return;
    record& r = records_[next.content];  // the last one is good where an earlier one was not
    r.at = at;
    r.size = next.size;
    r.checksum = next.checksum;
  }
  is_whole_ = at == size_;
}

std::optional<file_summary> kept_parses::find(const digest& content) {
  auto known = records_.find(content);
  if (known == records_.end()) return std::nullopt;
  record& r = known->second;
  std::string bytes(r.size, '\0');
  if (!in_->read(bytes.data(), bytes.size(), r.at)) return std::nullopt;
  if (checksum_of(program_, content, bytes) != r.checksum) return std::nullopt;
  std::optional<file_summary> out = decode(bytes);
  if (out) r.is_used = true;
  return out;
}

void kept_parses::keep(const digest& content, const file_summary& summary) {
  if (path_.empty() || failed_) return;
  std::string bytes = encode(summary);
  record_header head{bytes.size(), content, checksum_of(program_, content, bytes)};
  bytes.insert(0, reinterpret_cast<const char*>(&head), sizeof head);
  std::lock_guard lock(writing_);
  if (failed_ || (!out_ && !start())) return;
  failed_ = !out_->write(bytes);
  written_ += bytes.size();
}

// Appends to the file that there is, or begins another one.
bool kept_parses::start() {
  if (!is_whole_) return start_anew();
  out_ = std::make_unique<descriptor>(path_, O_WRONLY | O_APPEND);
  failed_ = !*out_;
  return !failed_;
}

bool kept_parses::start_anew() {
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), ignored);
  temporary_ = path_ + ".new" + std::to_string(::getpid());
  out_ = std::make_unique<descriptor>(temporary_, O_WRONLY | O_APPEND | O_CREAT | O_TRUNC);
  file_header head{magic, program_};
  failed_ = !*out_ || !out_->write({reinterpret_cast<const char*>(&head), sizeof head});
  return !failed_;
}

// What this scan appended is left out of a file that is written anew although there is one: it is
// parsed once more.
void kept_parses::commit() {
  if (path_.empty() || failed_) return;
  std::uint64_t used = 0;
  for (const auto& [content, r] : records_)
    if (r.is_used) used += r.size;
  if (is_whole_ && size_ <= 2 * (used + written_) + smallest_waste) return;
  if (temporary_.empty() && used == 0) return;
  if (temporary_.empty() && !start_anew()) return;
  if (copy_used() && std::rename(temporary_.c_str(), path_.c_str()) == 0) temporary_.clear();
}

bool kept_parses::copy_used() {
  std::string bytes;
  for (const auto& [content, r] : records_) {
    if (!r.is_used) continue;
    record_header head{r.size, content, r.checksum};
    bytes.assign(reinterpret_cast<const char*>(&head), sizeof head);
    bytes.resize(sizeof head + r.size);
    if (!in_->read(bytes.data() + sizeof head, r.size, r.at) || !out_->write(bytes)) return false;
  }
  return true;
}

}  // namespace coolcache::scan
