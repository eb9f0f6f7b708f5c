// Giving back space, and finding damage: what `coolcache gc` and `coolcache verify` do to a store.
#include <set>
#include <system_error>

#include "clocks.hpp"
#include "disk_store.hpp"
#include "index_check.hpp"

namespace coolcache::detail {
namespace {

/// A file is written before its entry is. One that is younger may get its entry yet.
constexpr std::int64_t youngest_unnamed = std::int64_t{3600} * 1'000'000'000;

std::uint64_t size_of(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  return error ? 0 : size;
}

}  // namespace

disk_store::collected disk_store::collect() noexcept try {
  collected result;
  if (readonly_ || index() == nullptr) return result;
  const std::filesystem::path file = directory_ / index_name;
  result.before = size_of(file);
  if (limit_ != 0)
    write([&](MDB_txn* transaction, std::vector<blob_name>& gone) {
      return evict(transaction, gone);
    });
  result.files = remove_unnamed_files();
  result.compacted = compact(file);
  result.after = size_of(file);
  return result;
} catch (...) {
  return {};
}

held disk_store::remove_unnamed_files() {
  std::set<std::uint64_t> named;
  for (const listed_entry& each : list({})) named.insert(each.value.in_file.number);
  std::vector<blob_name> unnamed;
  held result;
  const std::int64_t now = wall_clock();
  blobs_.for_each([&](const blob_name& name, std::uint64_t size, std::int64_t changed) {
    if (named.contains(name.number) || now - changed < youngest_unnamed) return;
    unnamed.push_back(name);
    result.bytes += size;
  });
  for (const blob_name& each : unnamed) blobs_.remove(each);
  result.entries = unnamed.size();
  return result;
}

/// LMDB never makes its file smaller, and a file that is mapped cannot be replaced: so this waits
/// for nobody, and does nothing where another process has it open.
bool disk_store::compact(const std::filesystem::path& file) {
  const std::lock_guard lock(open_mutex_);
  process_.lock_opening();
  bool done = false;
  if (process_.is_alone()) {
    const std::filesystem::path copy = file.string() + ".compacted";
    const int error = index_->copy_to(copy);
    if (error != 0) fail("compacting", error);
    std::error_code ignored;
    if (error == 0 && size_of(copy) < size_of(file)) {
      opened_ = nullptr;
      index_.reset();
      std::filesystem::rename(copy, file);
      std::filesystem::remove(file.string() + "-lock", ignored);
      reopen(file);
    } else {
      std::filesystem::remove(copy, ignored);
    }
    done = error == 0;
  }
  process_.unlock_opening();
  return done;
}

bool disk_store::set_aside_if_damaged(const std::filesystem::path& file) {
  const std::lock_guard lock(open_mutex_);
  process_.lock_opening();
  const bool damaged =
      index_ != nullptr && process_.is_alone() && check_pages(file) == index_state::bad;
  if (damaged) {
    opened_ = nullptr;
    index_.reset();
    set_aside();
    reopen(file);
  }
  process_.unlock_opening();
  return damaged;
}

void disk_store::reopen(const std::filesystem::path& file) {
  std::string problem;
  index_ = lmdb_index::open(file, readonly_, problem);
  opened_ = index_.get();
  awake_ = index_ != nullptr;
  failed_ = !awake_;
}

disk_store::verified disk_store::check() noexcept try {
  verified result;
  if (index() == nullptr) return result;
  if (!readonly_) result.index_was_damaged = set_aside_if_damaged(directory_ / index_name);
  std::vector<key> damaged;
  for (const key& under : keys()) {
    found_entry found;
    if (find(under, false, found)) {
      ++result.whole;
    } else {
      damaged.push_back(under);
    }
  }
  if (!readonly_) drop_all(damaged);
  result.damaged = damaged.size();
  return result;
} catch (...) {
  return {};
}

}  // namespace coolcache::detail
