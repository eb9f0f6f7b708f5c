// The identities that the shared libraries of this process carry in their ELF notes.
#pragma once

#include <coolcache/fingerprint.hpp>
#include <string_view>

namespace coolcache::detail {

enum class loaded { same, different, absent };

/// Looks through the notes of all loaded images. `different` where any library of that name has
/// another digest.
loaded compare_with_loaded(std::string_view name, digest wanted);

}  // namespace coolcache::detail
