#include "edit_costs.hpp"

#include "spelling.hpp"

namespace licences {

std::size_t substitution_cost(std::string_view left, std::string_view right) {
  return same_word(left, right) ? 0 : 1;
}

}  // namespace licences
