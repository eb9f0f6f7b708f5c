#include "lmdb_index.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

#include "file_size_signal.hpp"

namespace coolcache::detail {
namespace {

/// The map is address space, not disk; it doubles when it is full.
constexpr std::size_t first_map_size = std::size_t{64} << 20;
constexpr std::size_t small_map_size = std::size_t{16} << 20;  // where address space is limited
constexpr unsigned reader_slots = 1022;

constexpr const char* table_names[] = {"entries", "usage", "meta"};

/// A transaction must not be left open by an exception; only memory can run out here.
int guarded(const std::function<int(MDB_txn*)>& work, MDB_txn* transaction) noexcept try {
  return work(transaction);
} catch (...) {
  return ENOMEM;
}

}  // namespace

std::unique_ptr<lmdb_index> lmdb_index::open(const std::filesystem::path& file, bool readonly,
                                             std::string& problem) {
  int error = 0;
  for (const std::size_t map_size : {first_map_size, small_map_size}) {
    std::unique_ptr<lmdb_index> index(new lmdb_index);
    error = mdb_env_create(&index->environment_);
    if (error == 0) error = mdb_env_set_maxdbs(index->environment_, 8);
    if (error == 0) error = mdb_env_set_maxreaders(index->environment_, reader_slots);
    if (error == 0) error = mdb_env_set_mapsize(index->environment_, map_size);
    const unsigned flags = MDB_NOSUBDIR | MDB_NOTLS | MDB_NOMETASYNC | (readonly ? MDB_RDONLY : 0u);
    if (error == 0) error = mdb_env_open(index->environment_, file.c_str(), flags, 0600);
    if (error == 0) error = index->open_tables(readonly);
    if (error == 0) return index;
    if (error != ENOMEM) break;
  }
  problem = error == MDB_NOTFOUND ? "nothing is stored" : mdb_strerror(error);
  return nullptr;
}

lmdb_index::~lmdb_index() {
  if (environment_ == nullptr) return;
  for (MDB_txn* reader : idle_) mdb_txn_abort(reader);
  mdb_env_close(environment_);
}

int lmdb_index::open_tables(bool readonly) {
  MDB_txn* transaction = nullptr;
  int error = mdb_txn_begin(environment_, nullptr, readonly ? MDB_RDONLY : 0u, &transaction);
  if (error == MDB_MAP_RESIZED) {
    error = mdb_env_set_mapsize(environment_, 0);
    if (error == 0)
      error = mdb_txn_begin(environment_, nullptr, readonly ? MDB_RDONLY : 0u, &transaction);
  }
  if (error != 0) return error;
  for (int i = 0; i < 3 && error == 0; ++i)
    error = mdb_dbi_open(transaction, table_names[i], readonly ? 0u : MDB_CREATE, &handles_[i]);
  if (error != 0) {
    mdb_txn_abort(transaction);
    return error;
  }
  error = mdb_txn_commit(transaction);
  int dead = 0;
  mdb_reader_check(environment_, &dead);
  return error;
}

int lmdb_index::begin_read(MDB_txn*& transaction) {
  transaction = nullptr;
  {
    const std::lock_guard lock(idle_mutex_);
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

int lmdb_index::read(const std::function<int(MDB_txn*)>& work) {
  for (int attempt = 0;; ++attempt) {
    int error = 0;
    {
      const std::shared_lock lock(map_);
      MDB_txn* transaction = nullptr;
      error = begin_read(transaction);
      if (error == 0) {
        error = guarded(work, transaction);
        mdb_txn_reset(transaction);
        const std::lock_guard idle_lock(idle_mutex_);
        idle_.push_back(transaction);
        return error;
      }
    }
    if (error != MDB_MAP_RESIZED || attempt == 3) return error;
    if ((error = resize(false)) != 0) return error;
  }
}

int lmdb_index::attempt_write(const std::function<int(MDB_txn*)>& work) {
  const file_size_signal_held held;
  const std::shared_lock lock(map_);
  MDB_txn* transaction = nullptr;
  int error = mdb_txn_begin(environment_, nullptr, 0, &transaction);
  if (error != 0) return error;
  error = guarded(work, transaction);
  if (error == 0) return mdb_txn_commit(transaction);
  mdb_txn_abort(transaction);
  return error;
}

int lmdb_index::write(const std::function<int(MDB_txn*)>& work) {
  for (int attempt = 0;; ++attempt) {
    int error = attempt_write(work);
    if ((error != MDB_MAP_FULL && error != MDB_MAP_RESIZED) || attempt == 24) return error;
    if ((error = resize(error == MDB_MAP_FULL)) != 0) return error;
  }
}

/// Takes over a size that another process set, or doubles it.
int lmdb_index::resize(bool grow) {
  const std::unique_lock lock(map_);
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
    error = mdb_env_copyfd2(environment_, to, MDB_CP_COMPACT);
  }
  if (error == 0 && ::fsync(to) != 0) error = errno;
  ::close(to);
  return error;
}

int lmdb_index::sync() {
  const std::shared_lock lock(map_);
  return mdb_env_sync(environment_, 1);
}

}  // namespace coolcache::detail
