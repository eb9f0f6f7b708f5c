// Edits of bytes, as the input of a fuzz target says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coolcache::fuzz {

// Applies the edits that `script` is made of, five bytes each: which text and how, where (two
// bytes), how many, what. What is left over does nothing.
void damage(const std::vector<std::string*>& texts, std::string_view script);

}  // namespace coolcache::fuzz
