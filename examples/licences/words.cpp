#include "words.hpp"

#include <utility>

#include "characters.hpp"

namespace licences {

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> found;
  std::string word;
  while (!text.empty()) {
    const std::size_t separator = separator_length(text);
    if (separator == 0) word += folded_case(text.front());
    if (separator != 0 && !word.empty()) found.push_back(std::exchange(word, {}));
    text.remove_prefix(separator == 0 ? 1 : separator);
  }
  if (!word.empty()) found.push_back(std::move(word));
  return found;
}

}  // namespace licences
