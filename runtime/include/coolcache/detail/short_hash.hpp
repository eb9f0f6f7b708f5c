/// \file
/// XXH3-128 of a few bytes whose places are known at compile time, so that they are hashed where
/// they are, in registers: what is written to memory in small pieces and read back in large ones
/// waits. The digest is that of `hasher` for the same bytes.
#pragma once

#include <bit>
#include <coolcache/detail/digest.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace coolcache::detail {

__extension__ using uint128 = unsigned __int128;

/// The number's bytes, zeros above them.
template <class T>
requires(std::is_arithmetic_v<T> && sizeof(T) <= 8) inline std::uint64_t word_of(T value) {
  static_assert(std::endian::native == std::endian::little,
                "CoolCache: this machine needs a byte swap here, as stored entries do");
  std::uint64_t word = 0;
  std::memcpy(&word, &value, sizeof value);
  return word;
}

template <std::size_t Size>
requires(Size > 16 && Size <= 128) class short_bytes {
 public:
  /// Puts all bytes of `value` at `At`, where nothing has been put yet.
  template <std::size_t At, class T>
  void put(T value) {
    static_assert(At + sizeof value <= Size);
    constexpr std::size_t word = At / 8, shift = At % 8 * 8;
    words_[word] |= word_of(value) << shift;
    if constexpr (At % 8 + sizeof value > 8) words_[word + 1] |= word_of(value) >> (64 - shift);
  }

  [[gnu::always_inline]] digest hash() const {
    sums s{Size * prime1, 0};
    if constexpr (Size > 96) mix<48, Size - 64, 12>(s);
    if constexpr (Size > 64) mix<32, Size - 48, 8>(s);
    if constexpr (Size > 32) mix<16, Size - 32, 4>(s);
    mix<0, Size - 16, 0>(s);
    const std::uint64_t high = s.low * prime1 + s.high * prime4 + Size * prime2;
    return {0 - avalanche(high), avalanche(s.low + s.high)};
  }

 private:
  struct sums {
    std::uint64_t low, high;
  };
  static constexpr std::uint64_t prime1 = 0x9e3779b185ebca87, prime2 = 0xc2b2ae3d27d4eb4f,
                                 prime4 = 0x85ebca77c2b2ae63;
  /// XXH3's default secret, as far as it is needed.
  static constexpr std::uint64_t secret[16] = {
      0xbe4ba423396cfeb8, 0x1cad21f72c81017c, 0xdb979083e96dd4de, 0x1f67b3b7a4a44072,
      0x78e5c0cc4ee679cb, 0x2172ffcc7dd05a82, 0x8e2443f7744608b8, 0x4c263a81e69035e0,
      0xcb00c391bb52283c, 0xa32e531b8b65d088, 0x4ef90da297486471, 0xd8acdea946ef1938,
      0x3f349ce33f76faa8, 0x1d4f0bc7c7bbdcf9, 0x3159b4cd4be0518a, 0x647378d9c97e9fc8};

  template <std::size_t At>
  std::uint64_t read() const {
    constexpr std::size_t word = At / 8, shift = At % 8 * 8;
    if constexpr (shift == 0) {
      return words_[word];
    } else {
      return words_[word] >> shift | words_[word + 1] << (64 - shift);
    }
  }
  template <std::size_t At, std::size_t Secret>
  std::uint64_t product() const {
    const uint128 whole =
        uint128{read<At>() ^ secret[Secret]} * (read<At + 8>() ^ secret[Secret + 1]);
    return static_cast<std::uint64_t>(whole) ^ static_cast<std::uint64_t>(whole >> 64);
  }
  template <std::size_t First, std::size_t Second, std::size_t Secret>
  void mix(sums& to) const {
    to.low += product<First, Secret>();
    to.low ^= read<Second>() + read<Second + 8>();
    to.high += product<Second, Secret + 2>();
    to.high ^= read<First>() + read<First + 8>();
  }
  static std::uint64_t avalanche(std::uint64_t h) {
    h ^= h >> 37;
    h *= 0x165667919e3779f9;
    return h ^ h >> 32;
  }

  std::uint64_t words_[(Size + 7) / 8] = {};
};

}  // namespace coolcache::detail
