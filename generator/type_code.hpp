// The code of the types of a marked function's key and result: what counts where edits of other
// code are told not to.
#pragma once

#include "declaration_index.hpp"

namespace coolcache::scan {

// Of the types that the function's head names and, where the list has an item that is no parameter,
// of those that its body names: they, what they are made of, and their members' code. Settings do
// not count.
digest type_code(const declaration_index& index, declaration_id function, const marked_site& site,
                 std::vector<declaration_id>* counted = nullptr);

}  // namespace coolcache::scan
