// The classes that an operand certainly has, as far as the spelling of a parameter tells.
#pragma once

#include <string>
#include <vector>

namespace coolcache::scan {

// `type` is the spelling of a parameter's type, or of a template argument. Adds A::C for
// itself and for A::C<int>, and C for std::vector<C>; nothing where the type is computed or is that
// of a function.
void add_operand_types(const std::vector<std::string>& type, std::vector<std::string>& out);

}  // namespace coolcache::scan
