// Tells what the tokens of a variable, an alias or a macro say of whether it needs any code, as far
// as the names in them mean types and constants that need none either.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "declaration.hpp"
#include "structure.hpp"

namespace coolcache::scan {

struct constant_form {
  std::vector<std::uint32_t> names;  // indexes, in order; of A::b that of b
  bool names_type = false;           // the first of them is the declared type
  bool computes = false;             // operators are applied, which an enumeration may overload
  bool is_fixed = false;             // a variable whose value nothing can change
};

// The tokens at [range.begin, range.end) declare a variable of arithmetic types and pointers to
// them, whose name stands at `name`, and give it literals, names or nothing. A directive or another
// branch in between says no.
std::optional<constant_form> read_constant(const std::vector<token>& tokens, token_range range,
                                           std::uint32_t name);

// Likewise of `typedef T name;` and `using name = T;`.
std::optional<constant_form> read_plain_alias(const std::vector<token>& tokens, token_range range,
                                              std::uint32_t name);

// Likewise of a macro's text that is a value.
std::optional<constant_form> read_value(const std::vector<token>& tokens, token_range range);

// What the index needs of it. `refer` makes a reference of an index.
template <class Refer>
void note_constant(declaration& d, const constant_form& form, Refer refer) {
  d.is_literal = true;
  d.names_type = form.names_type;
  d.computes = form.computes;
  d.is_fixed = form.is_fixed;
  for (std::uint32_t index : form.names) d.literal_names.push_back(refer(index));
}

// std::size_t and its kin, which have no code where nobody else declares the name.
bool is_library_number(std::string_view name);

}  // namespace coolcache::scan
