// Floors: hashing a key, and hashing an argument of 64 MB.
#include <memory>

#include "../figure.hpp"
#include "floors.hpp"
#include "key128.hpp"

namespace coolcache::bench {

void add_key_hash() {
  add_repeated("floor/hash", [argument = 0L]() mutable {
    benchmark::DoNotOptimize(argument);
    benchmark::DoNotOptimize(key_of(argument++));
  });
}

void add_large_hash(std::size_t bytes) {
  auto data = std::make_shared<std::vector<double>>(bytes / sizeof(double), 0.5);
  add_repeated("floor/large_hash",
               [data, bytes] { benchmark::DoNotOptimize(XXH3_128bits(data->data(), bytes)); })

      ->Unit(benchmark::kMillisecond);
}

}  // namespace coolcache::bench
