// Declarations whose tokens have a part in more than their own digest: of these, an edit is no
// matter of that digest alone.
#pragma once

#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

// By declaration; `reached` are those that some function reaches. Every use of a declaration's
// tokens or signature must be told of here, unless it is in describe(), in joint_entry() or in
// type_code().
std::vector<bool> exact_declarations(const declaration_index& index,
                                     const std::vector<bool>& reached);

}  // namespace coolcache::scan
