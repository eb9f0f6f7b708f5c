// Floors: SQLite with a write-ahead log, one transaction a put.
#include <sqlite3.h>

#include <memory>
#include <stdexcept>

#include "../figure.hpp"
#include "../load.hpp"
#include "floors.hpp"
#include "key128.hpp"

namespace coolcache::bench {
namespace {

class sqlite_store {
 public:
  explicit sqlite_store(const std::filesystem::path& file) {
    sqlite3_open(file.c_str(), &database_);
    run("pragma journal_mode = wal; pragma synchronous = normal;"
        "create table if not exists entries (key blob primary key, value blob) without rowid");
    prepare("insert or replace into entries values (?, ?)", put_);
    prepare("select value from entries where key = ?", get_);
  }
  ~sqlite_store() {
    sqlite3_finalize(put_);
    sqlite3_finalize(get_);
    sqlite3_close(database_);
  }
  sqlite_store(const sqlite_store&) = delete;

  void run(const char* statements) {
    check(sqlite3_exec(database_, statements, nullptr, nullptr, nullptr));
  }

  void put(long argument) {
    key128 key = key_of(argument);
    std::string value(96, 'x');
    sqlite3_bind_blob(put_, 1, &key, sizeof key, SQLITE_TRANSIENT);
    sqlite3_bind_blob(put_, 2, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
    if (sqlite3_step(put_) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
    sqlite3_reset(put_);
  }

  const void* get(long argument) {
    key128 key = key_of(argument);
    sqlite3_bind_blob(get_, 1, &key, sizeof key, SQLITE_TRANSIENT);
    if (sqlite3_step(get_) != SQLITE_ROW) throw std::runtime_error("SQLite lacks an entry");
    const void* out = sqlite3_column_blob(get_, 0);
    sqlite3_reset(get_);
    return out;
  }

 private:
  void prepare(const char* text, sqlite3_stmt*& out) {
    check(sqlite3_prepare_v2(database_, text, -1, &out, nullptr));
  }
  void check(int error) {
    if (error != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt *put_ = nullptr, *get_ = nullptr;
};

}  // namespace

void add_sqlite(const plan& plan) {
  const long keys = plan.quick ? 1000 : 10'000;
  auto store = std::make_shared<sqlite_store>(plan.directory / "entries.sqlite");
  store->run("begin");
  for (long n = 0; n < keys; ++n) store->put(n);
  store->run("commit");
  auto order = std::make_shared<std::vector<long>>(mixed_order(static_cast<std::size_t>(keys)));
  add_repeated("floor/sqlite_get", [=, i = std::size_t{0}]() mutable {
    benchmark::DoNotOptimize(store->get((*order)[i++ % order->size()]));
  });
  add_repeated("floor/sqlite_put", [store, n = keys]() mutable { store->put(n++); })->UseRealTime();
}

}  // namespace coolcache::bench
