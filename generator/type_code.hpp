// The code of the types of a marked function's key and result: what counts where edits of other
// code are told not to.
#pragma once

#include "declaration_index.hpp"

namespace coolcache::scan {

// Of the types that the function's head names; where the marker is not returned as it is, lists
// what is no parameter, or the result is deduced, of those that its body names too, and of what
// functions take and return that it names. They, what they are made of, and their members' code.
// Settings do not count. `counted`, if given, are the declarations whose text does.
digest type_code(const declaration_index& index, declaration_id function, const marked_site& site,
                 std::vector<declaration_id>* counted = nullptr);

}  // namespace coolcache::scan
