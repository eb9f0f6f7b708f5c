// Payloads with zstd, where that pays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coolcache::detail {

/// Smaller payloads are not compressed: the disk gives space by the page.
inline constexpr std::size_t least_compressed = 4 << 10;

/// Puts the payload as one zstd frame into `to`. False where it is kept as it is: where a sample of
/// it does not shrink to three quarters, where computing it took less than a second (`cost` is in
/// nanoseconds) or reading it would take a hundredth of that, or without memory.
bool compress(std::string_view payload, std::uint64_t cost, std::string& to) noexcept;

/// The other way. False where that is no whole frame. Throws std::bad_alloc.
bool decompress(std::string_view frame, std::string& to);

}  // namespace coolcache::detail
