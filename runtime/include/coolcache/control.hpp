/// \file
/// What a program can ask of the cache and tell it. All functions are thread-safe, and none but
/// those that say so throws.
#pragma once

#include <chrono>
#include <coolcache/detail/pending_options.hpp>
#include <coolcache/fingerprint.hpp>
#include <coolcache/options.hpp>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coolcache {

/// Counters of this process since it started, except the last two but one.
struct statistics {
  std::uint64_t memory_hits = 0, disk_hits = 0, remote_hits = 0, misses = 0, stores = 0,
                evictions = 0, errors = 0, verify_mismatches = 0;
  std::uint64_t bytes = 0;              ///< held now by the default directory
  std::uint64_t entries = 0;            ///< held now by the default directory
  std::chrono::nanoseconds saved = {};  ///< what the bodies had cost that did not run
};

/// A marked function of which this process has called an instantiation.
struct function_info {
  std::string name;
  std::string file;  ///< relative to the project's root
  int line = 0;
  fingerprint code;
};

enum class event_kind { hit, miss, store, evict, error, verify_mismatch };

/// Something that the cache did. The views live during the callback.
struct event {
  event_kind kind = event_kind::hit;
  std::string_view function, args, reason;
  std::chrono::nanoseconds took = {};
  std::uint64_t bytes = 0;
};

/// Thrown by a call with `options::only_cached` whose result is not stored.
struct not_cached : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Sets the process's defaults. Throws std::logic_error after the first marked call, and
/// std::invalid_argument for a negative duration or a rate that is not between 0 and 1.
void configure(const settings& chosen);

/// Calls `call` and returns what it returns. `chosen` applies to the outermost marked calls that
/// `call` makes on this thread, not to marked calls nested in those; fields that differ from their
/// default win over those of CACHE_FN_WITH, and of a `with` around this one.
template <class F>
decltype(auto) with(const options& chosen, F&& call) {
  const detail::pending_options scope(chosen);
  return std::forward<F>(call)();
}

/// Removes the results of all functions from every directory that this process uses, the default
/// one included. Returns how many there were.
std::uint64_t clear();

/// Removes the results of the function with this qualified name, of whatever code. Throws
/// std::invalid_argument naming the known functions where it is not among them.
std::uint64_t clear(std::string_view function);

/// Returns when all results, counters and uses so far are on disk.
void flush();

statistics stats();

std::vector<function_info> functions();

/// Replaces the callback; an empty one ends it. It is called on the thread that the event belongs
/// to, with no lock held, and must not throw.
void on_event(std::function<void(const event&)> callback);

}  // namespace coolcache
