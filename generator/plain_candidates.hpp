// What a name that is written without a qualifier may mean, sorted by where it is found: names that
// thousands of declarations have are looked up instead of tried one by one.
#pragma once

#include <unordered_map>
#include <vector>

#include "scope_table.hpp"

namespace coolcache::scan {

class plain_candidates {
 public:
  plain_candidates(const declaration_index& index, const scope_table& scopes,
                   const std::vector<provider>& all);

  // Found from everywhere, or through the types of arguments.
  const std::vector<provider>& everywhere() const { return everywhere_; }
  // What a namespace has, without those around it.
  const std::vector<provider>& in_namespace(namespace_id n) const { return find(namespaces_, n); }
  // What the classes of a family have.
  const std::vector<provider>& in_family(global_name family) const {
    return find(families_, family);
  }

 private:
  using table = std::unordered_map<std::uint32_t, std::vector<provider>>;
  static const std::vector<provider>& find(const table& t, std::uint32_t key) {
    static const std::vector<provider> none;
    auto found = t.find(key);
    return found == t.end() ? none : found->second;
  }

  std::vector<provider> everywhere_;
  table namespaces_, families_;
};

}  // namespace coolcache::scan
