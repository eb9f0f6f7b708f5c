// Universal character names: \u00e9 and \U000000e9 are one character.
#pragma once

#include <string>
#include <string_view>

namespace coolcache::scan {

// The text with each of them replaced by its character, in UTF-8.
std::string with_universal_names_replaced(std::string_view text);

}  // namespace coolcache::scan
