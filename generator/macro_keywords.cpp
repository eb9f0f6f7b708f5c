// Declarations whose keyword is a macro: of declaration_index.
#include <algorithm>
#include <unordered_map>

#include "declaration_index.hpp"

namespace coolcache::scan {

// Names of macros whose text, or that of macros that it names, leaves a declaration open whose
// keyword it has.
void declaration_index::find_keyword_macros() {
  stands_for_keyword_.assign(name_count(), false);
  is_led_by_keyword_.assign(size(), false);
  std::vector<global_name> found;
  auto note = [&](const indexed_declaration& macro) {
    for (global_name n : macro.provides) {
      if (stands_for_keyword_[n]) continue;
      stands_for_keyword_[n] = true;
      found.push_back(n);
    }
  };
  for (const indexed_declaration& d : declarations_)
    if (d.source->leaves_open && d.source->opens_head) note(d);
  if (found.empty()) return;
  std::unordered_map<global_name, std::vector<const indexed_declaration*>> named_by;
  for (const indexed_declaration& d : declarations_)
    if (d.source->leaves_open)
      for (global_name n : d.refers) named_by[n].push_back(&d);
  while (!found.empty()) {
    global_name next = found.back();
    found.pop_back();
    for (const indexed_declaration* macro : named_by[next]) note(*macro);
  }
}

// EN E { x }; FR int f(S) { ... } USING N; are not what they seem. What a macro's call alone
// declares is known by the names in it.
bool declaration_index::starts_with_keyword_macro(declaration_id id) const {
  const indexed_declaration& d = declarations_[id];
  if (d.source->passes_keyword && d.source->kind != declaration_kind::macro) return true;
  bool call = d.source->kind == declaration_kind::unplaced && d.source->made_by != no_name &&
              !d.source->is_definition;
  return std::any_of(d.source->head.begin(), d.source->head.end(), [&](name_id local) {
    return stands_for_keyword_[global_of_[d.file][local]] && !(call && local == d.source->made_by);
  });
}

// It counts for all that can see it, and may declare whatever it names.
void declaration_index::widen_if_led_by_keyword(declaration_id id) {
  if (!starts_with_keyword_macro(id)) return;
  opens_names_[id] = is_led_by_keyword_[id] = true;
  indexed_declaration& d = declarations_[id];
  if (d.source->kind == declaration_kind::function) return;
  std::vector<global_name> named(d.refers.begin(), d.refers.end());
  std::erase_if(named, [&](global_name n) { return stands_for_keyword_[n]; });
  d.provides.append(named.begin(), named.end());
}

}  // namespace coolcache::scan
