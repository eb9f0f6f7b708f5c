// Where a function's body declares its own variables, as far as its tokens tell for certain.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "source_view.hpp"

namespace coolcache::scan {

// Ranges of indexes, by name, in which the name means a variable of the function unless a macro
// changes what stands there. What is not certain is left out: unknown types behind a * or &, names
// that a bracket follows, bodies with directives, classes, using or extern.
using local_names = std::map<std::string_view, std::vector<token_range>>;

// Whether a type may stand before the name, so that a declaration may begin there: T x, auto x,
// decltype(a) x, A<b> x, T (x)(int).
bool may_be_declared_at(const std::vector<token>& tokens, const source_structure& structure,
                        std::uint32_t name);

local_names find_local_names(const source_view& source, token_range body);

}  // namespace coolcache::scan
