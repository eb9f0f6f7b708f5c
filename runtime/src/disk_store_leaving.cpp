// What a store leaves behind: an index that the next process finds sound, and not too large.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "disk_store.hpp"
#include "file_size_signal.hpp"
#include "index_check.hpp"

namespace coolcache::detail {
namespace {

/// What is smaller is not worth a copy, and one of what is larger takes longer than an end of a
/// program may: `coolcache gc` does that.
constexpr std::uint64_t least_bytes = std::uint64_t{1} << 20, most_bytes = std::uint64_t{32} << 20;

}  // namespace

void disk_store::leave() noexcept try {
  const std::lock_guard lock(open_mutex_);
  if (!awake_ || readonly_ || left_) return;
  const std::filesystem::path file = directory_ / index_name;
  const file_size_signal_held held;
  process_.lock_opening();
  if (process_.is_alone()) {
    left_ = give_back_pages(file);
    process_.write_note(make_stamp(file));
  }
  process_.unlock_opening();
} catch (...) {
  // Out of memory: the pages are read when the index is opened next.
}

/// With the lock on this object held.
void disk_store::vouch() {
  if (readonly_ || left_) return;
  const file_size_signal_held held;
  process_.lock_opening();
  if (process_.is_alone()) process_.write_note(make_stamp(directory_ / index_name));
  process_.unlock_opening();
}

/// With the locks on this object and on opening held. Each batch of results replaces pages all over
/// the index, so that free ones pile up while many are written. Other threads may still read: what
/// is open stays open, and only the name goes to the copy. No failure is worth a word, since
/// nothing is lost.
bool disk_store::give_back_pages(const std::filesystem::path& file) {
  const lmdb_index::space space = index_->measure();
  if (space.used < least_bytes || space.used > most_bytes || space.all < 2 * space.used)
    return false;
  // The directory may have been renamed, and another one put in its place.
  const int directory = ::open(directory_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory < 0) return false;
  const std::string lock = std::string(index_name) + "-lock", copy = file.string() + ".compacted";
  struct stat there;
  bool done = false;
  if (::fstatat(directory, index_name, &there, AT_SYMLINK_NOFOLLOW) == 0 && index_->is(there)) {
    done = index_->copy_to(copy) == 0 &&
           ::renameat(AT_FDCWD, copy.c_str(), directory, index_name) == 0;
    ::unlinkat(done ? directory : AT_FDCWD, done ? lock.c_str() : copy.c_str(), 0);
  }
  ::close(directory);
  return done;
}

}  // namespace coolcache::detail
