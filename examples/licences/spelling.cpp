#include "spelling.hpp"

namespace licences {

bool same_word(std::string_view left, std::string_view right) {
  return left == right;
}

}  // namespace licences
