/// \file
/// What the engine keeps results in. A directory on disk and the memory of this process are each
/// one; tests put others in their place.
#pragma once

#include <chrono>
#include <coolcache/control.hpp>
#include <coolcache/detail/entry.hpp>
#include <coolcache/detail/quick_store.hpp>
#include <coolcache/fingerprint.hpp>
#include <coolcache/table.hpp>
#include <cstdint>
#include <memory>
#include <string_view>

namespace coolcache::detail {

/// Uses of an entry since it was made.
struct usage {
  std::int64_t last_used = 0;  ///< nanoseconds of the system clock since 1970
  std::uint64_t hits = 0;
};

/// What a call looks for.
struct wanted {
  std::uint64_t type = 0;      ///< type_hash of the result
  bool maps = false;           ///< it stays mapped, if it is large
  bool count_at_once = false;  ///< whatever is of this type and unconditional is a hit
};

/// All members are thread-safe and none throws: what fails is false, a miss or zero, and the store
/// reports it.
class store : public quick_store {
 public:
  virtual ~store() = default;

  virtual found_result find(const key& under, const wanted& what) noexcept = 0;
  /// True where the result is kept, or will be unless the disk fails. `until_written` is let go
  /// once other processes can find it.
  virtual bool put(const key& under, std::shared_ptr<const found_entry> value,
                   std::shared_ptr<void> until_written) noexcept = 0;
  virtual void drop(const key& under) noexcept = 0;
  /// Counts a use, in `coolcache list` and for eviction, and a hit.
  virtual void use(const key& under, const found_result& of,
                   std::chrono::nanoseconds saved) noexcept = 0;
  /// Adds to the counts over all runs.
  virtual void count(event_kind what) noexcept = 0;
  /// Tells which code is current in an image, for `coolcache list`.
  virtual void declare(const table& image) noexcept = 0;
  /// Removes all results, or those of one function; returns how many.
  virtual std::uint64_t clear() noexcept = 0;
  virtual std::uint64_t clear(std::string_view function) noexcept = 0;
  /// 0 for no limit.
  virtual void limit(std::uint64_t bytes) noexcept = 0;

 protected:
  explicit store(const quick_source& source) : quick_store(source) {}
};

}  // namespace coolcache::detail
