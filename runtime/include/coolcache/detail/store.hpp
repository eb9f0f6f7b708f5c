/// \file
/// What the engine keeps results in. A directory on disk and the memory of this process are each
/// one; tests put others in their place.
#pragma once

#include <coolcache/control.hpp>
#include <coolcache/detail/dependencies.hpp>
#include <coolcache/fingerprint.hpp>
#include <coolcache/table.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace coolcache::detail {

/// A stored result with what is known of it. The grammar of its bytes is in
/// docs/storage_format.md.
struct entry {
  std::uint64_t type = 0;    ///< type_hash of the result
  digest code;               ///< fingerprint of the function when it was computed
  std::int64_t created = 0;  ///< nanoseconds of the system clock since 1970
  std::uint64_t cost = 0;    ///< nanoseconds that the body ran
  std::string function, args;
  dependencies depends;
  std::string payload;
};

/// All members are thread-safe and none throws: what fails is false, a miss or zero, and the store
/// reports it.
class store {
 public:
  virtual ~store() = default;

  virtual bool find(const key& under, entry& found) noexcept = 0;
  virtual bool put(const key& under, const entry& value) noexcept = 0;
  virtual void drop(const key& under) noexcept = 0;
  /// Counts a use for `coolcache list` and for eviction.
  virtual void touch(const key& under, std::int64_t now) noexcept = 0;
  /// Adds to the counts over all runs.
  virtual void count(event_kind what, std::uint64_t saved_nanoseconds) noexcept = 0;
  /// Tells which code is current in an image, for `coolcache list`.
  virtual void declare(const table& image) noexcept = 0;
  /// Removes all results, or those of one function; returns how many.
  virtual std::uint64_t clear() noexcept = 0;
  virtual std::uint64_t clear(std::string_view function) noexcept = 0;
  /// 0 for no limit.
  virtual void limit(std::uint64_t bytes) noexcept = 0;
};

}  // namespace coolcache::detail
