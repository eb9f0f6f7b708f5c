// The purity check: what a marked function can reach that its key does not hold.
#pragma once

#include <vector>

#include "declaration_index.hpp"
#include "diagnostics.hpp"
#include "file_source.hpp"
#include "fingerprint.hpp"

namespace coolcache::scan {

// One diagnostic for each function and place; nothing for places that a comment says are meant.
diagnostics check_purity(const declaration_index& index,
                         const std::vector<function_fingerprint>& functions, file_source& files);

}  // namespace coolcache::scan
