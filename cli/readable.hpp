// Quantities as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace coolcache::cli {

std::string readable_bytes(std::uint64_t bytes);
std::string readable_time(std::uint64_t nanoseconds);
/// A point in time, nanoseconds since 1970, in the local time zone.
std::string readable_date(std::int64_t nanoseconds);
/// The last component of a long qualified name, and such: cut with an ellipsis at `width`.
std::string shortened(const std::string& text, std::size_t width);

}  // namespace coolcache::cli
