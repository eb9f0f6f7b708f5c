#include "lmdb_store.hpp"

#include <cstring>
#include <stdexcept>
#include <string>

namespace coolcache::bench {
namespace {

constexpr std::size_t value_size = 96;

void check(int error) {
  if (error != 0) throw std::runtime_error(std::string("LMDB: ") + mdb_strerror(error));
}

}  // namespace

lmdb_store::lmdb_store(const std::filesystem::path& directory, unsigned flags) {
  std::filesystem::create_directories(directory);
  check(mdb_env_create(&environment_));
  check(mdb_env_set_mapsize(environment_, std::size_t{8} << 30));
  check(mdb_env_open(environment_, directory.c_str(), flags | MDB_NOTLS, 0600));
  MDB_txn* writer = nullptr;
  check(mdb_txn_begin(environment_, nullptr, 0, &writer));
  check(mdb_dbi_open(writer, nullptr, 0, &entries_));
  check(mdb_txn_commit(writer));
  check(mdb_txn_begin(environment_, nullptr, MDB_RDONLY, &reader_));
  mdb_txn_reset(reader_);
}

lmdb_store::~lmdb_store() {
  mdb_txn_abort(reader_);
  mdb_env_close(environment_);
}

void lmdb_store::put(std::span<const long> arguments) {
  MDB_txn* writer = nullptr;
  check(mdb_txn_begin(environment_, nullptr, 0, &writer));
  std::array<char, value_size> bytes = {};
  for (long argument : arguments) {
    key128 key = key_of(argument);
    auto number = static_cast<double>(argument);
    std::memcpy(bytes.data(), &number, sizeof number);
    MDB_val name = {sizeof key, &key}, value = {bytes.size(), bytes.data()};
    check(mdb_put(writer, entries_, &name, &value, 0));
  }
  check(mdb_txn_commit(writer));
}

double lmdb_store::get(long argument) {
  key128 key = key_of(argument);
  MDB_val name = {sizeof key, &key}, value = {};
  check(mdb_txn_renew(reader_));
  check(mdb_get(reader_, entries_, &name, &value));
  double out = 0;
  std::memcpy(&out, value.mv_data, sizeof out);
  mdb_txn_reset(reader_);
  return out;
}

}  // namespace coolcache::bench
