// LMDB with nothing around it: an index of keys of 16 bytes, with values as long as an entry.
#pragma once

#include <lmdb.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>

#include "key128.hpp"

namespace coolcache::bench {

class lmdb_store {
 public:
  // `flags` are LMDB's: MDB_NOSYNC, MDB_WRITEMAP.
  explicit lmdb_store(const std::filesystem::path& directory, unsigned flags = 0);
  ~lmdb_store();
  lmdb_store(const lmdb_store&) = delete;

  void put(std::span<const long> arguments);  // one transaction
  double get(long argument);                  // the reader is renewed, as each hit has to

 private:
  MDB_env* environment_ = nullptr;
  MDB_txn* reader_ = nullptr;
  MDB_dbi entries_ = 0;
};

}  // namespace coolcache::bench
