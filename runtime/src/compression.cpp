#include "compression.hpp"

#include <zstd.h>
#include <algorithm>

namespace coolcache::detail {
namespace {

/// The fastest level: the program wants its processors back.
constexpr int level = 1;

/// Of decompression, at most: a billion bytes a second, by one processor.
constexpr std::uint64_t nanoseconds_a_byte = 1;
constexpr std::uint64_t least_times_faster = 100;
/// Nanoseconds. What took less is not kept for long, nor is there much of it.
constexpr std::uint64_t least_cost = 1'000'000'000;

constexpr std::size_t piece = 16 << 10, pieces = 4;

bool pack(std::string_view payload, std::string& to) {
  to.resize(ZSTD_compressBound(payload.size()));
  const std::size_t size =
      ZSTD_compress(to.data(), to.size(), payload.data(), payload.size(), level);
  if (ZSTD_isError(size) != 0) return false;
  to.resize(size);
  return true;
}

bool shrinks(std::size_t from, std::size_t to) {
  return to <= from / 4 * 3;
}

/// Pieces from all over the payload, one behind the other.
std::string sample_of(std::string_view payload) {
  std::string sample;
  for (std::size_t i = 0; i < pieces; ++i)
    sample += payload.substr((payload.size() - piece) / (pieces - 1) * i, piece);
  return sample;
}

}  // namespace

bool compress(std::string_view payload, std::uint64_t cost, std::string& to) noexcept try {
  if (payload.size() < least_compressed || cost < least_cost ||
      cost / least_times_faster / nanoseconds_a_byte < payload.size())
    return false;
  if (payload.size() > 2 * pieces * piece) {
    const std::string sample = sample_of(payload);
    if (!pack(sample, to) || !shrinks(sample.size(), to.size())) return false;
  }
  if (!pack(payload, to) || !shrinks(payload.size(), to.size())) return false;
  to.shrink_to_fit();
  return true;
} catch (...) {
  return false;
}

bool decompress(std::string_view frame, std::string& to) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > to.max_size())
    return false;
  to.resize(size);
  return ZSTD_decompress(to.data(), to.size(), frame.data(), frame.size()) == size;
}

}  // namespace coolcache::detail
