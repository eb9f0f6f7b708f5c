#include "lmdb_index.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <mutex>

#include "file_size_signal.hpp"

namespace coolcache::detail {
namespace {

/// The map is address space, not disk; it doubles when it is full.
constexpr std::size_t first_map_size = std::size_t{64} << 20;
constexpr std::size_t small_map_size = std::size_t{16} << 20;  // where address space is limited
constexpr unsigned reader_slots = 1022;

constexpr const char* table_names[] = {"entries", "usage", "meta"};

/// A transaction must not be left open by an exception; only memory can run out here.
int guarded(transaction_work work, MDB_txn* transaction) noexcept try {
  return work(transaction);
} catch (...) {
  return ENOMEM;
}

}  // namespace

std::unique_ptr<lmdb_index> lmdb_index::open(const std::filesystem::path& file, bool readonly,
                                             std::string& problem) {
  std::unique_ptr<lmdb_index> index(new lmdb_index);
  return index->wake(file, readonly, problem) ? std::move(index) : nullptr;
}

bool lmdb_index::wake(const std::filesystem::path& file, bool readonly, std::string& problem) {
  const std::unique_lock lock(map_);
  if (environment_ != nullptr) return true;
  const int error = open_environment(file, readonly);
  if (error != 0) problem = error == MDB_NOTFOUND ? "nothing is stored" : mdb_strerror(error);
  return error == 0;
}

int lmdb_index::open_environment(const std::filesystem::path& file, bool readonly) {
  int error = 0;
  for (const std::size_t map_size : {first_map_size, small_map_size}) {
    error = mdb_env_create(&environment_);
    if (error == 0) error = mdb_env_set_maxdbs(environment_, 8);
    if (error == 0) error = mdb_env_set_maxreaders(environment_, reader_slots);
    if (error == 0) error = mdb_env_set_mapsize(environment_, map_size);
    const unsigned flags = MDB_NOSUBDIR | MDB_NOTLS | MDB_NOMETASYNC | (readonly ? MDB_RDONLY : 0u);
    if (error == 0) error = mdb_env_open(environment_, file.c_str(), flags, 0600);
    if (error == 0) error = open_tables(readonly);
    if (error == 0) return 0;
    close_environment();
    if (error != ENOMEM) break;
  }
  return error;
}

lmdb_index::~lmdb_index() {
  close_environment();
}

void lmdb_index::close_environment() {
  if (environment_ == nullptr) return;
  for (MDB_txn* reader : idle_) mdb_txn_abort(reader);
  idle_.clear();
  mdb_env_close(environment_);
  environment_ = nullptr;
}

void lmdb_index::sleep(const std::function<bool()>& waker) {
  const std::unique_lock lock(map_);
  waker_ = waker;
  close_environment();
}

bool lmdb_index::is_asleep() {
  const std::shared_lock lock(map_);
  return environment_ == nullptr;
}

int lmdb_index::open_tables(bool readonly) {
  int dead = 0;  // their slots are free again
  mdb_reader_check(environment_, &dead);
  const int error = open_tables_with(MDB_RDONLY, 0);
  return error == MDB_NOTFOUND && !readonly ? make_tables() : error;
}

/// Nothing waits for the disk: what is stored first syncs all that was written before, and an index
/// that a loss of power leaves torn is found out when it is opened, like any other.
int lmdb_index::make_tables() {
  int error = mdb_env_set_flags(environment_, MDB_NOSYNC, 1);
  if (error == 0) error = open_tables_with(0, MDB_CREATE);
  const int restored = mdb_env_set_flags(environment_, MDB_NOSYNC, 0);
  return error != 0 ? error : restored;
}

int lmdb_index::open_tables_with(unsigned of_transaction, unsigned of_table) {
  MDB_txn* transaction = nullptr;
  int error = mdb_txn_begin(environment_, nullptr, of_transaction, &transaction);
  if (error == MDB_MAP_RESIZED) {
    error = mdb_env_set_mapsize(environment_, 0);
    if (error == 0) error = mdb_txn_begin(environment_, nullptr, of_transaction, &transaction);
  }
  if (error != 0) return error;
  for (int i = 0; i < 3 && error == 0; ++i)
    error = mdb_dbi_open(transaction, table_names[i], of_table, &handles_[i]);
  if (error == 0) return mdb_txn_commit(transaction);
  mdb_txn_abort(transaction);
  return error;
}

int lmdb_index::begin_read(MDB_txn*& transaction) {
  transaction = nullptr;
  {
    const std::lock_guard lock(idle_lock_);
    if (!idle_.empty()) {
      transaction = idle_.back();
      idle_.pop_back();
    }
  }
  if (transaction == nullptr) return mdb_txn_begin(environment_, nullptr, MDB_RDONLY, &transaction);
  const int error = mdb_txn_renew(transaction);
  if (error != 0) {
    mdb_txn_abort(transaction);
    transaction = nullptr;
  }
  return error;
}

/// Runs `work` in a transaction; false where the index is asleep.
bool lmdb_index::attempt_read(transaction_work work, int& error) {
  const std::shared_lock lock(map_);
  if (environment_ == nullptr) return false;
  MDB_txn* transaction = nullptr;
  error = begin_read(transaction);
  if (error != 0) return true;
  error = guarded(work, transaction);
  mdb_txn_reset(transaction);
  const std::lock_guard idle_lock(idle_lock_);
  idle_.push_back(transaction);
  return true;
}

bool lmdb_index::attempt_write(transaction_work work, int& error) {
  const file_size_signal_held held;
  const std::shared_lock lock(map_);
  if (environment_ == nullptr) return false;
  MDB_txn* transaction = nullptr;
  error = mdb_txn_begin(environment_, nullptr, 0, &transaction);
  if (error != 0) return true;
  error = guarded(work, transaction);
  if (error == 0) {
    error = mdb_txn_commit(transaction);
  } else {
    mdb_txn_abort(transaction);
  }
  return true;
}

/// Without `map_`: whoever wakes takes locks of its own before that one.
bool lmdb_index::call_waker() {
  std::function<bool()> waker;
  {
    const std::shared_lock lock(map_);
    if (environment_ != nullptr) return true;
    waker = waker_;
  }
  return waker && waker();
}

int lmdb_index::read(transaction_work work) {
  for (int resized = 0;;) {
    int error = 0;
    if (!attempt_read(work, error)) {
      if (!call_waker()) return EAGAIN;
      continue;
    }
    if (error != MDB_MAP_RESIZED || resized++ == 3) return error;
    if ((error = resize(false)) != 0) return error;
  }
}

int lmdb_index::write(transaction_work work) {
  for (int resized = 0;;) {
    int error = 0;
    if (!attempt_write(work, error)) {
      if (!call_waker()) return EAGAIN;
      continue;
    }
    if ((error != MDB_MAP_FULL && error != MDB_MAP_RESIZED) || resized++ == 24) return error;
    if ((error = resize(error == MDB_MAP_FULL)) != 0) return error;
  }
}

/// Takes over a size that another process set, or doubles it.
int lmdb_index::resize(bool grow) {
  const std::unique_lock lock(map_);
  if (environment_ == nullptr) return 0;
  MDB_envinfo info;
  const int error = mdb_env_info(environment_, &info);
  if (error != 0) return error;
  return mdb_env_set_mapsize(environment_, grow ? 2 * info.me_mapsize : 0);
}

void lmdb_index::abandon(std::unique_ptr<lmdb_index> of_parent) {
  static auto& kept = *new std::vector<lmdb_index*>;  // reachable, so that it is no leak
  kept.push_back(of_parent.release());
}

int lmdb_index::copy_to(const std::filesystem::path& file) {
  const int to = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (to < 0) return errno;
  int error = 0;
  {
    const std::shared_lock lock(map_);
    error = environment_ == nullptr ? EAGAIN : mdb_env_copyfd2(environment_, to, MDB_CP_COMPACT);
  }
  if (error == 0 && ::fsync(to) != 0) error = errno;
  ::close(to);
  return error;
}

lmdb_index::space lmdb_index::measure() {
  space result;
  read([&](MDB_txn* transaction) {
    MDB_envinfo file;
    int error = mdb_env_info(mdb_txn_env(transaction), &file);
    std::uint64_t pages = 3;  // two of the file itself, and one that names the tables
    MDB_stat table = {};
    for (int i = 0; i < 3 && error == 0; ++i) {
      error = mdb_stat(transaction, handles_[i], &table);
      pages += table.ms_branch_pages + table.ms_leaf_pages + table.ms_overflow_pages;
    }
    if (error == 0) result = {pages * table.ms_psize, (file.me_last_pgno + 1) * table.ms_psize};
    return error;
  });
  return result;
}

bool lmdb_index::is(const struct stat& file) {
  const std::shared_lock lock(map_);
  int descriptor = -1;
  struct stat mine;
  return environment_ != nullptr && mdb_env_get_fd(environment_, &descriptor) == 0 &&
         ::fstat(descriptor, &mine) == 0 && mine.st_dev == file.st_dev &&
         mine.st_ino == file.st_ino;
}

int lmdb_index::sync() {
  const std::shared_lock lock(map_);
  return environment_ == nullptr ? 0 : mdb_env_sync(environment_, 1);
}

}  // namespace coolcache::detail
