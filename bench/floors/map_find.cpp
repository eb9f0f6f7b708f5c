// Floors: finding a key of 128 bits among those in memory.
#include <map>
#include <memory>
#include <shared_mutex>
#include <unordered_map>

#include "../figure.hpp"
#include "../load.hpp"
#include "floors.hpp"
#include "key128.hpp"

namespace coolcache::bench {
namespace {

struct first_word {
  std::size_t operator()(const key128& key) const noexcept { return key.high; }
};

struct key_map {
  explicit key_map(std::size_t count) : order(mixed_order(count)) {
    for (long n : order) keys.push_back(key_of(n));
    for (long n : mixed_order(count, 2)) values.emplace(key_of(n), static_cast<double>(n));
  }

  std::vector<long> order;
  std::vector<key128> keys;
  std::unordered_map<key128, double, first_word> values;
};

// The last that was asked for is kept: neighbouring floors share it.
std::shared_ptr<const key_map> map_of(std::size_t count) {
  static std::shared_ptr<const key_map> last;
  if (!last || last->keys.size() != count) last = std::make_shared<key_map>(count);
  return last;
}

template <class Find>
void add_lookup(const std::string& name, std::size_t count, Find find) {
  auto loop = [count, find](benchmark::State& state) {
    std::shared_ptr<const key_map> map = map_of(count);
    std::size_t i = 0;
    for (auto _ : state) {
      benchmark::DoNotOptimize(find(*map, i));
      if (++i == count) i = 0;
    }
  };
  benchmark::RegisterBenchmark((name + '/' + std::to_string(count)).c_str(), loop);
}

}  // namespace

void add_find(std::size_t keys) {
  add_lookup("floor/find", keys, [](const key_map& map, std::size_t i) {
    return map.values.find(map.keys[i])->second;
  });
}

void add_hash_and_find(std::size_t keys) {
  add_lookup("floor/hash_and_find", keys, [](const key_map& map, std::size_t i) {
    return map.values.find(key_of(map.order[i]))->second;
  });
}

void add_shared_find(std::size_t keys, unsigned threads) {
  std::string name =
      "floor/shared_find/" + std::to_string(keys) + "/threads:" + std::to_string(threads);
  add_timed(name, [keys, threads] {
    std::shared_ptr<const key_map> map = map_of(keys);
    std::shared_mutex lock;
    const std::size_t calls = 2'000'000 / threads;
    return processor_seconds_a_call(threads, calls, [&](unsigned t) {
      std::size_t i = t * 997 % keys;
      for (std::size_t n = 0; n < calls; ++n, i = i + 1 == keys ? 0 : i + 1) {
        std::shared_lock held(lock);
        benchmark::DoNotOptimize(map->values.find(map->keys[i])->second);
      }
    });
  })->Unit(benchmark::kNanosecond);
}

}  // namespace coolcache::bench
