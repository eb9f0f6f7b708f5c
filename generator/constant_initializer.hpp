// Tells whether a variable is initialized without any code, as far as its words are no macros.
#pragma once

#include "source_view.hpp"

namespace coolcache::scan {

// Whether [from, to) declares a variable of arithmetic types and pointers to them, called `name`,
// and gives it literals or nothing. A directive or another branch in between says no.
bool is_literal_initialization(const source_view& source, std::uint32_t from, std::uint32_t to,
                               std::uint32_t name);

}  // namespace coolcache::scan
