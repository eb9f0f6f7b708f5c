// What a marked template may be instantiated with: types and code that reach it through its callers
// alone.
#pragma once

#include "closure.hpp"
#include "name_resolution.hpp"

namespace coolcache::scan {

// Whether code that calls the function, or what it returns, chooses types in it.
bool takes_types(const name_resolution& names, declaration_id function);

// Starts the walk from the template arguments that `function` may be given. They are types that its
// callers reach. Their data, constructors and operators count, since a template uses those without
// naming them; what it names is reached by name. Where a caller may pass code as an argument (a
// lambda, what stands between angles, what a factory returns), all that this code reaches counts.
void start_from_arguments(closure_walk& walk, const name_resolution& names,
                          declaration_id function);

}  // namespace coolcache::scan
