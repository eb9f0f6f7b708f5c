/// \file
/// A stored result, with what is known of it.
#pragma once

#include <coolcache/detail/dependencies.hpp>
#include <coolcache/detail/quick_table.hpp>
#include <coolcache/fingerprint.hpp>
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
  blob in_file;             ///< where the payload is, if it is not here
  bool maps = false;        ///< the result stays mapped, so that it is stored as it is
  bool compressed = false;  ///< what was read of it, as a zstd frame
};

/// A result as it was found or as it was put: in the entry, or in a file that is mapped. Immutable
/// once it is shared.
struct found_entry : entry {
  std::shared_ptr<const void> owner;  ///< of `mapped`; null where the bytes are in `payload`
  std::string_view mapped;

  std::string_view bytes() const { return owner == nullptr ? payload : mapped; }
  /// Whether it holds whatever the time and whatever is elsewhere.
  bool unconditional() const { return depends.empty(); }
};

struct found_result {
  std::shared_ptr<const found_entry> entry;  ///< null for a miss, and where it is `small`
  bool counted = false;                      ///< as a hit, because `wanted` said so
  bool from_memory = false;
  bool is_small = false;  ///< then it is counted, of the type wanted, and these are its bytes
  quick_bytes small = {};

  bool missed() const { return entry == nullptr && !is_small; }
  std::string_view bytes() const { return is_small ? small.view() : entry->bytes(); }
};

}  // namespace coolcache::detail
