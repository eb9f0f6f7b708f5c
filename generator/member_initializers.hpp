// Passes the member initializers of a constructor.
#pragma once

#include "source_view.hpp"

namespace coolcache::scan {

// From the position of the colon to that of the brace that opens the body; to a semicolon or the
// limit where there is none.
std::uint32_t behind_member_initializers(const source_view& source, std::uint32_t colon,
                                         std::uint32_t limit);

}  // namespace coolcache::scan
