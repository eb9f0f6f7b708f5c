/// \file
/// Globals that are items of a nested marked call: the outer call's result depends on them too, so
/// they are found and read again before it is returned.
#pragma once

#include <coolcache/detail/digest.hpp>
#include <coolcache/detail/type_name.hpp>
#include <coolcache/hasher.hpp>
#include <cstdint>

namespace coolcache::detail {

struct global_state;

/// Digest of a key item of a certain type.
using item_reader = digest (*)(const void* item);

/// Makes objects of this type readable for `is_unchanged`. Thread-safe.
void register_reader(std::uint64_t type, item_reader reader) noexcept;

template <class T>
digest read_item(const void* item);

/// Registers itself when the image is loaded: the outer call may be answered in a process in which
/// the nested one is never made.
template <class T>
struct registered_reader {
  static inline const std::uint64_t type = [] {
    const std::uint64_t hash = hash_of_name(type_name<T>());
    register_reader(hash, &read_item<T>);
    return hash;
  }();
};

enum class storage { image, of_thread, elsewhere };

/// What holds the object. Of a variable of an image, where it stands and what it is now are put
/// into `found`. Thread-safe.
storage locate(const void* item, std::uint64_t type, item_reader reader, global_state& found);

/// Whether the variable is still what it was. False where the image is not loaded, or is another
/// build. Thread-safe; never throws.
bool is_unchanged(const global_state& state) noexcept;

}  // namespace coolcache::detail
