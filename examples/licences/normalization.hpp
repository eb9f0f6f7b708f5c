/// \file
/// The words of a text, computed once for each text.
#pragma once

#include <coolcache/coolcache.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace licences {

/// What split_words makes of `text`.
std::vector<std::string> normalized_words(std::string_view text);

}  // namespace licences
