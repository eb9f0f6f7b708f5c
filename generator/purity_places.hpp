// Finds in the tokens of one declaration what its result can depend on beside its arguments.
#pragma once

#include <string>
#include <vector>

#include "declaration.hpp"
#include "purity_names.hpp"
#include "token_walk.hpp"

namespace coolcache::scan {

struct impure_place {
  impurity kind = impurity::random;
  std::vector<std::string> qualifiers;  // as written; an empty first one for ::
  std::string name;                     // what is called, mentioned or kept
  std::size_t index = 0;                // among the tokens
  bool is_literal = false;              // of input: the file is named by a literal
  // Of a static constant: indexes of the functions that its initializer calls. It is impure if one
  // of them is; none if it is so anyway, as it depends on what the first call was given.
  std::vector<std::size_t> calls;
};

// Whether a name means the library's is left to the caller, who knows the project.
std::vector<impure_place> find_impure_places(const token_list& tokens, declaration_kind kind);

}  // namespace coolcache::scan
