#include "normalization.hpp"

#include "words.hpp"

namespace licences {

std::vector<std::string> normalized_words(std::string_view text) {
  return CACHE_FN(text) {
    return split_words(text);
  };
}

}  // namespace licences
