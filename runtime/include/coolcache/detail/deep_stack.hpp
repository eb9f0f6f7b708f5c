/// \file
/// Room for recursion: a marked call needs more of the stack than the same call unmarked, and must
/// not be what makes a deep recursion fail.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

/// Whether less than a quarter of this thread's present stack is left. Thread-safe.
bool stack_runs_low() noexcept;

/// Tells that the object stands in a frame of this thread's present stack, if it does: above such
/// frames there may be other things. Thread-safe.
void note_frame(const void* object) noexcept;

/// Whether the object stands in this thread's present stack, below a frame that was noted.
/// Thread-safe.
bool on_stack(const void* object) noexcept;

/// Calls `work(argument)` on a stack of its own, on this thread, and passes on what it throws; on
/// the present stack where there is no memory for another. Thread-safe.
void run_on_new_stack(void (*work)(void*), void* argument);

/// What `body` returns, wherever it runs.
template <class Result, class Body>
Result run_body(Body& body) {
  if (!stack_runs_low()) return body();
  std::optional<Result> result;
  auto work = [&] { result.emplace(body()); };
  run_on_new_stack([](void* argument) { (*static_cast<decltype(work)*>(argument))(); }, &work);
  return *std::move(result);
}

}  // namespace coolcache::detail
