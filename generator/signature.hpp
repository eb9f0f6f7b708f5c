// What tells one overload from another: kind, qualified name and parameter types.
#pragma once

#include <string>
#include <vector>

#include "declaration.hpp"
#include "parameters.hpp"

namespace coolcache::scan {

// Spellings of the tokens that matter.
struct signature_parts {
  std::vector<parameter> parameters;
  std::vector<std::string> qualifiers;  // the first tokens behind the parameter list
  std::vector<std::string> arguments;   // of a specialization
};

// Equal for a declaration and its definition, whatever the parameters are called and wherever the
// defaults stand. Of a macro, and of what is internal to one translation unit, the tokens count
// too: such declarations may share a name and differ.
digest signature_of(const declaration& d, const signature_parts& parts);

// Of the default arguments; zero if there are none.
digest defaults_of(const signature_parts& parts);

}  // namespace coolcache::scan
