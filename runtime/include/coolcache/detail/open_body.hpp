/// \file
/// What runs on a thread now.
#pragma once

#include <coolcache/detail/dependencies.hpp>

namespace coolcache {

struct options;

namespace detail {

class call_scope;

/// What a thread is doing.
struct thread_state {
  const options* pending = nullptr;  ///< of `with`, for the next marked call
  call_scope* innermost = nullptr;
};

/// A body that runs, and that other threads may work for.
struct open_body {
  const thread_state* thread = nullptr;
  open_body* outer = nullptr;  ///< of the same thread
  dependencies told;           ///< of marked calls that other threads ended meanwhile
};

}  // namespace detail
}  // namespace coolcache
