// Files that share the macro of an include guard: the one that is read first hides the others.
#pragma once

#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

// Files that define the macro, if one of them does so as its include guard and there are others;
// else none.
std::vector<file_id> files_that_share_guard(const declaration_index& index, declaration_id macro);

// The same as long as these files have the same code and come in the same order in each translation
// unit that sees one of them. Whatever order their own declarations have.
digest guard_order(const declaration_index& index, const std::vector<file_id>& files);

}  // namespace coolcache::scan
