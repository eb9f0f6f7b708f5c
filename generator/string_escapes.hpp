// The characters that a string's text stands for.
#pragma once

#include <string>
#include <string_view>

namespace coolcache::scan {

// he\x6cp is help, call\tf has a tab. A character outside of ASCII may come out as any byte.
std::string without_escapes(std::string_view text);

}  // namespace coolcache::scan
