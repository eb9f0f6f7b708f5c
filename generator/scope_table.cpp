#include "scope_table.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "scope_words.hpp"

namespace coolcache::scan {

scope_table::scope_table(const declaration_index& index)
    : index_(index),
      place_of_(index.size(), 0),
      is_namespace_(index.name_count(), false),
      is_renamed_(index.name_count(), false),
      is_nominated_(index.name_count(), false),
      is_inlined_(index.name_count(), false),
      is_universal_(index.name_count(), false),
      followed_(index.name_count(), false),
      is_alias_anywhere_(index.name_count(), false),
      family_(index.name_count()),
      parent_{global_namespace} {
  read_words();
  find_known_scopes();
  find_families();
  std::vector<bool> unknown = files_without_scope();
  std::map<std::pair<std::string_view, std::uint32_t>, std::uint32_t> known;
  for (declaration_id id = 0; id < index.size(); ++id) place(id, unknown[index[id].file], known);
}

void scope_table::read_words() {
  const project& p = index_.sources();
  global_name any = index_.find_name(any_namespace);
  for (file_id f = 0; f < p.files.size(); ++f) {
    const file_summary& file = p.files[f].summary;
    for (name_id n : file.namespaces) is_namespace_[index_.global_of(f, n)] = true;
    for (name_id n : file.inlined) is_inlined_[index_.global_of(f, n)] = true;
    for (name_id n : file.nominated) {
      global_name g = index_.global_of(f, n);
      is_nominated_[g] = true;
      all_nominated_ = all_nominated_ || g == any;
    }
  }
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_.is_led_by_keyword(id) && index_[id].source->kind != declaration_kind::function)
      for (global_name n : index_[id].refers) is_nominated_[n] = true;
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    bool type = d.source->kind == declaration_kind::type;  // typedef struct A {} B; renames too
    bool renames =
        d.source->renames || d.source->kind == declaration_kind::macro || index_.renames(id);
    note_alias(d, id);
    bool of_class = type || d.source->kind == declaration_kind::enumeration || d.source->is_member;
    for (std::uint32_t i = 0; i < d.provides.size(); ++i)
      if (d.provides[i] != d.owner && (renames || (type && i < d.written)))
        is_renamed_[d.provides[i]] = true;
    // using namespace MACRO; or that of an alias, which no class holds
    for (global_name n : d.provides)
      all_nominated_ = all_nominated_ || (renames && !of_class && is_nominated_[n]);
  }
}

// ---- classes

global_name scope_table::root_of(global_name n) {
  while (family_[n] != n) n = family_[n] = family_[family_[n]];
  return n;
}

// A base may be an alias, or a macro, of which everything that it refers to may be the base.
void scope_table::follow_base(global_name base, global_name of) {
  std::vector<std::pair<global_name, global_name>> open = {{base, of}};
  while (!open.empty()) {
    auto [name, related] = open.back();
    open.pop_back();
    if (index_.is_type(name) || is_renamed_[name]) family_[root_of(name)] = root_of(related);
    if (!is_renamed_[name] || followed_[name]) continue;
    followed_[name] = true;
    for (declaration_id id : index_.providers(name)) {
      const indexed_declaration& alias = index_[id];
      bool renames = alias.source->renames || alias.source->kind == declaration_kind::macro;
      if (alias.source->kind == declaration_kind::type && alias.owner != 0xFFFFFFFF)
        open.emplace_back(alias.owner, name);
      if (!renames) continue;
      if (!alias.source->pastes.empty()) is_universal_[name] = true;
      for (global_name n : alias.refers) open.emplace_back(n, name);
    }
  }
}

// A library's template may derive from what it is given, a macro from anything.
void scope_table::follow_base_words(const indexed_declaration& d) {
  bool foreign = std::any_of(d.bases.begin(), d.bases.end(),
                             [&](global_name base) { return !index_.is_type(base); });
  std::vector<global_name> words(d.base_words.begin(), d.base_words.end());
  words.push_back(d.owner);  // struct A BASES {
  for (global_name word : words) {
    bool macro = !index_.macros(word).empty();
    if (foreign || macro) follow_base(word, d.owner);
    bool computed = foreign && word != d.owner && !index_.providers(word).empty();
    if (macro || computed) is_universal_[d.owner] = true;
  }
}

void scope_table::find_families() {
  std::iota(family_.begin(), family_.end(), 0);
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    if (d.source->kind != declaration_kind::type || d.owner == 0xFFFFFFFF) continue;
    if (d.source->has_foreign_base) is_universal_[d.owner] = true;
    for (global_name base : d.bases) {
      follow_base(base, d.owner);
    }
    follow_base_words(d);
  }
  for (global_name n = 0; n < index_.name_count(); ++n) family_[n] = root_of(n);
  // What derives from a class of which nothing is known is no better known.
  std::vector<bool> universal(is_universal_.size(), false);
  for (global_name n = 0; n < universal.size(); ++n)
    if (is_universal_[n]) universal[family_[n]] = true;
  for (global_name n = 0; n < universal.size(); ++n) is_universal_[n] = universal[family_[n]];
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    if (d.source->kind != declaration_kind::type || d.owner == 0xFFFFFFFF) continue;
    auto indirect = [&](global_name n) { return is_renamed_[n] || !index_.is_type(n); };
    if (std::any_of(d.bases.begin(), d.bases.end(), indirect) || is_universal_[d.owner])
      derived_by_alias_[family_[d.owner]].push_back(id);
  }
}

// ---- places

// Files with a macro that opens or closes a scope, and files that are included inside of one.
std::vector<bool> scope_table::files_without_scope() const {
  const project& p = index_.sources();
  std::vector<bool> out(p.files.size(), false);
  std::vector<bool> opens(index_.name_count(), false);
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->unbalanced)
      for (global_name n : index_[id].provides) opens[n] = true;
  std::vector<file_id> inside_of_others;
  for (file_id f = 0; f < p.files.size(); ++f) {
    const file_summary& file = p.files[f].summary;
    bool inside = p.files[f].synthetic;
    for (name_id n = 0; n < file.names.size() && !inside; ++n)
      inside = opens[index_.global_of(f, n)];
    if (inside) out[f] = true;
    for (std::size_t i = 0; i < file.includes.size(); ++i)
      if (file.includes[i].in_braces)
        for (file_id target : p.files[f].included[i]) inside_of_others.push_back(target);
  }
  // What includes a file whose brackets do not pair, and all that this includes.
  std::vector<bool> unpaired(p.files.size(), false);
  for (file_id f = 0; f < p.files.size(); ++f) unpaired[f] = p.files[f].summary.unreadable;
  for (file_id f : index_.graph().including(unpaired)) inside_of_others.push_back(f);
  for (file_id f : index_.graph().included(inside_of_others)) out[f] = true;
  return out;
}

std::string_view scope_table::scope_of(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  if (d.source->scope == no_name) return {};
  return index_.name(index_.global_of(d.file, d.source->scope));
}

// Without anonymous namespaces; 0xFFFFFFFF for what no file declares.
std::vector<global_name> scope_table::parts_of(std::string_view scope) const {
  std::vector<global_name> out;
  while (!scope.empty()) {
    std::size_t end = scope.find("::");
    std::string_view part = scope.substr(0, end);
    scope.remove_prefix(end == scope.npos ? scope.size() : end + 2);
    if (!part.empty() && part != "(anonymous)") out.push_back(index_.find_name(part));
  }
  return out;
}

// An alias, a using-declaration that may bring one in, and what a macro may make one.
void scope_table::note_alias(const indexed_declaration& d, declaration_id id) {
  bool alias = d.source->kind == declaration_kind::alias;
  bool type = d.source->kind == declaration_kind::type;
  if (!alias && !type && !index_.renames(id)) return;
  if (d.source->is_forward || d.source->is_primary) return;
  std::vector<global_name> scope = parts_of(scope_of(id));
  bool known = alias && !d.source->has_unknown_scope && d.source->chained == 0 &&
               std::none_of(scope.begin(), scope.end(),
                            [&](global_name n) { return n == 0xFFFFFFFF || is_transparent(n); });
  for (std::uint32_t i = 0; i < d.provides.size(); ++i) {
    global_name n = d.provides[i];
    bool may = alias || index_.renames(id) || i < d.written;
    if (n == d.owner || !may) continue;
    if (!known || i >= d.written) {
      is_alias_anywhere_[n] = true;
      continue;
    }
    if (!scope.empty()) alias_holders_[n].push_back(scope.back());
    scope.push_back(n);
    aliases_.insert(scope);
    scope.pop_back();
  }
}

// Whether part `at` of a chain's place may be an alias: one of a scope around it, where the chain
// begins; behind that, one that a base has.
bool scope_table::may_be_alias(const std::vector<global_name>& parts, std::size_t at,
                               std::uint32_t chained) const {
  global_name n = parts[at];
  if (all_nominated_ || is_alias_anywhere_[n]) return true;
  std::size_t first = parts.size() - chained;
  std::vector<global_name> scope(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(at));
  for (;;) {
    scope.push_back(n);
    if (aliases_.contains(scope)) return true;
    scope.pop_back();
    if (at != first || scope.empty()) break;
    scope.pop_back();
  }
  return at > 0 && has_alias(n, parts[at - 1]);
}

// Of its own, or of a base.
bool scope_table::has_alias(global_name n, global_name holder) const {
  auto holders = alias_holders_.find(n);
  return holders != alias_holders_.end() &&
         std::any_of(holders->second.begin(), holders->second.end(),
                     [&](global_name other) { return are_related(other, holder); });
}

bool scope_table::is_class(declaration_id where, std::string_view chain) const {
  const scope_place& here = place_of(where);
  std::vector<global_name> parts = parts_of(chain);
  if (here.is_unknown || all_nominated_ || parts.empty()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    global_name n = parts[i];
    if (n == 0xFFFFFFFF || !index_.macros(n).empty() || is_alias_anywhere_[n]) return false;
    if (i > 0 && has_alias(n, parts[i - 1])) return false;
  }
  if (!index_.is_type(parts.back()) || is_namespace_[parts.back()]) return false;
  for (global_name n : here.classes)
    if (has_alias(parts.front(), n)) return false;
  bool found = false;
  for (std::size_t k = 0; k <= here.parts.size(); ++k) {
    std::vector<global_name> full(here.parts.begin(),
                                  here.parts.begin() + static_cast<std::ptrdiff_t>(k));
    for (global_name n : parts) {
      full.push_back(n);
      if (aliases_.contains(full)) return false;
    }
    found = found || known_scopes_.contains(full);
  }
  return found;
}

// A chain that a declarator writes is looked up: only if it leads from the scope around it straight
// to a class or namespace is that the one which is meant.
void scope_table::find_known_scopes() {
  std::set<std::string_view> seen;
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    std::string_view scope = scope_of(id);
    bool type = d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF;
    if (d.source->kind == declaration_kind::enumeration)
      known_scopes_.insert(parts_of(d.source->qualified));
    if (d.source->chained == 0 && !type && !seen.insert(scope).second) continue;
    std::vector<global_name> parts = parts_of(scope);
    if (d.source->chained == 0) known_scopes_.insert(parts);
    if (!type) continue;
    parts.push_back(d.owner);
    if (d.source->chained == 0 && d.source->within == 0) braced_scopes_.insert(parts);
    known_scopes_.insert(std::move(parts));
  }
}

scope_place scope_table::read_place(std::string_view scope, std::uint32_t chained) {
  scope_place out;
  out.parts = parts_of(scope);
  out.is_unknown =
      index_.redefines_language() || (chained > 0 && !known_scopes_.contains(out.parts));
  for (global_name n : out.parts) out.is_unknown = out.is_unknown || n == 0xFFFFFFFF;
  std::erase(out.parts, 0xFFFFFFFFu);
  for (std::size_t i = 0; i < out.parts.size(); ++i) {
    global_name n = out.parts[i];
    bool written = i + chained >= out.parts.size();
    if (!index_.macros(n).empty() || (written && may_be_alias(out.parts, i, chained)))
      out.is_unknown = true;
    bool type = index_.is_type(n);
    if (type) out.classes.push_back(n);
    bool last = i + 1 == out.parts.size();
    if (last && type) out.class_name = n;
    if (last) out.is_namespace = is_namespace_[n] || !type;
    if ((type && !is_namespace_[n]) || is_transparent(n)) continue;
    auto [entry, is_new] =
        child_.try_emplace({out.innermost, n}, static_cast<namespace_id>(parent_.size()));
    if (is_new) parent_.push_back(out.innermost);
    out.innermost = entry->second;
  }
  return out;
}

// Of struct A::B {, A is a class that stands in braces around the place, and nobody else's. What a
// using-declaration brings, here or in another project's header, is not.
bool scope_table::is_looked_up(const std::vector<global_name>& parts, std::uint32_t within) const {
  if (parts.size() <= within) return false;
  std::size_t first = parts.size() - within - 1;
  std::vector<global_name> around(parts.begin(),
                                  parts.begin() + static_cast<std::ptrdiff_t>(first) + 1);
  if (!braced_scopes_.contains(around)) return false;
  for (std::size_t i = first; i < parts.size(); ++i) {
    global_name n = parts[i];
    if (n == 0xFFFFFFFF || !index_.is_type(n) || is_namespace_[n] || index_.is_external_word(n) ||
        may_be_alias(parts, i, within + 1))
      return false;
  }
  return true;
}

void scope_table::place(
    declaration_id id, bool unknown_file,
    std::map<std::pair<std::string_view, std::uint32_t>, std::uint32_t>& known) {
  const indexed_declaration& d = index_[id];
  std::string_view scope = scope_of(id);
  unknown_file = unknown_file || d.source->has_unknown_scope;
  if (d.source->within > 0 && !is_looked_up(parts_of(scope), d.source->within)) unknown_file = true;
  std::uint32_t flags = d.source->chained * 2u + (unknown_file ? 1u : 0u);
  auto [entry, is_new] =
      known.try_emplace({scope, flags}, static_cast<std::uint32_t>(places_.size()));
  if (is_new) {
    places_.push_back(read_place(scope, d.source->chained));
    if (unknown_file) places_.back().is_unknown = true;
  }
  place_of_[id] = entry->second;
}

bool scope_table::is_around(namespace_id outer, namespace_id inner) const {
  while (inner != outer && inner != global_namespace) inner = parent_[inner];
  return inner == outer;
}

}  // namespace coolcache::scan
