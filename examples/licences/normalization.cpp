#include "normalization.hpp"

#include "file_content.hpp"
#include "words.hpp"

namespace licences {

std::vector<std::string> normalized_words(const coolcache::file& text) {
  return CACHE_FN(text) {
    return split_words(file_content(text.path()));
  };
}

}  // namespace licences
