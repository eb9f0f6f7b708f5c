// Interns the names of one source.
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "declaration.hpp"

namespace coolcache::scan {

class name_pool {
 public:
  name_id intern(std::string_view name) {
    auto found = ids_.find(name);
    if (found != ids_.end()) return found->second;
    const std::string& kept = texts_.emplace_back(name);
    auto id = static_cast<name_id>(texts_.size() - 1);
    ids_.emplace(kept, id);
    return id;
  }

  const std::string& text(name_id id) const { return texts_[id]; }

  std::vector<std::string> take() && {
    return {std::make_move_iterator(texts_.begin()), std::make_move_iterator(texts_.end())};
  }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, name_id> ids_;
};

template <class Id>
void sort_unique(std::vector<Id>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// A::B::f of its links.
inline std::string joined(const std::vector<std::string>& chain) {
  std::string text;
  for (const std::string& link : chain) text += (text.empty() ? "" : "::") + link;
  return text;
}

}  // namespace coolcache::scan
