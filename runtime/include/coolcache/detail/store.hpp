/// \file
/// What the engine keeps results in. A directory on disk and the memory of this process are each
/// one; tests put others in their place.
#pragma once

#include <coolcache/control.hpp>
#include <coolcache/detail/dependencies.hpp>
#include <coolcache/fingerprint.hpp>
#include <coolcache/table.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace coolcache::detail {

/// A payload that is kept in a file of its own.
struct blob {
  std::uint64_t number = 0;  ///< tells files of one key apart; 0 where there is no file
  std::uint64_t size = 0;
  digest content;  ///< XXH3-128
};

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
  blob in_file;  ///< where the payload is, if it is not here
};

/// The result as it was found: in the entry, or in a file that is mapped.
struct found_entry : entry {
  std::shared_ptr<const void> owner;  ///< of `mapped`; null where the bytes are in `payload`
  std::string_view mapped;

  std::string_view bytes() const { return owner == nullptr ? payload : mapped; }
};

/// All members are thread-safe and none throws: what fails is false, a miss or zero, and the store
/// reports it.
class store {
 public:
  virtual ~store() = default;

  /// With `map`, a large result may be mapped instead of read.
  virtual bool find(const key& under, bool map, found_entry& found) noexcept = 0;
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
