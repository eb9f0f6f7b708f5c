// Reads the name of an operator, a conversion or a literal operator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source_view.hpp"

namespace coolcache::scan {

struct operator_name {
  std::string text;  // operator+, operator new[], operator int, operator""_km
  bool is_conversion = false;
  std::uint32_t end = 0;  // behind the name
};

// `position` is that of the keyword.
operator_name read_operator_name(const source_view& source, std::uint32_t position,
                                 std::uint32_t limit);

// What a macro may complete.
inline constexpr std::string_view any_operator = "operator";

// The name of the operator whose keyword is the token at `index`, where it is used: nothing for a
// conversion or a literal operator.
std::string operator_named(const std::vector<token>& tokens, std::uint32_t index);

}  // namespace coolcache::scan
