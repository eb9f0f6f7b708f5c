// Macros that stand for attributes alone, and what then is no name: of declaration_index.
#include <algorithm>

#include "declaration_index.hpp"

namespace coolcache::scan {

// Whatever else has its name counts as a macro too, so all definitions must be such; and where the
// language's own words are macros, nothing is certain.
void declaration_index::find_decorating() {
  decorates_.assign(name_count(), false);
  for (bool changed = !redefines_language_; changed;) {
    changed = false;
    for (global_name n = 0; n < name_count(); ++n) {
      if (decorates_[n] || macros_[n].empty()) continue;
      decorates_[n] = std::all_of(macros_[n].begin(), macros_[n].end(),
                                  [&](declaration_id id) { return decorates(declarations_[id]); });
      changed = changed || decorates_[n];
    }
  }
}

// An attribute's words could be macros that close its parentheses.
bool declaration_index::decorates(const indexed_declaration& macro) const {
  const declaration& d = *macro.source;
  if (!d.only_attributes || !d.fragments.empty()) return false;
  if (d.made_by != no_name && !decorates_[global_of_[macro.file][d.made_by]]) return false;
  return std::all_of(d.head.begin(), d.head.end(), [&](name_id local) {
    global_name n = global_of_[macro.file][local];
    bool own = std::find(macro.provides.begin(), macro.provides.end(), n) != macro.provides.end();
    return own || local == d.made_by || macros_[n].empty();
  });
}

// Names with an underscore in front may be macros of the compiler.
bool declaration_index::is_no_macro(global_name n) const {
  return macros_[n].empty() && !names_.text(n).starts_with('_');
}

// The name that it is certain to declare, unless that is a macro.
global_name declaration_index::own_name(const indexed_declaration& d) const {
  if (d.source->kind == declaration_kind::type) return d.owner;
  if (d.source->kind != declaration_kind::function || !d.source->declares_one) return no_symbol;
  std::string_view name = d.source->qualified;
  if (std::size_t scope = name.rfind("::"); scope != name.npos) name.remove_prefix(scope + 2);
  return find_name(name);
}

// int x GUARDED_BY(m) = 1; of which the class itself has all.
bool declaration_index::is_data(const indexed_declaration& d) const {
  if (!d.source->is_data_if_attributes || d.source->has_branches) return false;
  if (!decorates_[global_of_[d.file][d.source->made_by]]) return false;
  return std::all_of(d.source->head.begin(), d.source->head.end(), [&](name_id local) {
    return local == d.source->made_by || is_no_macro(global_of_[d.file][local]);
  });
}

// Of class API A and int f() LOCKS(m), A and f are declared. If API were no macro where that
// stands, A or f would have to be one.
void declaration_index::leave_out_attributes(declaration_id id) {
  indexed_declaration& d = declarations_[id];
  if (is_data(d)) {
    in_use_[id] = false;
    return;
  }
  global_name own = own_name(d);
  if (own == no_symbol || d.source->has_branches || !is_no_macro(own)) return;
  if (std::find(d.provides.begin(), d.provides.end(), own) == d.provides.end()) return;
  auto is_attribute = [&](global_name n) { return n != own && decorates_[n]; };
  auto written = d.provides.begin() + d.written;
  for (auto n = d.provides.begin(); n != written; ++n)
    if (is_attribute(*n)) erase(d.base_words, *n);
  auto kept = std::remove_if(d.provides.begin(), written, is_attribute);
  d.written = static_cast<std::uint32_t>(kept - d.provides.begin());
  d.provides.erase(kept, written);
}

}  // namespace coolcache::scan
