#include "name_resolution.hpp"

#include <algorithm>

#include "well_known.hpp"

namespace coolcache::scan {

name_resolution::name_resolution(const declaration_index& index)
    : index_(index),
      scopes_(index),
      made_(index),
      receivers_(index, scopes_, made_),
      constants_(index, scopes_, made_),
      plain_(index.name_count()),
      nominated_(index, scopes_),
      outer_(index),
      std_(index.find_name("std")) {
  find_parts();
  words_of_parts_ = included_words(index_, parts_);
  find_rescoping();
  makes_lambdas_ = names_of_macros([](const declaration& d) { return d.has_generic_lambda; });
  find_hidden();
  find_brought_in();
  find_unnamed();
  has_types_of_others_ = includes_types_in_scopes();
  is_written_out_.resize(index.size());
  trusts_locals_.resize(index.size());
  operators_.resize(index.size());
  for (declaration_id id = 0; id < index.size(); ++id) {
    is_written_out_[id] = find_written_out(id);
    trusts_locals_[id] = trusts_locals(id);
    if (index.is_declaration(id)) operators_[id] = index[id].source->operators;
  }
}

// ---- what is known beforehand

void name_resolution::find_parts() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    if (!index_.is_declaration(id)) continue;
    const auto& own = index_[id].fragments;
    std::vector<declaration_id> all(own.begin(), own.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
      parts_.emplace_back(id, all[i]);
      for (declaration_id inner : index_[all[i]].fragments)
        if (std::find(all.begin(), all.end(), inner) == all.end()) all.push_back(inner);
    }
  }
}

// Names of macros of which it is true, or that lead to one.
std::vector<bool> name_resolution::names_of_macros(
    const std::function<bool(const declaration&)>& is_such) const {
  std::vector<bool> out(index_.name_count(), false);
  std::vector<global_name> found;
  auto note = [&](const indexed_declaration& macro) {
    for (global_name n : macro.provides) {
      if (out[n] || is_marker(index_.name(n))) continue;
      out[n] = true;
      found.push_back(n);
    }
  };
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind == declaration_kind::macro && is_such(*index_[id].source))
      note(index_[id]);
  while (!found.empty()) {
    global_name next = found.back();
    found.pop_back();
    for (declaration_id by : index_.referers(next))
      if (index_[by].source->kind == declaration_kind::macro) note(index_[by]);
  }
  return out;
}

// A macro may put what stands in its arguments, or behind it, behind a :: or a dot.
void name_resolution::find_rescoping() {
  std::vector<bool> rescopes = names_of_macros([](const declaration& d) { return d.rescopes; });
  reads_anywhere_.resize(index_.size());
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    declaration_kind kind = d.source->kind;
    bool text = kind == declaration_kind::macro || kind == declaration_kind::fragment ||
                kind == declaration_kind::unplaced || kind == declaration_kind::ambient;
    auto leads_to_macro = [&](const global_reference& r) {
      bool behind = r.kind == reference_kind::member || r.kind == reference_kind::qualified ||
                    r.kind == reference_kind::in_std || r.kind == reference_kind::global;
      return behind && !index_.macros(r.name).empty();
    };
    reads_anywhere_[id] =
        text || d.source->rescopes || scopes_.place_of(id).is_unknown ||
        std::any_of(d.references.begin(), d.references.end(), leads_to_macro) ||
        std::any_of(d.refers.begin(), d.refers.end(), [&](global_name n) { return rescopes[n]; });
  }
}

void name_resolution::find_hidden() {
  sorted_.resize(index_.name_count());
  std::vector<bool> any(index_.name_count(), false);
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (is_hidden(id))
      for (global_name n : index_[id].provides) any[n] = true;
  for (global_name n = 0; n < index_.name_count(); ++n) {
    if (!any[n]) continue;
    sorted_[n] = std::make_unique<sorted_providers>();
    for (const provider& p : index_.named(n))
      (is_hidden(p.id) && !p.is_made ? sorted_[n]->hidden : sorted_[n]->open).push_back(p);
  }
}

// Static, or in an anonymous namespace. A member of a class there may be called from anywhere by
// the name that it has in a base: it waits for its class instead.
bool name_resolution::is_hidden(declaration_id id) const {
  const declaration& d = *index_[id].source;
  return d.is_hidden && !d.is_member && !index_.redefines_language();
}

bool name_resolution::find_written_out(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  // Behind a class that MACRO struct A {} B; defines, what looks like a variable may be a type.
  if (d.source->kind != declaration_kind::function || d.source->holds_typedef ||
      d.source->has_branches || index_.redefines_language())
    return false;
  if (d.source->made_by != no_name || scopes_.place_of(id).is_unknown) return false;
  return std::none_of(d.source->head.begin(), d.source->head.end(), [&](name_id n) {
    return !index_.macros(index_.global_of(d.file, n)).empty();
  });
}

// Nothing about it can pass to another declaration of the function, nor make it a specialization.
bool name_resolution::is_plain_function(declaration_id id) const {
  const declaration& d = *index_[id].source;
  return d.kind == declaration_kind::function && is_written_out_[id] && !d.is_internal &&
         !d.has_attribute && !d.found_by_type && !index_.has_c_linkage(id);
}

// No macro stands in it, which could close a block or declare the name as something else.
bool name_resolution::trusts_locals(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  if (reads_anywhere_[id] || index_.redefines_language() || !d.fragments.empty()) return false;
  auto is_macro = [&](global_name n) {
    return !index_.macros(n).empty() && !is_marker(index_.name(n));
  };
  return std::none_of(d.refers.begin(), d.refers.end(), is_macro) &&
         std::none_of(d.refers_to_macros.begin(), d.refers_to_macros.end(), is_macro);
}

// No translation unit holds both.
bool name_resolution::is_seen_nowhere(declaration_id user, declaration_id candidate) const {
  if (!is_hidden(candidate)) return false;
  auto a = index_.graph().units_of(index_[user].file);
  auto b = index_.graph().units_of(index_[candidate].file);
  if (a.empty() || b.empty()) return false;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->unit == j->unit) return false;
    i->unit < j->unit ? ++i : ++j;
  }
  return true;
}

// ---- what a name means

const plain_candidates& name_resolution::plain(global_name n) const {
  return plain_.get(n, [&] { return plain_candidates(index_, scopes_, open(n)); });
}

bool name_resolution::is_friend(declaration_id id) const {
  const declaration& d = *index_[id].source;
  return d.kind == declaration_kind::function && !d.is_member && d.enclosing != no_name;
}

global_name name_resolution::class_of(declaration_id candidate) const {
  return scopes_.place_of(candidate).class_name;
}

reference_kind name_resolution::kind_of(declaration_id user, const global_reference& r) const {
  if (r.kind == reference_kind::plain || r.kind == reference_kind::global)
    return reads_anywhere_[user] ? reference_kind::any : r.kind;
  if (r.kind != reference_kind::qualified) return r.kind;
  declaration_kind by = index_[user].source->kind;
  if (reads_anywhere_[user] && by != declaration_kind::macro) return reference_kind::any;
  bool known =
      r.qualifier == std_ || index_.is_type(r.qualifier) || scopes_.is_namespace(r.qualifier);
  return known && !scopes_.is_renamed(r.qualifier) ? r.kind : reference_kind::any;
}

match name_resolution::meaning(declaration_id user, const global_reference& r,
                               const provider& candidate) const {
  const declaration& c = *index_[candidate.id].source;
  if (c.kind == declaration_kind::macro) return match::yes;
  if (r.kind == reference_kind::macro || is_local(user, r)) return match::no;
  if (!candidate.is_made && is_seen_nowhere(user, candidate.id)) return match::no;
  const scope_place& there = scopes_.place_of(candidate.id);
  bool anywhere = candidate.is_made || c.kind == declaration_kind::unplaced ||
                  index_.has_c_linkage(candidate.id);
  reference_kind kind = kind_of(user, r);
  if (kind == reference_kind::declared && !anywhere && !there.is_unknown) {
    if (defines_apart(user, r) && is_apart(candidate.id)) return match::no;
    const scope_place& here = scopes_.place_of(user);
    bool same = here.innermost == there.innermost && here.class_name == there.class_name;
    return same || here.is_unknown ? match::yes : match::no;
  }
  if (anywhere) return match::yes;
  if (r.leads && is_written_out_[candidate.id]) return match::no;
  match inside = match::no;
  if (there.class_name != 0xFFFFFFFF) {
    inside = is_friend(candidate.id) ? as_friend(user, kind, candidate.id)
                                     : as_member(user, r, kind, candidate.id);
    bool always = there.is_unknown || scopes_.is_universal(there.class_name);
    if (inside == match::if_class_is_reached && always) inside = match::yes;
    if (!there.is_namespace) return inside;
  }
  if (there.is_unknown) return match::yes;
  match outside = in_namespace(user, kind, r.qualifier, candidate.id);
  // A class and a namespace may have one name: what waits for two waits for none.
  if (inside == match::no) return outside;
  return outside == match::no ? inside : match::yes;
}

bool name_resolution::may_mean(declaration_id user, global_name n,
                               const provider& candidate) const {
  const auto& all = index_[user].references;
  auto first =
      std::lower_bound(all.begin(), all.end(), n,
                       [](const global_reference& r, global_name name) { return r.name < name; });
  for (; first != all.end() && first->name == n; ++first)
    if (meaning(user, *first, candidate) != match::no) return true;
  return false;
}

bool name_resolution::is_related(declaration_id user, global_name class_name) const {
  if (index_[user].source->holds_class) return true;
  auto related = [&](global_name n) { return scopes_.are_related(n, class_name); };
  const scope_place& here = scopes_.place_of(user);
  bool type = index_[user].source->kind == declaration_kind::type;
  return std::any_of(here.classes.begin(), here.classes.end(), related) ||
         (type && related(index_[user].owner));
}

// Found through its class's objects, or by names that follow a base.
match name_resolution::as_friend(declaration_id user, reference_kind kind,
                                 declaration_id candidate) const {
  if (kind == reference_kind::member) return match::no;
  // It may be declared in the namespace as well.
  const scope_place& there = scopes_.place_of(candidate);
  bool around = kind != reference_kind::plain ||
                scopes_.is_around(there.innermost, scopes_.place_of(user).innermost);
  return around ? match::yes : match::if_class_is_reached;
}

// Of a class that the object has, or one of which not all bases are known.
bool name_resolution::may_be_of_receiver(declaration_id user, const global_reference& r,
                                         declaration_id candidate) const {
  const receiver_classes::list* classes = receivers_.of(user, r);
  if (classes == nullptr || scopes_.place_of(candidate).is_unknown) return true;
  global_name owner = class_of(candidate);
  return index_.is_foreign(owner) || scopes_.is_universal(owner) ||
         std::any_of(classes->begin(), classes->end(),
                     [&](global_name n) { return scopes_.are_related(n, owner); });
}

match name_resolution::as_member(declaration_id user, const global_reference& r,
                                 reference_kind kind, declaration_id candidate) const {
  global_name owner = class_of(candidate);
  global_name qualifier = r.qualifier;
  bool can = false;
  switch (kind) {
    case reference_kind::member:
      can = may_be_of_receiver(user, r, candidate);
      break;
    case reference_kind::any:
      can = true;
      break;
    case reference_kind::plain:
      can = is_related(user, owner) || scopes_.is_universal(owner);
      break;
    case reference_kind::qualified:
      can = index_[user].source->holds_class || is_qualified_by(candidate, qualifier) ||
            (index_.is_type(qualifier) && scopes_.are_related(qualifier, owner));
      break;
    case reference_kind::in_std:
      can = qualifier != std_;
      break;
    case reference_kind::global:
    case reference_kind::macro:
    case reference_kind::declared:
      break;
  }
  return can ? match::if_class_is_reached : match::no;
}

// The qualifier names the scope, or one around it that inline namespaces lead out to, or the
// enumeration itself.
bool name_resolution::is_qualified_by(declaration_id candidate, global_name qualifier) const {
  const indexed_declaration& c = index_[candidate];
  if (c.source->kind == declaration_kind::enumeration &&
      std::find(c.provides.begin(), c.provides.end(), qualifier) != c.provides.end())
    return true;
  const auto& parts = scopes_.place_of(candidate).parts;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    if (*part == qualifier) return true;
    if (!scopes_.is_transparent(*part)) return false;
    if (scopes_.is_nominated(*part)) return true;
  }
  return false;
}

// A function, or a using-declaration of one.
bool name_resolution::is_found_by_arguments(declaration_id id) const {
  const declaration& d = *index_[id].source;
  return d.kind == declaration_kind::function || (d.kind == declaration_kind::alias && !d.renames);
}

// Types of a namespace that others have too may be arguments although none of the project's is.
bool name_resolution::has_foreign_types(const scope_place& p) const {
  return std::any_of(p.parts.begin(), p.parts.end(),
                     [&](global_name n) { return n == std_ || index_.is_external_word(n); });
}

match name_resolution::in_namespace(declaration_id user, reference_kind kind, global_name qualifier,
                                    declaration_id candidate) const {
  const scope_place& there = scopes_.place_of(candidate);
  bool found = false;
  switch (kind) {
    case reference_kind::any:
      found = true;
      break;
    case reference_kind::plain:
      found = scopes_.is_around(there.innermost, scopes_.place_of(user).innermost);
      if (!found && is_found_by_arguments(candidate))
        return has_foreign_types(there) ? match::yes : match::if_namespace_is_reached;
      break;
    case reference_kind::qualified:
      found = is_qualified_by(candidate, qualifier);
      break;
    case reference_kind::in_std:
      found = std::find(there.parts.begin(), there.parts.end(), std_) != there.parts.end();
      break;
    case reference_kind::global:
      found = there.innermost == global_namespace;
      break;
    case reference_kind::member:
    case reference_kind::macro:
    case reference_kind::declared:
      break;
  }
  return found ? match::yes : match::no;
}

}  // namespace coolcache::scan
