#include "key_items.hpp"

#include <algorithm>

#include "lexer.hpp"
#include "token_walk.hpp"

namespace coolcache::scan {

key_items::key_items(std::string_view key) {
  lexed_file file = lex(key);
  const token_list& tokens = file.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool last = i + 1 == tokens.size() || !tokens[i + 1].is("::");
    bool called = i + 1 < tokens.size() && tokens[i + 1].is("(");
    bool member = i > 0 && (tokens[i - 1].is(".") || tokens[i - 1].is("->"));
    if (!is_plain_name(tokens[i]) || !last || called || member) continue;
    std::string chain;
    for (const std::string& q : qualifiers_of(tokens, i))
      if (!q.empty()) chain += q + "::";
    chains_.push_back(chain + std::string(tokens[i].text));
  }
}

bool key_items::lists(std::string_view qualified) const {
  return std::any_of(chains_.begin(), chains_.end(), [&](const std::string& chain) {
    if (qualified == chain) return true;
    // A namespace may be written by another name, so the last part decides.
    std::string_view name =
        std::string_view(chain).substr(chain.rfind("::") == chain.npos ? 0 : chain.rfind("::") + 2);
    return qualified == name || qualified.ends_with("::" + std::string(name));
  });
}

}  // namespace coolcache::scan
