/// \file
/// Memory of large results. The first touch of a page costs more than what is copied there; where
/// pages are of 2 MiB, there are 512 times fewer.
#pragma once

#include <cstddef>

namespace coolcache::detail {

/// From here on a result is worth a system call: two large pages.
inline constexpr std::size_t large_memory = std::size_t{4} << 20;

/// Asks for large pages (Linux: transparent huge pages, madvise(2)) where [at, at + size) is about
/// to be written for the first time. It need not be aligned. Whether that is granted does not
/// matter, nor is errno touched. Safe on several threads.
void ask_for_large_pages(void* at, std::size_t size) noexcept;

}  // namespace coolcache::detail
