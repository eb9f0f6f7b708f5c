// The store itself: finding, putting and dropping. What tools and eviction need is in
// disk_store_upkeep.cpp.
#include "disk_store.hpp"

#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <system_error>
#include <thread>

#include "cache_directory.hpp"
#include "compression.hpp"
#include "entry_format.hpp"
#include "file_size_signal.hpp"
#include "index_check.hpp"
#include "key_bytes.hpp"

namespace coolcache::detail {
namespace {

/// Uses that wait to be written; beyond it they are, so that a long run's memory stays bounded.
constexpr std::size_t most_waiting_uses = 100'000;

/// Once the bytes are known to be those that were stored. Throws std::bad_alloc.
bool unpack(found_entry& found) {
  if (!found.compressed) return true;
  std::string payload;
  if (!decompress(found.bytes(), payload)) return false;
  found.payload = std::move(payload);
  found.owner.reset();
  found.mapped = {};
  return true;
}

}  // namespace

disk_store::disk_store(std::filesystem::path directory, bool readonly, reporter report)
    : directory_(std::move(directory)),
      readonly_(readonly),
      report_(std::move(report)),
      blobs_(directory_ / "results") {}

disk_store::~disk_store() {
  flush();
  leave();
}

lmdb_index* disk_store::index() noexcept {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  last_used_.store(std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec,
                   std::memory_order_relaxed);
  lmdb_index* const ready = opened_.load(std::memory_order_acquire);
  if (ready != nullptr) return ready;
  return open() ? opened_.load(std::memory_order_acquire) : nullptr;
}

bool disk_store::open(const directory_check* just_checked) noexcept try {
  const std::lock_guard lock(open_mutex_);
  if (opened_.load(std::memory_order_relaxed) != nullptr) return true;
  if (failed_) return false;
  if (!open_locked(just_checked)) {
    failed_ = true;
    return false;
  }
  opened_.store(index_.get(), std::memory_order_release);
  return true;
} catch (const std::exception& error) {
  report_(error.what());
  return false;
}

bool disk_store::open_locked(const directory_check* just_checked) {
  const file_size_signal_held held;
  const directory_check checked =
      just_checked != nullptr ? *just_checked : check_directory(directory_, !readonly_);
  if (!checked.good) {
    if (!(readonly_ && checked.missing)) report_(checked.problem);
    return false;
  }
  if (!take_process_lock()) return false;
  const std::filesystem::path file = directory_ / index_name;
  index_state state = check_entered(file);
  if (state == index_state::good) state = check_left(file);
  if (state == index_state::bad && !readonly_) {
    set_aside();
    state = check_index(file);
  }
  std::string problem;
  if (state == index_state::bad) problem = "it is damaged";
  if (state == index_state::unreadable) problem = std::generic_category().message(errno);
  bool opened = false;
  if (problem.empty() && !(readonly_ && state == index_state::absent)) opened = open_index(problem);
  process_.unlock_opening();
  if (!problem.empty()) report_("the index '" + file.string() + "' cannot be used: " + problem);
  awake_ = opened;
  return opened;
}

bool disk_store::open_index(std::string& problem) {
  const std::filesystem::path file = directory_ / index_name;
  if (index_ != nullptr) return index_->wake(file, readonly_, problem);
  index_ = lmdb_index::open(file, readonly_, problem);
  return index_ != nullptr;
}

void disk_store::sleep() noexcept try {
  flush();
  const std::lock_guard lock(open_mutex_);
  if (!awake_) return;
  index_->sleep([this] { return wake(); });
  vouch();
  process_.forget();
  awake_ = false;
} catch (...) {
  // Out of memory: it stays as it is.
}

bool disk_store::wake() noexcept try {
  const std::lock_guard lock(open_mutex_);
  return awake_ || open_locked();
} catch (const std::exception& error) {
  report_(error.what());
  return false;
}

/// A process that has the index open may be writing just what is read: then it is read again.
index_state disk_store::check_entered(const std::filesystem::path& file) {
  index_state state = check_index(file);
  for (int again = 0; again < 20 && state == index_state::bad; ++again) {
    if (process_.is_held() && process_.is_alone()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    state = check_index(file);
  }
  return state;
}

/// Looks at the pages only where the last process that had the index open was killed, or something
/// else has written to it.
index_state disk_store::check_left(const std::filesystem::path& file) {
  if (process_.is_held() && !process_.is_alone()) return index_state::good;
  if (process_.read_note() == stamp_of(file)) return index_state::good;
  const index_state state = check_pages(file);
  if (state == index_state::good && !readonly_) process_.write_note(make_stamp(file));
  return state;
}

bool disk_store::take_process_lock() {
  switch (process_.take(directory_)) {
    case process_lock::outcome::taken:
      return true;
    case process_lock::outcome::impossible:
      if (readonly_) return true;
      report_("'" + (directory_ / "process.lock").string() +
              "' cannot be locked: " + std::generic_category().message(errno));
      return false;
    case process_lock::outcome::held_by_this_process:
      report_("another copy of the runtime in this process uses '" + directory_.string() +
              "'; link the executable with CoolCache too, so that they can share it");
      return false;
  }
  return false;
}

/// Renames what is no index, so that nothing is lost, and says so.
void disk_store::set_aside() {
  const std::filesystem::path file = directory_ / index_name;
  const std::string suffix =
      ".bad-" + std::to_string(std::time(nullptr)) + "-" + std::to_string(::getpid());
  std::error_code error, ignored;
  std::filesystem::rename(file, file.string() + suffix, error);
  std::filesystem::remove(file.string() + "-lock", ignored);
  if (!error)
    report_("the index '" + file.string() + "' is damaged; it is now '" + index_name + suffix +
            "', and a new one is begun");
}

void disk_store::fail(const char* doing, int error) noexcept {
  count({.errors = 1});
  if (told_of_failure_.exchange(true)) return;
  try {
    report_("'" + directory_.string() + "': " + doing + " failed: " + mdb_strerror(error));
  } catch (...) {
    // Out of memory: the message is lost, the call is still only a miss.
  }
}

bool disk_store::find(const key& under, bool trusts, found_entry& whole) noexcept try {
  small_result unused;
  std::optional<found_entry> there;
  if (find(under, {0, trusts, false}, unused, there) != outcome::whole) return false;
  whole = *std::move(there);
  return true;
} catch (...) {
  return false;
}

disk_store::outcome disk_store::find(const key& under, const wanted& what, small_result& small,
                                     std::optional<found_entry>& whole) noexcept try {
  lmdb_index* const from = index();
  if (from == nullptr) return outcome::nothing;
  // A file may go before it is opened, because another process has just replaced the entry.
  for (int attempt = 0; attempt < 2; ++attempt) {
    outcome result = outcome::nothing;
    const int error = from->read([&](MDB_txn* transaction) {
      const key_bytes name(under);
      MDB_val at = value_of(name), value;
      const int got = mdb_get(transaction, from->handle(table_of::entries), &at, &value);
      if (got != 0) return got;
      if (what.count_at_once && !what.maps && read_small(under, view_of(value), what.type, small))
        result = outcome::small;
      else if (decode_entry(under, view_of(value), whole.emplace()))
        result = outcome::whole;
      return 0;
    });
    if (error != 0 && error != MDB_NOTFOUND) fail("reading", error);
    if (error != 0) return outcome::nothing;
    if (result == outcome::small) return result;
    if (result == outcome::nothing) break;
    if ((whole->in_file.number == 0 || blobs_.read(under, what.maps, *whole)) && unpack(*whole))
      return result;
  }
  drop(under);
  return outcome::nothing;
} catch (const std::bad_alloc&) {
  return outcome::nothing;  // and it may be found another time
}

/// A write to the index. The files that it lets go are removed once it is committed.
int disk_store::write(const writing& work) {
  std::vector<blob_name> gone;
  const int error = opened_.load()->write([&](MDB_txn* transaction) {
    gone.clear();
    return work(transaction, gone);
  });
  if (error == 0)
    for (const blob_name& each : gone) blobs_.remove(each);
  return error;
}

/// What is stored under this name goes, if anything is.
int disk_store::erase(MDB_txn* transaction, MDB_val name, std::vector<blob_name>& gone) {
  const MDB_dbi entries = opened_.load()->handle(table_of::entries);
  MDB_val value;
  int error = mdb_get(transaction, entries, &name, &value);
  if (error != 0) return error == MDB_NOTFOUND ? 0 : error;
  const blob file = file_of_entry(view_of(value));
  if (file.number != 0 && name.mv_size == key_size) {
    gone.push_back({key_of(name), file.number});
    if ((error = add_file_bytes(transaction, 0 - file.size)) != 0) return error;
  }
  mdb_del(transaction, opened_.load()->handle(table_of::usage), &name, nullptr);
  return mdb_del(transaction, entries, &name, nullptr);
}

bool disk_store::put(const key& under, const entry& value) noexcept {
  const change one{under, &value};
  return admits(value.payload.size()) && write_all({&one, 1});
}

void disk_store::drop(const key& under) noexcept {
  const change one{under, nullptr};
  write_all({&one, 1});
}

/// One that was there before the program; by who writes, so that a first call does not wait for it.
void disk_store::mark_directory() noexcept try {
  if (!marked_.exchange(true)) write_markers(directory_);
} catch (...) {
  // Out of memory: the next process does it.
}

bool disk_store::write_all(std::span<const change> changes) noexcept try {
  if (readonly_ || changes.empty() || index() == nullptr) return false;
  mark_directory();
  std::vector<prepared> all;
  all.reserve(changes.size());
  bool good = true;
  for (const change& each : changes) {
    prepared one{each.under, {}, {}};
    if (prepare(each, one)) {
      all.push_back(std::move(one));
    } else {
      good = false;
    }
  }
  const int error = write_prepared(all);
  if (error == 0) return good;
  for (const prepared& each : all)
    if (each.file.number != 0) blobs_.remove({each.under, each.file.number});
  fail("storing", error);
  return false;
} catch (...) {
  return false;
}

/// Large results are written here, outside the transaction, for which other processes wait.
bool disk_store::prepare(const change& from, prepared& to) noexcept try {
  if (from.value == nullptr) return true;
  stored_payload payload{from.value->payload};
  std::string packed;
  if (!from.value->maps && compress(payload.bytes, from.value->cost, packed))
    payload = {packed, true};
  if (payload.bytes.size() >= blob_threshold) {
    const int error = blobs_.write(from.under, payload.bytes, to.file);
    if (error != 0) return fail("storing a large result", error), false;
    payload.file = to.file;
  }
  to.bytes = encode_entry(from.under, *from.value, payload);
  return true;
} catch (...) {
  if (to.file.number != 0) blobs_.remove({from.under, to.file.number});
  return false;
}

int disk_store::write_prepared(const std::vector<prepared>& all) {
  const declarations declared = take_declarations();
  return write([&](MDB_txn* transaction, std::vector<blob_name>& gone) {
    for (const prepared& each : all) {
      const key_bytes name(each.under);
      const int error = each.bytes.empty()
                            ? erase(transaction, value_of(name), gone)
                            : put_in(transaction, each.under, each.bytes, each.file, gone);
      if (error != 0) return error;
    }
    if (const int error = write_declarations(transaction, declared); error != 0) return error;
    return limit_ == 0 ? 0 : evict(transaction, gone);
  });
}

int disk_store::put_in(MDB_txn* transaction, const key& under, const std::string& bytes,
                       const blob& file, std::vector<blob_name>& gone) {
  const key_bytes name(under);
  MDB_val at = value_of(name), value;
  const MDB_dbi entries = opened_.load()->handle(table_of::entries);
  std::uint64_t more = file.size;
  if (mdb_get(transaction, entries, &at, &value) == 0) {
    const blob old = file_of_entry(view_of(value));
    if (old.number != 0) gone.push_back({under, old.number});
    more -= old.size;
  }
  if (more != 0)
    if (const int error = add_file_bytes(transaction, more); error != 0) return error;
  value = value_of(bytes);
  return mdb_put(transaction, entries, &at, &value, 0);
}

void disk_store::add_use(const key& under, const usage& uses) noexcept {
  bool full = false;
  try {
    const std::lock_guard lock(counters_mutex_);
    usage& sum = uses_[under];
    sum.last_used = std::max(sum.last_used, uses.last_used);
    sum.hits += uses.hits;
    full = uses_.size() >= most_waiting_uses;
  } catch (...) {
    // Out of memory: the use goes uncounted.
  }
  if (full) flush();
}

void disk_store::count(const totals& more) noexcept {
  totals_.add(more);
}

}  // namespace coolcache::detail
