// A key as the index holds it.
#pragma once

#include <lmdb.h>
#include <coolcache/fingerprint.hpp>
#include <cstring>
#include <string>

namespace coolcache::detail {

inline constexpr std::size_t key_size = 16;

inline std::string bytes_of(const key& under) {
  std::string bytes(key_size, '\0');
  std::memcpy(bytes.data(), &under.value.high, 8);
  std::memcpy(bytes.data() + 8, &under.value.low, 8);
  return bytes;
}

/// Of `key_size` bytes.
inline key key_of(const MDB_val& name) {
  key result;
  std::memcpy(&result.value.high, name.mv_data, 8);
  std::memcpy(&result.value.low, static_cast<const char*>(name.mv_data) + 8, 8);
  return result;
}

}  // namespace coolcache::detail
