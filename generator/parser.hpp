// Parses one source into its declarations.
#pragma once

#include <string_view>

#include "declaration.hpp"

namespace coolcache::scan {

// Never fails: what cannot be placed becomes an `unplaced` declaration and a diagnostic, and a
// source whose brackets do not pair becomes one declaration that is in every fingerprint.
file_summary parse(std::string_view text);

}  // namespace coolcache::scan
