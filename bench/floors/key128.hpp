// A key as CoolCache has it: XXH3-128 of a function's identity and an argument.
#pragma once

#include <xxhash.h>

#include <array>
#include <cstdint>

namespace coolcache::bench {

struct key128 {
  std::uint64_t high = 0, low = 0;
  bool operator==(const key128&) const = default;
};

inline key128 key_of(long argument) {
  std::array<std::uint64_t, 3> bytes = {0x9e3779b97f4a7c15, 0xbf58476d1ce4e5b9,
                                        static_cast<std::uint64_t>(argument)};
  XXH128_hash_t hash = XXH3_128bits(bytes.data(), sizeof bytes);
  return {hash.high64, hash.low64};
}

}  // namespace coolcache::bench
