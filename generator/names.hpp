// Interns the names of one source.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "declaration.hpp"
#include "token.hpp"

namespace coolcache::scan {

// Numbers those of a source's symbols that its declarations use, in the order of their first use.
class name_pool {
 public:
  explicit name_pool(symbol_table& symbols) : symbols_(symbols) {}

  name_id intern(std::string_view name) { return intern_symbol(symbols_.add_copy(name)); }
  name_id intern(const token& t) {
    return t.symbol == no_symbol ? intern(t.text) : intern_symbol(t.symbol);
  }

  std::string_view text(name_id id) const { return symbols_.text(used_[id]); }

  std::vector<std::string> take() && {
    std::vector<std::string> texts;
    texts.reserve(used_.size());
    for (symbol_id s : used_) texts.emplace_back(symbols_.text(s));
    return texts;
  }

 private:
  name_id intern_symbol(symbol_id symbol) {
    if (symbol >= names_.size()) names_.resize(symbols_.size(), no_name);
    name_id& name = names_[symbol];
    if (name != no_name) return name;
    used_.push_back(symbol);
    return name = static_cast<name_id>(used_.size() - 1);
  }

  symbol_table& symbols_;
  std::vector<name_id> names_;  // of each symbol; no_name for one that is not used
  std::vector<symbol_id> used_;
};

// A::B::f of its links.
inline std::string joined(const std::vector<std::string>& chain) {
  std::string text;
  for (const std::string& link : chain) text += (text.empty() ? "" : "::") + link;
  return text;
}

}  // namespace coolcache::scan
