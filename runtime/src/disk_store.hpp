// Results in one directory: an LMDB index, opened when first needed, and a folder of large results.
#pragma once

#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <coolcache/detail/store.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "blob_folder.hpp"
#include "counters.hpp"
#include "entry_format.hpp"
#include "eviction.hpp"
#include "index_check.hpp"
#include "key_bytes.hpp"
#include "lmdb_index.hpp"
#include "process_lock.hpp"

namespace coolcache::detail {

struct directory_check;

/// The index of this format. Another format has another name, so that versions keep apart.
inline constexpr const char* index_name = "index.v2.lmdb";

/// An entry as tools list it.
struct listed_entry {
  key under;
  entry value;  ///< without its payload
  std::uint64_t bytes = 0;
  usage uses;
  bool current = false;
};

struct held {
  std::uint64_t entries = 0, bytes = 0;
};

/// Thread-safe. What fails is false, a miss or zero, and is reported.
class disk_store {
 public:
  using reporter = std::function<void(std::string_view problem)>;

  /// `report` is told, once each, what keeps the directory from being used.
  disk_store(std::filesystem::path directory, bool readonly, reporter report);
  ~disk_store();

  /// False, reported, where the index cannot be used now. `just_checked` is what was found of the
  /// directory just before, if anybody looked.
  bool open(const directory_check* just_checked = nullptr) noexcept;

  enum class outcome { nothing, small, whole };
  /// Where that is enough, what is small is not found as a whole. Large results are mapped; one
  /// that was hashed since the machine started is not hashed again where it stays mapped.
  outcome find(const key& under, const wanted& what, small_result& small,
               std::optional<found_entry>& whole) noexcept;
  /// As a whole; `trusts` where it stays mapped.
  bool find(const key& under, bool trusts, found_entry& whole) noexcept;

  struct change {
    key under;
    const entry* value = nullptr;  ///< null to drop what is there
  };
  /// In one transaction; false, reported, where it failed.
  bool write_all(std::span<const change> changes) noexcept;
  bool put(const key& under, const entry& value) noexcept;
  void drop(const key& under) noexcept;
  /// Whether a result of this size may be kept.
  bool admits(std::uint64_t bytes) const noexcept { return limit_ == 0 || bytes <= limit_; }

  /// Adds to the uses of an entry, and to the counts over all runs.
  void add_use(const key& under, const usage& uses) noexcept;
  void count(const totals& more) noexcept;
  /// Notes which code is current in an image; written with what is written next.
  void declare(const table& image) noexcept;
  std::uint64_t clear() noexcept { return clear_all().entries; }
  /// What was removed.
  held clear_all() noexcept;
  std::uint64_t clear(std::string_view function) noexcept;
  /// Removes these, in one transaction; how many there were.
  std::uint64_t drop_all(const std::vector<key>& all) noexcept;
  /// 0 for no limit.
  void limit(std::uint64_t bytes) noexcept { limit_ = bytes; }

  /// What `collect` did.
  struct collected {
    held files;                           ///< of `results` that no entry names
    std::uint64_t before = 0, after = 0;  ///< bytes of the index
    bool compacted = false;               ///< not where another process has it open
  };
  /// Gives back what is not needed: evicts down to the limit, removes files that killed processes
  /// have left behind, and makes the index as small as it can be. For tools: nothing else may use
  /// this object meanwhile.
  collected collect() noexcept;
  /// What `check` found.
  struct verified {
    std::uint64_t whole = 0, damaged = 0;  ///< entries
    bool index_was_damaged = false;  ///< it was set aside; not looked for if others have it open
  };
  /// Reads everything, and removes what is damaged. For tools, like `collect`.
  verified check() noexcept;

  /// Gives back descriptors until the index is needed again: a program may use more directories
  /// than files can be open.
  void sleep() noexcept;
  bool is_awake() const noexcept { return awake_; }
  /// On the clock that is coarse and never goes back, in nanoseconds.
  std::int64_t last_used() const noexcept { return last_used_; }

  /// Before the process ends, unless another one has the index open: gives back free pages where
  /// they are the greater part, and says that the index is sound, without which all pages are read
  /// when it is opened next. What is still written after that may be lost.
  void leave() noexcept;

  /// Writes counters and uses, and returns once all that was written is on the disk itself.
  void flush() noexcept;
  held holds() noexcept;
  /// Counters over all runs that have ended or flushed.
  totals all_totals() noexcept;
  /// All entries, or those of one function, without their payloads.
  std::vector<listed_entry> list(std::string_view function) noexcept;
  /// Names of all functions that have results here.
  std::set<std::string> functions() noexcept;
  /// Takes entries out until the limit holds again; how many.
  std::uint64_t evicted() const noexcept { return evicted_; }

  const std::filesystem::path& directory() const { return directory_; }

  /// Around fork: no transaction runs in between; the child opens the index anew.
  void before_fork();
  void after_fork(bool in_child);

 private:
  using uses_by_key = boost::unordered_flat_map<key, usage, hash_of_key>;

  bool open_locked(const directory_check* just_checked = nullptr);
  bool open_index(std::string& problem);
  void mark_directory() noexcept;
  bool wake() noexcept;
  void vouch();
  bool give_back_pages(const std::filesystem::path& file);
  index_state check_entered(const std::filesystem::path& file);
  index_state check_left(const std::filesystem::path& file);
  bool compact(const std::filesystem::path& file);
  held remove_unnamed_files();
  bool set_aside_if_damaged(const std::filesystem::path& file);
  void reopen(const std::filesystem::path& file);
  /// Of all entries, those that are damaged too.
  std::vector<key> keys();
  bool take_process_lock();
  void set_aside();
  void fail(const char* doing, int error) noexcept;
  lmdb_index* index() noexcept;
  using writing = std::function<int(MDB_txn*, std::vector<blob_name>& gone)>;
  int write(const writing& work);
  int evict(MDB_txn* transaction, std::vector<blob_name>& gone);
  eviction_facts facts_of(MDB_txn* transaction, std::string_view name, std::string_view value);
  usage usage_of(MDB_txn* transaction, MDB_val name) const;
  /// A change with its bytes, and the file that was written for it.
  struct prepared {
    key under;
    std::string bytes;  ///< empty to drop what is there
    blob file;
  };
  bool prepare(const change& from, prepared& to) noexcept;
  int write_prepared(const std::vector<prepared>& all);
  int put_in(MDB_txn* transaction, const key& under, const std::string& bytes, const blob& file,
             std::vector<blob_name>& gone);
  using declarations = std::map<std::string, std::string>;  ///< by their names in the index
  declarations take_declarations();
  int write_declarations(MDB_txn* transaction, const declarations& all);
  int erase(MDB_txn* transaction, MDB_val name, std::vector<blob_name>& gone);
  held held_in(MDB_txn* transaction) const;
  std::uint64_t file_bytes(MDB_txn* transaction) const;
  int add_file_bytes(MDB_txn* transaction, std::uint64_t more);
  int write_usage(MDB_txn* transaction, const uses_by_key& uses);
  int write_totals(MDB_txn* transaction, const totals& add);
  std::set<std::pair<std::string, digest>> current_code(MDB_txn* transaction);
  std::uint64_t remove(const std::function<bool(const entry&)>& which) noexcept;

  const std::filesystem::path directory_;
  const bool readonly_;
  const reporter report_;
  blob_folder blobs_;
  process_lock process_;
  std::mutex open_mutex_;
  std::unique_ptr<lmdb_index> index_;          ///< GUARDED_BY(open_mutex_)
  std::atomic<lmdb_index*> opened_ = nullptr;  ///< index_ once it can be used
  bool failed_ = false;                        ///< GUARDED_BY(open_mutex_)
  bool left_ = false;  ///< the file that is open is no longer the index; GUARDED_BY(open_mutex_)
  std::atomic<bool> awake_ = false;
  std::atomic<std::int64_t> last_used_ = 0;
  std::atomic<bool> marked_ = false;           ///< the directory, for backup programs and for git
  std::atomic<bool> told_of_failure_ = false;  ///< one line is enough: what follows is no news
  std::atomic<std::uint64_t> limit_ = 0, evicted_ = 0;

  counters totals_;  ///< not yet written
  std::atomic<const table*> last_declared_ = nullptr;
  std::mutex counters_mutex_;
  uses_by_key uses_;                 ///< not yet written; GUARDED_BY(counters_mutex_)
  std::set<const table*> declared_;  ///< GUARDED_BY(counters_mutex_)
  declarations declarations_;        ///< not yet written; GUARDED_BY(counters_mutex_)
};

}  // namespace coolcache::detail
