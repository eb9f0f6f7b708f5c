// Declarations whose keyword is a macro: of declaration_index.
#include <algorithm>

#include "declaration_index.hpp"

namespace coolcache::scan {

// Names of macros whose text, or that of macros that it names, leaves a declaration open whose
// keyword it has.
void declaration_index::find_keyword_macros() {
  stands_for_keyword_.assign(name_count(), false);
  is_led_by_keyword_.assign(size(), false);
  std::vector<const indexed_declaration*> open;
  bool any = false;
  for (const indexed_declaration& d : declarations_) {
    if (!d.source->leaves_open) continue;
    open.push_back(&d);
    any = any || d.source->opens_head;
  }
  auto stands = [&](global_name n) { return stands_for_keyword_[n]; };
  for (bool changed = any; changed;) {
    changed = false;
    for (const indexed_declaration* macro : open) {
      bool does = macro->source->opens_head ||
                  std::any_of(macro->refers.begin(), macro->refers.end(), stands);
      for (global_name n : macro->provides) {
        if (!does || stands_for_keyword_[n]) continue;
        stands_for_keyword_[n] = changed = true;
      }
    }
  }
}

// EN E { x }; FR int f(S) { ... } USING N; are not what they seem. What a macro's call alone
// declares is known by the names in it.
bool declaration_index::starts_with_keyword_macro(declaration_id id) const {
  const indexed_declaration& d = declarations_[id];
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
  if (d.source->kind != declaration_kind::function)
    d.provides.append(d.refers.begin(), d.refers.end());
}

}  // namespace coolcache::scan
