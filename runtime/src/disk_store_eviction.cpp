// What the store lets go when it holds more than it may.
#include <array>
#include <cstring>
#include <random>
#include <string>

#include "clocks.hpp"
#include "disk_store.hpp"
#include "entry_format.hpp"
#include "eviction.hpp"
#include "key_bytes.hpp"

namespace coolcache::detail {
namespace {

using names = eviction_queue<std::string>;

/// Entries one after the other from anywhere on, each once. Keys are digests, so neighbours are a
/// sample like any other, and cheaper to find.
class walk {
 public:
  walk(MDB_txn* transaction, MDB_dbi entries, std::size_t count)
      : transaction_(transaction), entries_(entries), unseen_(count), at_(key_size, '\0') {
    std::random_device random;
    for (char& each : at_) each = static_cast<char>(random());
  }

  /// Calls `look(name, value)` for the next ones. Others may be erased between two calls.
  template <class Look>
  int next(std::size_t count, const Look& look) {
    if (unseen_ == 0) return 0;
    MDB_cursor* cursor = nullptr;
    int error = mdb_cursor_open(transaction_, entries_, &cursor);
    if (error != 0) return error;
    MDB_val name = value_of(at_), value;
    error = mdb_cursor_get(cursor, &name, &value, MDB_SET_RANGE);
    for (; unseen_ != 0; --unseen_, --count) {
      if (error == MDB_NOTFOUND) error = mdb_cursor_get(cursor, &name, &value, MDB_FIRST);
      if (error != 0) break;
      at_ = view_of(name);
      if (count == 0) break;
      look(view_of(name), view_of(value));
      error = mdb_cursor_get(cursor, &name, &value, MDB_NEXT);
    }
    mdb_cursor_close(cursor);
    return error == MDB_NOTFOUND ? 0 : error;
  }

 private:
  MDB_txn* transaction_;
  MDB_dbi entries_;
  std::size_t unseen_;
  std::string at_;  ///< where it goes on
};

}  // namespace

/// What is damaged saves nothing and goes first.
eviction_facts disk_store::facts_of(MDB_txn* transaction, std::string_view name,
                                    std::string_view value) {
  eviction_facts out;
  MDB_val at = value_of(name);
  if (name.size() != key_size || !read_facts(key_of(at), value, out)) return {0, value.size()};
  usage uses = usage_of(transaction, at);
  const std::lock_guard lock(counters_mutex_);
  if (const auto waiting = uses_.find(key_of(at)); waiting != uses_.end()) {
    uses.hits += waiting->second.hits;
    uses.last_used = std::max(uses.last_used, waiting->second.last_used);
  }
  out.hits = uses.hits;
  out.last_used = std::max(uses.last_used, out.created);
  return out;
}

/// Pages of the index are let go only once they are nearly empty, and are filled up meanwhile. So
/// what counts is what was in them; as long as there are too many, each write takes more out.
int disk_store::evict(MDB_txn* transaction, std::vector<blob_name>& gone) {
  const std::uint64_t limit = limit_, room = room_to_make(limit);
  const held before = held_in(transaction);
  if (before.bytes <= limit) return 0;
  walk entries(transaction, opened_.load()->handle(table_of::entries), before.entries);
  std::vector<names::candidate> seen;
  const auto look = [&](std::size_t count) {
    seen.clear();
    return entries.next(count, [&](std::string_view name, std::string_view value) {
      seen.emplace_back(name, facts_of(transaction, name, value));
    });
  };
  int error = look(first_looked_at);
  names least(seen, wall_clock());
  std::uint64_t freed = 0;
  while (error == 0 && !least.empty() && freed < before.bytes - limit + room &&
         held_in(transaction).bytes > limit - room) {
    const names::candidate worst = least.take();
    if ((error = erase(transaction, value_of(worst.first), gone)) != 0) break;
    freed += worst.second.bytes;
    ++evicted_;
    count({.evictions = 1});
    error = look(looked_at_for_each);
    least.add(seen);
  }
  return error;
}

}  // namespace coolcache::detail
