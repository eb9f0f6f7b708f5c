#include "distance.hpp"

#include "edit_distance.hpp"
#include "file_content.hpp"
#include "normalization.hpp"

namespace licences {

std::size_t word_distance(const coolcache::file& left, const coolcache::file& right) {
  return CACHE_FN(left, right) {
    return edit_distance(normalized_words(file_content(left.path())),
                         normalized_words(file_content(right.path())));
  };
}

}  // namespace licences
