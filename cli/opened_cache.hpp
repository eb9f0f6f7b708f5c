// A cache directory as the commands open it.
#pragma once

#include <filesystem>
#include <memory>

#include "disk_store.hpp"

namespace coolcache::cli {

enum class access { read, write };

/// Null where nothing has been stored there yet, which is said on stderr. Throws std::runtime_error
/// where what is there is no cache that can be used.
std::unique_ptr<detail::disk_store> open_cache(const std::filesystem::path& directory, access how);

}  // namespace coolcache::cli
