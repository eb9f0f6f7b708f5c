/// \file
/// The words of a file, computed once for each content.
#pragma once

#include <coolcache/coolcache.hpp>

#include <string>
#include <vector>

namespace licences {

/// What split_words makes of the file's text. Throws std::runtime_error if it cannot be read.
std::vector<std::string> normalized_words(const coolcache::file& text);

}  // namespace licences
