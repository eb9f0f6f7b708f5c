// Floors: getting from an LMDB index and putting into it.
#include <memory>
#include <stdexcept>

#include "../figure.hpp"
#include "../load.hpp"
#include "../measured.hpp"
#include "floors.hpp"
#include "lmdb_store.hpp"

namespace coolcache::bench {
namespace {

constexpr std::size_t batch = 1000;

void put_all(lmdb_store& store, const std::vector<long>& arguments, std::size_t each) {
  std::span<const long> all = arguments;
  for (std::size_t first = 0; first < all.size(); first += each)
    store.put(all.subspan(first, std::min(each, all.size() - first)));
}

std::filesystem::path filled(const plan& plan, std::size_t keys) {
  std::filesystem::path directory = plan.directory / ("lmdb-" + std::to_string(keys));
  if (!std::filesystem::exists(directory)) {
    lmdb_store store(directory, MDB_NOSYNC | MDB_WRITEMAP);
    put_all(store, mixed_order(keys), batch);
  }
  return directory;
}

void add_put(const plan& plan, const std::string& name, unsigned flags, std::size_t keys,
             std::size_t each) {
  add_timed("floor/lmdb_put/" + name, [plan, flags, keys, each] {
    std::filesystem::path directory = plan.directory / "lmdb-put";
    std::filesystem::remove_all(directory);
    std::vector<long> arguments = mixed_order(keys);
    lmdb_store store(directory, flags);
    return seconds_of([&] { put_all(store, arguments, each); }) / static_cast<double>(keys);
  });
}

}  // namespace

void add_lmdb_get(const plan& plan, std::size_t keys) {
  auto loop = [plan, keys](benchmark::State& state) {
    lmdb_store store(filled(plan, keys));
    std::vector<long> order = mixed_order(keys, 2);
    for (long n : order) benchmark::DoNotOptimize(store.get(n));
    std::size_t i = 0;
    for (auto _ : state) {
      benchmark::DoNotOptimize(store.get(order[i]));
      if (++i == keys) i = 0;
    }
  };
  benchmark::RegisterBenchmark(("floor/lmdb_get/" + std::to_string(keys)).c_str(), loop);
}

void add_lmdb_first_get(const plan& plan) {
  add_timed("floor/lmdb_first_get", [plan] {
    std::filesystem::path directory = filled(plan, 1000);
    std::unique_ptr<lmdb_store> store;
    return seconds_of([&] {
      store = std::make_unique<lmdb_store>(directory);
      if (store->get(7) != 7) throw std::logic_error("LMDB has something else");
    });
  });
}

void add_lmdb_puts(const plan& plan) {
  const std::size_t keys = plan.quick ? 2000 : 100'000;
  add_put(plan, "synced", 0, keys, batch);
  add_put(plan, "nosync", MDB_NOSYNC, keys, batch);
  add_put(plan, "nosync_writemap", MDB_NOSYNC | MDB_WRITEMAP, keys, batch);
  add_put(plan, "synced_singly", 0, plan.quick ? 20 : 1000, 1);
}

}  // namespace coolcache::bench
