/// \file
/// File names, which may hold any bytes, as labels that people read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace licences {

/// `name` as valid UTF-8 without control characters: each byte or character that cannot be shown
/// becomes U+FFFD. So it can neither break a line of the table nor the XML of the chart.
std::string printable(std::string_view name);

/// The number of characters of `label`, which is valid UTF-8.
std::size_t character_count(std::string_view label);

/// `label`, with an ellipsis in place of its middle if it is longer than `limit` characters.
/// REQUIRES: limit > 0, and `label` is valid UTF-8.
std::string shortened(std::string_view label, std::size_t limit);

}  // namespace licences
