// The words on lines of their own that lead declarations: of declaration_index, what they open.
#include <algorithm>
#include <set>

#include "declaration_index.hpp"

namespace coolcache::scan {

// BEGIN_LIBRARY in front of a declaration: a macro that opens a scope, or no such thing at all.
bool declaration_index::is_lead(declaration_id id) const {
  const declaration& d = *declarations_[id].source;
  return d.kind == declaration_kind::ambient && d.made_by != no_name;
}

bool declaration_index::opens_through_macros(declaration_id id) const {
  std::set<declaration_id> seen;
  std::vector<declaration_id> open = {id};
  while (!open.empty()) {
    const indexed_declaration& d = declarations_[open.back()];
    open.pop_back();
    if (d.source->opens_names) return true;
    for (const auto* names : {&d.refers, &d.refers_to_macros})
      for (global_name n : *names)
        for (declaration_id m : macros_[n])
          if (seen.insert(m).second) open.push_back(m);
  }
  return false;
}

// Names of macros in its head that count for themselves.
std::set<global_name> declaration_index::leads_of(declaration_id id) const {
  file_id file = declarations_[id].file;
  const auto& leads = project_.files[file].summary.leads;
  std::uint32_t local = id - first_[file];
  std::set<global_name> out;
  auto l =
      std::lower_bound(leads.begin(), leads.end(), std::pair<std::uint32_t, name_id>{local, 0});
  for (; l != leads.end() && l->first == local; ++l) out.insert(global_of_[file][l->second]);
  return out;
}

}  // namespace coolcache::scan
