// An LMDB environment: transactions, growth of the map, and reuse of reader slots.
#pragma once

#include <lmdb.h>
#include <sys/stat.h>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "spin_lock.hpp"

namespace coolcache::detail {

/// A database of the environment.
enum class table_of { entries, usage, meta };

/// What is done in a transaction: any function of it that returns a code. Lives no longer than the
/// call that it is handed to.
class transaction_work {
 public:
  template <class Work>
  transaction_work(const Work& work)  // NOLINT(google-explicit-constructor): as std::function
      : work_(&work), call_([](const void* of, MDB_txn* transaction) -> int {
          return (*static_cast<const Work*>(of))(transaction);
        }) {}
  int operator()(MDB_txn* transaction) const { return call_(work_, transaction); }

 private:
  const void* work_;
  int (*call_)(const void* of, MDB_txn* transaction);
};

/// One open environment. Thread-safe. A process must not have two of one file.
class lmdb_index {
 public:
  /// Null where it cannot be opened, with the reason in `problem`.
  static std::unique_ptr<lmdb_index> open(const std::filesystem::path& file, bool readonly,
                                          std::string& problem);

  /// Gives back descriptors and address space, until a transaction needs them: it calls `waker`,
  /// which calls `wake` or returns false.
  void sleep(const std::function<bool()>& waker);
  /// False, with the reason in `problem`, where it cannot be opened again.
  bool wake(const std::filesystem::path& file, bool readonly, std::string& problem);
  bool is_asleep();
  ~lmdb_index();
  lmdb_index(const lmdb_index&) = delete;
  lmdb_index& operator=(const lmdb_index&) = delete;

  /// Runs `work` in a transaction and returns its code, or LMDB's where there is none to be had.
  /// A write is committed where `work` returns 0; it runs again after the map has grown.
  int read(transaction_work work);
  int write(transaction_work work);

  MDB_dbi handle(table_of which) const { return handles_[static_cast<int>(which)]; }

  /// For the handler of fork in the child, and before: no transaction runs between the two.
  void lock_for_fork() { map_.lock(); }
  void unlock_after_fork() { map_.unlock(); }
  /// The child must not touch the parent's environment, not even to close it: it is kept for ever.
  static void abandon(std::unique_ptr<lmdb_index> of_parent);

  int sync();
  /// A copy without free pages, synced; 0, or errno or LMDB's code.
  int copy_to(const std::filesystem::path& file);

  struct space {
    std::uint64_t used = 0, all = 0;  ///< bytes; the rest of all is free pages
  };
  /// Of the file; zero where that cannot be told.
  space measure();
  /// Whether it is this file that is open.
  bool is(const struct stat& file);

 private:
  lmdb_index() = default;
  int open_environment(const std::filesystem::path& file, bool readonly);
  void close_environment();
  bool attempt_read(transaction_work work, int& error);
  int open_tables(bool readonly);
  int make_tables();
  int open_tables_with(unsigned of_transaction, unsigned of_table);
  int begin_read(MDB_txn*& transaction);
  bool attempt_write(transaction_work work, int& error);
  bool call_waker();
  int resize(bool grow);

  MDB_env* environment_ = nullptr;  ///< null while asleep
  std::function<bool()> waker_;     ///< GUARDED_BY(map_)
  MDB_dbi handles_[3] = {};
  std::shared_mutex map_;  ///< exclusively while the map is replaced, shared by every transaction
  spin_lock idle_lock_;
  std::vector<MDB_txn*> idle_;  ///< reset readers; GUARDED_BY(idle_lock_)
};

inline MDB_val value_of(std::string_view bytes) {
  return {bytes.size(), const_cast<char*>(bytes.data())};
}
inline std::string_view view_of(const MDB_val& value) {
  return {static_cast<const char*>(value.mv_data), value.mv_size};
}

}  // namespace coolcache::detail
