/// \file
/// 128-bit digests, as strong types.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
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

/// An XXH3-128 digest.
struct digest {
  std::uint64_t high = 0, low = 0;
  friend auto operator<=>(const digest&, const digest&) = default;
};

/// Under which a result is stored: digest of the site's identity and the encoded arguments.
struct key {
  digest value;
  friend auto operator<=>(const key&, const key&) = default;
};

/// Most significant byte first.
fingerprint to_fingerprint(digest d);
std::string hex(digest d);

}  // namespace detail
}  // namespace coolcache
