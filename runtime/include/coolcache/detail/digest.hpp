/// \file
/// 128-bit digests, as strong types.
#pragma once

#include <compare>
#include <cstdint>

namespace coolcache::detail {

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

}  // namespace coolcache::detail
