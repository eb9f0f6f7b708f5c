#include "keyword_argument.hpp"

namespace coolcache::scan {

bool is_keyword_argument(const source_view& source, std::uint32_t index) {
  static constexpr word_set keywords = {"enum", "using", "typedef", "friend", "namespace"};
  const std::vector<token>& tokens = source.tokens();
  if (!keywords.contains(tokens[index].word) || index == 0 || index + 1 == tokens.size())
    return false;
  const token& before = tokens[index - 1];
  const token& behind = tokens[index + 1];
  return (before.is("(") || before.is(",")) && (behind.is(")") || behind.is(","));
}

}  // namespace coolcache::scan
