// Reads what directives declare: macros, includes, pragmas.
#pragma once

#include <map>

#include "declaration.hpp"
#include "names.hpp"
#include "scope_words.hpp"
#include "source_view.hpp"

namespace coolcache::scan {

// Adds to `out`; returns the includes by the index of the # that opens them.
std::map<std::uint32_t, std::uint32_t> read_directives(const source_view& source,
                                                       const scope_words& words, name_pool& names,
                                                       file_summary& out);

}  // namespace coolcache::scan
