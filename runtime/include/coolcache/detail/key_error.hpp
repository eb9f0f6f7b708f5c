/// \file
/// What is thrown for a value that cannot be a key now.
#pragma once

#include <stdexcept>

namespace coolcache::detail {

/// A value has no key in this run. The call runs uncached.
struct key_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace coolcache::detail
