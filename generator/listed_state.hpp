// Which items of a marker's list hold a variable that outlives the call. What a marked call inside
// another one was keyed by counts for the outer one too, which may not list it.
#pragma once

#include <string>

#include "name_resolution.hpp"

namespace coolcache::scan {

// Names of the items, with commas between them; "(options)" for those of CACHE_FN_WITH. Too many
// cost a needless recomputation of outer calls.
std::string listed_state(const name_resolution& names, declaration_id function,
                         const marked_site& site);

}  // namespace coolcache::scan
