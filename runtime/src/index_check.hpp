// Looks at an LMDB data file before LMDB maps it: LMDB itself trusts what it finds.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace coolcache::detail {

enum class index_state { absent, good, bad, unreadable };

/// `bad` where the file cannot be a whole LMDB 0.9 index: both meta pages must be right, and the
/// file as long as the newer one says. `unreadable`, with errno set, says nothing of it. REQUIRES
/// that no process is making the file just now. While another writes to it, a meta page may be read
/// in two halves: then `bad` says nothing either.
index_state check_index(const std::filesystem::path& data_file);

/// Reads all pages of a file that `check_index` calls good. REQUIRES that no process has it open.
index_state check_pages(const std::filesystem::path& data_file);

/// By which a file is known not to have been written to since: inode, size, the times of its last
/// modification and of its last change, in nanoseconds; all zero for none.
using file_stamp = std::array<std::uint64_t, 4>;

/// Of the file as it is now.
file_stamp stamp_of(const std::filesystem::path& file) noexcept;

/// Gives the file a time of modification with random nanoseconds, which no write will give it, and
/// then its stamp: clocks of files are coarse, and a write that follows at once has to show.
file_stamp make_stamp(const std::filesystem::path& file) noexcept;

}  // namespace coolcache::detail
