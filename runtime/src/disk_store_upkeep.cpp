// The store's bookkeeping: what it holds, what it counted, what goes when there is too much.
#include <algorithm>
#include <cstring>
#include <utility>

#include "disk_store.hpp"
#include "entry_format.hpp"
#include "key_bytes.hpp"

namespace coolcache::detail {
namespace {

constexpr std::string_view totals_name = "totals";
constexpr std::string_view file_bytes_name = "file bytes";
constexpr std::string_view image_prefix = "image:";

/// Calls `each(key, value)` for every pair of a database.
template <class F>
int for_each_pair(MDB_txn* transaction, MDB_dbi database, F&& each) {
  MDB_cursor* cursor = nullptr;
  int error = mdb_cursor_open(transaction, database, &cursor);
  if (error != 0) return error;
  MDB_val name, value;
  for (error = mdb_cursor_get(cursor, &name, &value, MDB_FIRST); error == 0;
       error = mdb_cursor_get(cursor, &name, &value, MDB_NEXT))
    each(name, value);
  mdb_cursor_close(cursor);
  return error == MDB_NOTFOUND ? 0 : error;
}

totals totals_in(MDB_txn* transaction, MDB_dbi database) {
  totals sum;
  MDB_val name = value_of(totals_name), value;
  if (mdb_get(transaction, database, &name, &value) == 0)
    std::memcpy(&sum, value.mv_data, std::min(sizeof sum, value.mv_size));
  return sum;
}

}  // namespace

void disk_store::flush() noexcept try {
  uses_by_key uses;
  {
    const std::lock_guard lock(counters_mutex_);
    uses.swap(uses_);
  }
  const totals counted = totals_.take();
  if (readonly_) return;
  lmdb_index* const to = uses.empty() && counted.empty() ? opened_.load() : index();
  if (to == nullptr) return;
  mark_directory();
  const declarations declared = take_declarations();
  const bool nothing = uses.empty() && counted.empty() && declared.empty();
  const int error = nothing ? 0 : to->write([&](MDB_txn* transaction) {
    int written = write_usage(transaction, uses);
    if (written == 0) written = write_totals(transaction, counted);
    return written != 0 ? written : write_declarations(transaction, declared);
  });
  if (error != 0) fail("writing counters", error);
  to->sync();
} catch (...) {
  // Out of memory: the counts are lost.
}

usage disk_store::usage_of(MDB_txn* transaction, MDB_val name) const {
  usage uses;
  MDB_val value;
  if (mdb_get(transaction, opened_.load()->handle(table_of::usage), &name, &value) == 0 &&
      value.mv_size == sizeof uses)
    std::memcpy(&uses, value.mv_data, sizeof uses);
  return uses;
}

/// In the order of the index, each of whose pages is then touched once: a program may have used
/// millions of results.
int disk_store::write_usage(MDB_txn* transaction, const uses_by_key& uses) {
  const MDB_dbi entries = opened_.load()->handle(table_of::entries);
  const MDB_dbi database = opened_.load()->handle(table_of::usage);
  std::vector<std::pair<key_bytes, usage>> sorted;
  sorted.reserve(uses.size());
  for (const auto& [under, add] : uses) sorted.emplace_back(key_bytes(under), add);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [bytes, add] : sorted) {
    MDB_val name = value_of(bytes), value;
    if (mdb_get(transaction, entries, &name, &value) != 0) continue;  // it is gone
    usage sum = usage_of(transaction, name);
    sum.hits += add.hits;
    sum.last_used = std::max(sum.last_used, add.last_used);
    value = {sizeof sum, &sum};
    const int error = mdb_put(transaction, database, &name, &value, 0);
    if (error != 0) return error;
  }
  return 0;
}

int disk_store::write_totals(MDB_txn* transaction, const totals& add) {
  const MDB_dbi database = opened_.load()->handle(table_of::meta);
  totals sum = totals_in(transaction, database);
  sum.add(add);
  MDB_val name = value_of(totals_name), value{sizeof sum, &sum};
  return mdb_put(transaction, database, &name, &value, 0);
}

std::uint64_t disk_store::file_bytes(MDB_txn* transaction) const {
  std::uint64_t sum = 0;
  MDB_val name = value_of(file_bytes_name), value;
  if (mdb_get(transaction, opened_.load()->handle(table_of::meta), &name, &value) == 0 &&
      value.mv_size == sizeof sum)
    std::memcpy(&sum, value.mv_data, sizeof sum);
  return sum;
}

/// Less, where the number has wrapped around.
int disk_store::add_file_bytes(MDB_txn* transaction, std::uint64_t more) {
  std::uint64_t sum = file_bytes(transaction) + more;
  MDB_val name = value_of(file_bytes_name), value{sizeof sum, &sum};
  return mdb_put(transaction, opened_.load()->handle(table_of::meta), &name, &value, 0);
}

held disk_store::held_in(MDB_txn* transaction) const {
  MDB_stat s;
  if (mdb_stat(transaction, opened_.load()->handle(table_of::entries), &s) != 0) return {};
  return {s.ms_entries, (s.ms_branch_pages + s.ms_leaf_pages + s.ms_overflow_pages) * s.ms_psize +
                            file_bytes(transaction)};
}

held disk_store::holds() noexcept {
  held result;
  lmdb_index* const from = index();
  if (from == nullptr) return result;
  from->read([&](MDB_txn* transaction) {
    result = held_in(transaction);
    return 0;
  });
  return result;
}

totals disk_store::all_totals() noexcept {
  totals result;
  lmdb_index* const from = index();
  if (from == nullptr) return result;
  from->read([&](MDB_txn* transaction) {
    result = totals_in(transaction, from->handle(table_of::meta));
    return 0;
  });
  return result;
}

held disk_store::clear_all() noexcept {
  lmdb_index* const from = readonly_ ? nullptr : index();
  if (from == nullptr) return {};
  held removed;
  const int error = from->write([&](MDB_txn* transaction) {
    removed = held_in(transaction);
    int dropped = mdb_drop(transaction, from->handle(table_of::entries), 0);
    if (dropped == 0) dropped = mdb_drop(transaction, from->handle(table_of::usage), 0);
    return dropped != 0 ? dropped : add_file_bytes(transaction, 0 - file_bytes(transaction));
  });
  if (error == 0) blobs_.remove_all();
  if (error != 0) fail("clearing", error);
  return error == 0 ? removed : held();
}

std::uint64_t disk_store::drop_all(const std::vector<key>& all) noexcept {
  if (readonly_ || all.empty() || index() == nullptr) return 0;
  std::uint64_t removed = 0;
  const int error = write([&](MDB_txn* transaction, std::vector<blob_name>& gone) {
    const std::uint64_t before = held_in(transaction).entries;
    for (const key& under : all) {
      const key_bytes name(under);
      if (const int erased = erase(transaction, value_of(name), gone); erased != 0) return erased;
    }
    removed = before - held_in(transaction).entries;
    return 0;
  });
  if (error != 0) fail("removing", error);
  return error == 0 ? removed : 0;
}

std::uint64_t disk_store::clear(std::string_view function) noexcept {
  return remove([&](const entry& each) { return each.function == function; });
}

std::uint64_t disk_store::remove(const std::function<bool(const entry&)>& which) noexcept {
  lmdb_index* const from = readonly_ ? nullptr : index();
  if (from == nullptr) return 0;
  std::uint64_t removed = 0;
  const int error = write([&](MDB_txn* transaction, std::vector<blob_name>& gone) {
    std::vector<std::string> names;
    const int listed =
        for_each_pair(transaction, from->handle(table_of::entries),
                      [&](const MDB_val& name, const MDB_val& value) {
                        entry each;
                        if (name.mv_size == key_size &&
                            decode_entry(key_of(name), view_of(value), each) && which(each))
                          names.emplace_back(view_of(name));
                      });
    removed = names.size();
    for (const std::string& bytes : names) {
      const int erased = erase(transaction, value_of(bytes), gone);
      if (erased != 0) return erased;
    }
    return listed;
  });
  if (error != 0) fail("clearing", error);
  return error == 0 ? removed : 0;
}

/// Under "image:<name>": the digest and name of each function, one after the other. Put together at
/// once, because the image may be unloaded before it is written.
void disk_store::declare(const table& image) noexcept try {
  if (last_declared_.load(std::memory_order_relaxed) == &image) return;
  const std::lock_guard lock(counters_mutex_);
  if (readonly_ || !declared_.insert(&image).second) return;
  std::string rows;
  for (std::size_t i = 0; i < image.row_count; ++i) {
    const digest code{image.rows[i].fingerprint_high, image.rows[i].fingerprint_low};
    rows.append(reinterpret_cast<const char*>(&code), sizeof code);
    rows.append(image.rows[i].function).push_back('\0');
  }
  declarations_[std::string(image_prefix) + image.image] = std::move(rows);
  last_declared_.store(&image, std::memory_order_relaxed);
} catch (...) {
  // Only `current` of `coolcache list` depends on it.
}

/// Those whose transaction fails are written at the next start of the program.
disk_store::declarations disk_store::take_declarations() {
  const std::lock_guard lock(counters_mutex_);
  return std::exchange(declarations_, {});
}

int disk_store::write_declarations(MDB_txn* transaction, const declarations& all) {
  const MDB_dbi database = opened_.load()->handle(table_of::meta);
  for (const auto& [name, rows] : all) {
    MDB_val at = value_of(name), value;
    if (mdb_get(transaction, database, &at, &value) == 0 && view_of(value) == rows) continue;
    value = value_of(rows);
    if (const int error = mdb_put(transaction, database, &at, &value, 0); error != 0) return error;
  }
  return 0;
}

std::set<std::pair<std::string, digest>> disk_store::current_code(MDB_txn* transaction) {
  std::set<std::pair<std::string, digest>> result;
  const auto read_rows = [&](std::string_view rows) {
    while (rows.size() > sizeof(digest)) {
      digest code;
      std::memcpy(&code, rows.data(), sizeof code);
      rows.remove_prefix(sizeof code);
      const std::size_t end = std::min(rows.find('\0'), rows.size() - 1);
      result.emplace(rows.substr(0, end), code);
      rows.remove_prefix(end + 1);
    }
  };
  for_each_pair(transaction, opened_.load()->handle(table_of::meta),
                [&](const MDB_val& name, const MDB_val& value) {
                  if (view_of(name).starts_with(image_prefix)) read_rows(view_of(value));
                });
  return result;
}

std::vector<listed_entry> disk_store::list(std::string_view function) noexcept {
  std::vector<listed_entry> result;
  lmdb_index* const from = index();
  if (from == nullptr) return result;
  from->read([&](MDB_txn* transaction) {
    result.clear();
    const auto current = current_code(transaction);
    return for_each_pair(transaction, from->handle(table_of::entries),
                         [&](const MDB_val& name, const MDB_val& value) {
                           listed_entry each;
                           if (name.mv_size != key_size) return;
                           each.under = key_of(name);
                           if (!decode_entry(each.under, view_of(value), each.value)) return;
                           if (!function.empty() && each.value.function != function) return;
                           each.value.payload = {};
                           each.bytes = value.mv_size + each.value.in_file.size;
                           each.uses = usage_of(transaction, name);
                           each.current = current.contains({each.value.function, each.value.code});
                           result.push_back(std::move(each));
                         });
  });
  return result;
}

std::vector<key> disk_store::keys() {
  std::vector<key> result;
  lmdb_index* const from = index();
  if (from == nullptr) return result;
  from->read([&](MDB_txn* transaction) {
    result.clear();
    return for_each_pair(transaction, from->handle(table_of::entries),
                         [&](const MDB_val& name, const MDB_val&) {
                           if (name.mv_size == key_size) result.push_back(key_of(name));
                         });
  });
  return result;
}

std::set<std::string> disk_store::functions() noexcept {
  std::set<std::string> result;
  for (listed_entry& each : list({})) result.insert(std::move(each.value.function));
  return result;
}

/// The map first: eviction counts while it holds that.
void disk_store::before_fork() {
  open_mutex_.lock();
  if (index_) index_->lock_for_fork();
  counters_mutex_.lock();
  blobs_.mutex_for_fork().lock();
}

void disk_store::after_fork(bool in_child) {
  if (index_) index_->unlock_after_fork();
  blobs_.mutex_for_fork().unlock();
  if (in_child) {
    if (index_) lmdb_index::abandon(std::move(index_));
    opened_ = nullptr;
    awake_ = false;
    process_.forget();
    uses_.clear();
    totals_.take();
    last_declared_ = nullptr;
    declared_.clear();
    declarations_.clear();
  }
  counters_mutex_.unlock();
  open_mutex_.unlock();
}

}  // namespace coolcache::detail
