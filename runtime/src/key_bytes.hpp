// A key as the index holds it.
#pragma once

#include <lmdb.h>
#include <array>
#include <coolcache/fingerprint.hpp>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace coolcache::detail {

inline constexpr std::size_t key_size = 16;

class key_bytes {
 public:
  explicit key_bytes(const key& of) noexcept {
    std::memcpy(bytes_.data(), &of.value.high, 8);
    std::memcpy(bytes_.data() + 8, &of.value.low, 8);
  }
  operator std::string_view() const noexcept { return {bytes_.data(), bytes_.size()}; }
  /// As the index orders them.
  friend bool operator<(const key_bytes& a, const key_bytes& b) noexcept {
    return std::memcmp(a.bytes_.data(), b.bytes_.data(), key_size) < 0;
  }

 private:
  std::array<char, key_size> bytes_;
};

/// Of `key_size` bytes.
inline key key_of(const MDB_val& name) {
  key result;
  std::memcpy(&result.value.high, name.mv_data, 8);
  std::memcpy(&result.value.low, static_cast<const char*>(name.mv_data) + 8, 8);
  return result;
}

struct hash_of_key {
  using is_avalanching = void;  // a digest is spread as it is
  std::size_t operator()(const key& k) const noexcept { return k.value.low; }
};

}  // namespace coolcache::detail
