// Entries that an argument means.
#pragma once

#include <string>
#include <vector>

#include "disk_store.hpp"

namespace coolcache::cli {

/// The one entry whose key begins with these digits. Throws std::runtime_error where there is none
/// or several; `suggestion` says what else could have been meant.
detail::listed_entry entry_of(detail::disk_store& cache, const std::string& digits,
                              const std::string& suggestion);

bool may_be_key(const std::string& text);

}  // namespace coolcache::cli
