// What the macros in a declaration's head give it: of declaration_index, names, linkage, scopes.
#include <algorithm>
#include <set>

#include "declaration_index.hpp"
#include "linker_symbols.hpp"

namespace coolcache::scan {

// By its own text, or by one of those macros that it names.
static bool is_opened(const indexed_declaration& d, const std::vector<bool>& opening) {
  auto opens = [&](global_name n) { return opening[n]; };
  return d.source->opens_names || std::any_of(d.refers.begin(), d.refers.end(), opens) ||
         std::any_of(d.refers_to_macros.begin(), d.refers_to_macros.end(), opens);
}

// A macro in the head of a declaration may declare any name that it holds or makes.
void declaration_index::expand_heads() {
  for (declaration_id id = 0; id < size(); ++id) {
    const declaration& d = *declarations_[id].source;
    has_c_linkage_[id] = d.has_c_linkage;
    redefines_language_ = redefines_language_ || d.redefines_language;
    if (d.kind != declaration_kind::macro) continue;
    for (global_name n : declarations_[id].provides) macros_[n].push_back(id);
  }
  find_decorating();
  find_keyword_macros();
  std::vector<bool> opening = find_opening();
  for (declaration_id id = 0; id < size(); ++id) {
    may_initialize_[id] = declarations_[id].source->initializes;
    leave_out_attributes(id);
    declaration_kind kind = declarations_[id].source->kind;
    bool declares = kind != declaration_kind::macro && kind != declaration_kind::fragment &&
                    kind != declaration_kind::ambient;
    if (declares && in_use_[id]) provide_from_macros(id);
    if (declares && in_use_[id]) widen_if_led_by_keyword(id);
    if (is_lead(id)) opens_names_[id] = is_opened(declarations_[id], opening);
    if (spells_label(id)) add_label(id);
  }
}

// asm(NAME), alias(TEXT(x)); alias(const value& v) is a function of that name.
bool declaration_index::spells_label(declaration_id id) const {
  const indexed_declaration& d = declarations_[id];
  if (d.source->kind == declaration_kind::macro || d.source->pastes.empty()) return false;
  const auto& words = d.source->label_words;
  return words.empty() || std::any_of(words.begin(), words.end(), [&](name_id n) {
           return !macros_[global_of_[d.file][n]].empty();
         });
}

void declaration_index::add_label(declaration_id id) {
  indexed_declaration& d = declarations_[id];
  if (d.source->label_in_head) for_everything_.push_back(id);
  global_name label = find_name(any_label);
  if (label == no_symbol) return;  // no macro has a string
  global_reference r = {label, 0xFFFFFFFF, reference_kind::any};
  d.references.insert(std::upper_bound(d.references.begin(), d.references.end(), r), r);
  d.refers.insert(std::upper_bound(d.refers.begin(), d.refers.end(), r.name), r.name);
}

void declaration_index::provide_from_macros(declaration_id id) {
  indexed_declaration& d = declarations_[id];
  std::set<global_name> leads = leads_of(id);
  std::set<declaration_id> seen;
  std::vector<global_name> head = globalize(d.file, d.source->head);
  // Of int g PARAMETERS { ... }, what looks like the name may be none.
  bool by_macro = std::any_of(d.provides.begin(), d.provides.end(),
                              [&](global_name n) { return !macros_[n].empty(); });
  if (by_macro) provide_words(id, head, globalize(d.file, d.source->only_leads));
  for (global_name n : head)
    if (!leads.contains(n)) opens_names_[id] = provide_from_macro(id, n, seen) || opens_names_[id];
  for (global_name n : leads) provide_from_macro(id, n, seen);
}

// Nothing is declared under a name that qualifies another one.
void declaration_index::provide_words(declaration_id id, const std::vector<global_name>& words,
                                      const std::vector<global_name>& only_lead) {
  for (global_name n : words)
    if (std::find(only_lead.begin(), only_lead.end(), n) == only_lead.end())
      declarations_[id].provides.push_back(n);
}

// Returns whether it changes what names mean.
bool declaration_index::provide_from_macro(declaration_id id, global_name n,
                                           std::set<declaration_id>& seen) {
  indexed_declaration& d = declarations_[id];
  bool opens = false;
  for (std::vector<global_name> open = {n}; !open.empty();) {
    global_name name = open.back();
    open.pop_back();
    for (declaration_id macro : macros_[name]) {
      if (!seen.insert(macro).second) continue;
      const indexed_declaration& m = declarations_[macro];
      opens = opens || m.source->opens_names;
      if (m.source->renames) renames_[id] = true;
      if (m.source->is_implicit_text) is_implicit_text_[id] = true;
      if (m.source->gives_linkage) has_c_linkage_[id] = true;
      if (m.source->holds_declaration || m.source->initializes) may_initialize_[id] = true;
      std::vector<global_name> text = globalize(m.file, m.source->head);  // not its conditions
      if (!decorates_[name]) provide_words(id, text, globalize(m.file, m.source->only_leads));
      for (name_id symbol : m.source->symbols) d.provides.push_back(global_of_[m.file][symbol]);
      open.insert(open.end(), text.begin(), text.end());
      for (name_pattern p : pastes_of(macro)) {
        p.by = id;
        pattern_providers_.push_back(std::move(p));
      }
    }
  }
  return opens;
}

std::vector<name_pattern> declaration_index::pastes_of(declaration_id macro) const {
  const indexed_declaration& d = declarations_[macro];
  std::vector<name_pattern> out;
  if (d.source->kind != declaration_kind::macro && !spells_label(macro)) return out;
  for (const paste_pattern& p : d.source->pastes) {
    name_pattern pattern;
    if (p.prefix != no_name) pattern.prefix = names_.text(global_of_[d.file][p.prefix]);
    if (p.suffix != no_name) pattern.suffix = names_.text(global_of_[d.file][p.suffix]);
    pattern.by = macro;
    out.push_back(std::move(pattern));
  }
  return out;
}

// Whether a text with these words may hold a using or a typedef.
bool declaration_index::may_rename(std::span<const global_name> words) const {
  std::set<declaration_id> seen;
  for (std::vector<global_name> open(words.begin(), words.end()); !open.empty();) {
    global_name n = open.back();
    open.pop_back();
    for (declaration_id macro : macros_[n]) {
      if (declarations_[macro].source->renames) return true;
      if (!seen.insert(macro).second) continue;
      const auto& text = declarations_[macro].refers;
      open.insert(open.end(), text.begin(), text.end());
    }
  }
  return false;
}

// What may stand for a type of another name. What a class provides beside its own name is a member
// or a variable, unless a macro or an included text turns it into an alias.
void declaration_index::find_aliases() {
  for (declaration_id id = 0; id < size(); ++id) {
    const indexed_declaration& d = declarations_[id];
    if (!in_use_[id] || d.source->kind == declaration_kind::fragment) continue;
    bool type = d.source->kind == declaration_kind::type;
    bool all = d.source->renames || renames_[id] || d.source->kind == declaration_kind::macro ||
               (d.source->kind == declaration_kind::unplaced && may_rename(d.refers));
    for (declaration_id f : d.fragments)
      all = all || declarations_[f].source->renames || may_rename(declarations_[f].refers);
    renames_[id] = all;
    for (std::uint32_t i = 0; i < d.provides.size(); ++i)
      if (d.provides[i] != d.owner && (all || (type && i < d.written)))
        is_alias_[d.provides[i]] = true;
  }
}

// BEGIN_LIBRARY in front of a declaration: a macro that opens a scope, or no such thing at all.
bool declaration_index::is_lead(declaration_id id) const {
  const declaration& d = *declarations_[id].source;
  return d.kind == declaration_kind::ambient && d.made_by != no_name;
}

// Names of macros whose text, or that of macros that it names, changes what names mean.
std::vector<bool> declaration_index::find_opening() const {
  std::vector<bool> opening(name_count(), false);
  std::vector<const indexed_declaration*> macros;
  for (const indexed_declaration& d : declarations_)
    if (d.source->kind == declaration_kind::macro) macros.push_back(&d);
  for (bool changed = true; changed;) {
    changed = false;
    for (const indexed_declaration* macro : macros) {
      if (!is_opened(*macro, opening)) continue;
      for (global_name n : macro->provides) {
        changed = changed || !opening[n];
        opening[n] = true;
      }
    }
  }
  return opening;
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
