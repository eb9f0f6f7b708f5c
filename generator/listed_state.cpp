#include "listed_state.hpp"

#include <algorithm>

namespace coolcache::scan {
namespace {

bool may_hold_state(const declaration_index& index, declaration_id function,
                    const std::string& name) {
  global_name n = index.find_name(name);
  if (name.empty() || n == 0xFFFFFFFF) return true;
  const auto& all = index.providers(n);
  // Of no declaration here: a member that another project's class has, or its variable.
  if (all.empty()) return !index[function].source->is_member;
  return std::any_of(all.begin(), all.end(), [&](declaration_id id) {
    const declaration& d = *index[id].source;
    bool variable = d.kind == declaration_kind::variable && d.holds_state;
    bool unknown = d.kind == declaration_kind::fragment || d.kind == declaration_kind::unplaced ||
                   d.kind == declaration_kind::macro;
    return variable || unknown;
  });
}

}  // namespace

std::string listed_state(const declaration_index& index, declaration_id function,
                         const marked_site& site) {
  std::string out;
  std::string last;
  for (const state_name& s : site.state) {
    if (s.item == last || !may_hold_state(index, function, s.name)) continue;
    out += (out.empty() ? "" : ",") + s.item;
    last = s.item;
  }
  return out;
}

}  // namespace coolcache::scan
