// Looks at an LMDB data file before LMDB maps it: LMDB itself trusts what it finds.
#pragma once

#include <filesystem>

namespace coolcache::detail {

enum class index_state { absent, good, bad };

/// `bad` where the file cannot be a whole LMDB 0.9 index: both meta pages must be right, and the
/// file as long as the newer one says. REQUIRES that no process is making the file just now.
index_state check_index(const std::filesystem::path& data_file);

}  // namespace coolcache::detail
