/// \file
/// When two spellings are one word.
#pragma once

#include <string_view>

namespace licences {

/// An equivalence relation on normalized words.
bool same_word(std::string_view left, std::string_view right);

}  // namespace licences
