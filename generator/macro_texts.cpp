#include "macro_texts.hpp"

#include <algorithm>
#include <unordered_set>

#include "sorted_set.hpp"

namespace coolcache::scan {

macro_texts::macro_texts(const name_resolution& names, const contested_names& contested,
                         candidate_lists& candidates)
    : names_(names),
      contested_(contested),
      candidates_(candidates),
      known_(names.index().name_count()) {}

const macro_text& macro_texts::of(global_name macro) {
  return known_.get(macro, [&] { return read(macro); });
}

macro_text macro_texts::read(global_name macro) {
  macro_text out;
  const declaration_index& index = names_.index();
  std::unordered_set<global_name> seen = {macro};
  std::vector<global_name> open = {macro};
  while (!open.empty()) {
    global_name next = open.back();
    open.pop_back();
    for (declaration_id id : index.macros(next))
      for (global_name n : index[id].refers) {
        if (!seen.insert(n).second) continue;
        add(id, n, out);
        if (index.is_declared_ahead(n)) out.declared_ahead.push_back(n);
        if (!index.macros(n).empty()) open.push_back(n);
      }
  }
  sort_unique(out.named);
  for (auto* names : {&out.redefined, &out.brought})
    std::sort(names->begin(), names->end(), [&](const auto& a, const auto& b) {
      return index.name(a.first) < index.name(b.first);
    });
  return out;
}

void macro_texts::add(declaration_id macro, global_name n, macro_text& out) {
  bool contested = contested_.is_contested(n);
  if (!contested && !names_.nominated().brings(n)) return;
  const candidate_lists::list& all = candidates_.of(macro, n);
  if (all.empty()) return;
  if (!contested)
    out.brought.emplace_back(n, &all);
  else if (names_.index().macros(n).size() > 1)
    out.redefined.emplace_back(n, &all);
  else
    out.named.insert(out.named.end(), all.begin(), all.end());
}

}  // namespace coolcache::scan
