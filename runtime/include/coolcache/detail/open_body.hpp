/// \file
/// A body that runs now.
#pragma once

#include <coolcache/detail/dependencies.hpp>
#include <coolcache/detail/thread_state.hpp>

namespace coolcache::detail {

/// A body that runs, and that other threads may work for.
struct open_body {
  const thread_state* thread = nullptr;
  open_body* outer = nullptr;  ///< of the same thread
  dependencies told;           ///< of marked calls that other threads ended meanwhile
};

}  // namespace coolcache::detail
