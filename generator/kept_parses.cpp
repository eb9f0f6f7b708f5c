#include "kept_parses.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>

#include "file_source.hpp"
#include "summary_codec.hpp"

namespace coolcache::scan {
namespace {

struct file_header {
  std::array<char, 16> magic{};
  digest program;
};

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

kept_parses::kept_parses(const std::string& directory, std::uint64_t most_bytes)
    : most_bytes_(most_bytes) {
  if (directory.empty()) return;
  const std::optional<digest>& program = digest_of_program();
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
  std::uint64_t at = sizeof head;
  // While the file grows, another scan is about to end its record.
  for (std::uint64_t size = in_->size(); size_ < size; size = in_->size()) {
    size_ = size;
    at = read_records(at);
  }
  is_whole_ = at == size_;
}

// Returns where the last whole record ends.
std::uint64_t kept_parses::read_records(std::uint64_t at) {
  record_header next;
  while (at + sizeof next <= size_ && in_->read(&next, sizeof next, at)) {
    if (next.size > size_ - at - sizeof next) break;
    record& r = records_[next.content];  // the last one is good where an earlier one was not
    r.at = at + sizeof next;
    r.size = next.size;
    r.checksum = next.checksum;
    at = r.at + r.size;
  }
  return at;
}

std::optional<file_summary> kept_parses::find(const digest& content) {
  auto known = records_.find(content);
  if (known == records_.end()) return std::nullopt;
  record& r = known->second;
  std::string bytes(r.size, '\0');
  bool good = in_->read(bytes.data(), bytes.size(), r.at) &&
              checksum_of(program_, content, bytes) == r.checksum;
  std::optional<file_summary> out;
  if (good) out = decode(bytes);
  (out ? r.is_used : r.is_bad) = true;
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
}

// Appends to the file that there is; where that cannot be used, begins another one.
bool kept_parses::start() {
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), ignored);
  if (!is_whole_ && !start_empty()) return begin_temporary();
  out_ = std::make_unique<descriptor>(path_, O_WRONLY | O_APPEND);
  failed_ = !*out_;
  return !failed_;
}

// Where there is no file yet: scans that begin at once all append to the one that is there first.
bool kept_parses::start_empty() {
  if (*in_ || !begin_temporary()) return false;
  bool there = ::link(temporary_.c_str(), path_.c_str()) == 0 || errno == EEXIST;
  std::remove(temporary_.c_str());
  temporary_.clear();
  is_whole_ = there;
  return there;
}

bool kept_parses::begin_temporary() {
  temporary_ = path_ + ".new" + std::to_string(::getpid());
  out_ = std::make_unique<descriptor>(temporary_, O_WRONLY | O_APPEND | O_CREAT | O_TRUNC);
  file_header head{magic, program_};
  failed_ = !*out_ || !out_->write({reinterpret_cast<const char*>(&head), sizeof head});
  return !failed_;
}

// What this scan appended is left out of a file that grew too large: it is parsed once more.
void kept_parses::commit() {
  if (path_.empty() || failed_) return;
  std::uint64_t used = 0;
  for (const auto& [content, r] : records_)
    if (r.is_used) used += r.size;
  bool fits = size_ <= std::max(most_bytes_, 2 * used);
  if ((is_whole_ && fits) || (temporary_.empty() && records_.empty())) return;
  if (temporary_.empty() && !begin_temporary()) return;
  if (copy_records() && std::rename(temporary_.c_str(), path_.c_str()) == 0) temporary_.clear();
}

bool kept_parses::is_worth_keeping(const record& r) const {
  bool is_new = size_ <= most_bytes_ || r.at >= size_ - most_bytes_ / 2;
  return !r.is_bad && (r.is_used || is_new);
}

// In the order in which they were written: the older ones stay in front.
bool kept_parses::copy_records() {
  std::map<std::uint64_t, digest> in_order;
  for (const auto& [content, r] : records_)
    if (is_worth_keeping(r)) in_order.emplace(r.at, content);
  std::string bytes;
  for (const auto& [at, content] : in_order) {
    const record& r = records_.at(content);
    record_header head{r.size, content, r.checksum};
    bytes.assign(reinterpret_cast<const char*>(&head), sizeof head);
    bytes.resize(sizeof head + r.size);
    if (!in_->read(bytes.data() + sizeof head, r.size, at) || !out_->write(bytes)) return false;
  }
  return true;
}

}  // namespace coolcache::scan
