/// \file
/// Digests of code, as a program sees them.
#pragma once

#include <array>
#include <compare>
#include <coolcache/detail/digest.hpp>
#include <cstddef>
#include <string>

namespace coolcache {

/// Digest of a marked function's code and of all that it reaches.
struct fingerprint {
  std::array<std::byte, 16> bytes = {};

  /// 32 lower-case hexadecimal digits.
  std::string hex() const;

  friend auto operator<=>(const fingerprint&, const fingerprint&) = default;
};

namespace detail {

/// Most significant byte first.
fingerprint to_fingerprint(digest d);
std::string hex(digest d);

}  // namespace detail
}  // namespace coolcache
