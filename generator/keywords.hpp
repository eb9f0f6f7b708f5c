// The words of the language that are never the name of a declaration.
#pragma once

#include <string_view>

namespace coolcache::scan {

bool is_keyword(std::string_view word);

}  // namespace coolcache::scan
