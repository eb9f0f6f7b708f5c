/// \file
/// What runs on a thread now.
#pragma once

namespace coolcache {

struct options;

namespace detail {

class call_scope;

/// What a thread is doing.
struct thread_state {
  const options* pending = nullptr;  ///< of `with`, for the next marked call
  call_scope* innermost = nullptr;
};

}  // namespace detail
}  // namespace coolcache
