#include "constant_variables.hpp"

#include <algorithm>
#include <utility>

#include "constant_initializer.hpp"

namespace coolcache::scan {

constant_variables::constant_variables(const declaration_index& index, const scope_table& scopes,
                                       const made_names& made)
    : index_(index),
      scopes_(scopes),
      made_(made),
      levels_(index.size(), level::none),
      is_open_(index.size(), false),
      waits_(index.size(), false),
      computes_(index.size(), false),
      is_in_text_(index.name_count(), false) {
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (is_variable(id) && index_[id].source->is_template) of_templates_.push_back(id);
  if (index_.redefines_language()) return;
  // What such text declares, of a source in which brackets do not pair, say, is not known.
  for (declaration_id id : index_.for_everything())
    for (global_name n : index_[id].refers) is_in_text_[n] = true;
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (is_variable(id)) open(id);
  assume();
  std::erase_if(of_templates_, [&](declaration_id id) {
    return !may_initialize(id) || !index_.is_declaration(id);
  });
}

// A number or string that is constant and initialized by constants refers to nothing else.
bool constant_variables::holds_state(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  bool alias = d.source->kind == declaration_kind::alias;
  if (alias && d.source->has_lambda) return true;  // it may have static variables
  if (!d.source->holds_state) return false;
  if (alias) return !is_plain_alias(id);
  if (!is_variable(id) || !d.source->is_constant) return true;
  bool fixed = levels_[id] > level::none && d.source->is_fixed;
  return !fixed && d.refers.size() > d.provides.size();
}

// All that is used takes the most that it can be, which falls until nothing contradicts it: an
// alias of its own name in another scope stands for what else has that name.
void constant_variables::assume() {
  for (std::size_t next = 0; next < open_.size(); ++next) {
    declaration_id id = open_[next];
    const indexed_declaration& d = index_[id];
    computes_[id] = d.source->computes;
    for (global_name n : d.refers)
      if (is_macro(n)) open_name(n, id);
    for (const reference& r : d.source->literal_names)
      open_name(index_.global_of(d.file, r.name), id);
  }
  for (declaration_id id : open_) wait(id);
  while (!waiting_.empty()) {
    declaration_id id = waiting_.back();
    waiting_.pop_back();
    waits_[id] = false;
    lower(id);
  }
}

void constant_variables::open(declaration_id id) {
  if (is_open_[id]) return;
  is_open_[id] = true;
  levels_[id] = first_level(id);
  if (levels_[id] == level::arithmetic) open_.push_back(id);
}

void constant_variables::open_name(global_name n, declaration_id user) {
  auto [found, added] = names_.try_emplace(n);
  found->second.users.push_back(user);
  if (!added) return;
  found->second.known = first_level_of_name(n);
  if (found->second.known == level::none) return;
  for (const provider& p : index_.named(n)) open(p.id);
  for (const provider& p : index_.named(n)) lower_name(n, levels_[p.id]);
}

void constant_variables::wait(declaration_id id) {
  if (waits_[id] || levels_[id] == level::none) return;
  waits_[id] = true;
  waiting_.push_back(id);
}

void constant_variables::lower(declaration_id id) {
  bool computed = computes_[id];
  level before = std::exchange(levels_[id], read(id));
  if (levels_[id] == before && computes_[id] == computed) return;
  for (global_name n : index_[id].provides) lower_name(n, levels_[id]);
  if (computes_[id] == computed) return;
  for (global_name n : index_[id].provides) wait_for_users(n);
}

// A name means the least of all that have it, in whatever scope and under whatever condition.
void constant_variables::lower_name(global_name n, level to) {
  auto found = names_.find(n);
  if (found == names_.end() || found->second.known <= to) return;
  found->second.known = to;
  wait_for_users(n);
}

void constant_variables::wait_for_users(global_name n) {
  auto found = names_.find(n);
  if (found == names_.end()) return;
  for (declaration_id user : found->second.users) wait(user);
}

constant_variables::level constant_variables::first_level(declaration_id id) const {
  if (index_[id].source->kind == declaration_kind::enumeration) return level::enumeration;
  return index_[id].source->is_literal && is_written_out(id) ? level::arithmetic : level::none;
}

constant_variables::level constant_variables::first_level_of_name(global_name n) const {
  const std::vector<provider>& all = index_.named(n);
  bool known = !all.empty() || is_library_number(index_.name(n));
  bool made = !made_.groups_of(n).empty() ||
              std::any_of(all.begin(), all.end(), [](const provider& p) { return p.is_made; });
  return known && !made && !is_in_text_[n] && !is_reserved(n) ? level::arithmetic : level::none;
}

constant_variables::level constant_variables::read(declaration_id id) {
  const indexed_declaration& d = index_[id];
  for (const global_reference& r : d.references)
    if (r.kind != reference_kind::macro && is_macro(r.name) &&
        names_.at(r.name).known == level::none &&
        !(d.source->kind == declaration_kind::macro && r.name == d.provides.front()))
      return level::none;
  level least = level::arithmetic;
  for (const reference& r : d.source->literal_names) {
    global_name n = index_.global_of(d.file, r.name);
    bool declared = d.source->names_type && &r == &d.source->literal_names.front();
    if (declared && !is_type(n)) return level::none;
    least = std::min(least, level_of(d, r));
    for (declaration_id macro : index_.macros(n))
      if (computes_[macro]) computes_[id] = true;
  }
  return computes_[id] && least != level::arithmetic ? level::none : least;
}

constant_variables::level constant_variables::level_of(const indexed_declaration& d,
                                                       const reference& r) const {
  global_name n = index_.global_of(d.file, r.name);
  bool qualified = r.kind == reference_kind::qualified;
  bool known = r.kind == reference_kind::plain || r.kind == reference_kind::global ||
               (qualified && is_known_qualifier(index_.global_of(d.file, r.qualifier), n));
  return known ? names_.at(n).known : level::none;
}

// Behind a macro could stand more than a type: a pointer. What other headers have too may be
// theirs.
bool constant_variables::is_type(global_name n) const {
  if (index_.is_external_word(n) && !is_library_number(index_.name(n))) return false;
  const std::vector<provider>& all = index_.named(n);
  return std::all_of(all.begin(), all.end(), [&](const provider& p) {
    declaration_kind kind = index_[p.id].source->kind;
    return kind == declaration_kind::alias || kind == declaration_kind::enumeration;
  });
}

bool constant_variables::is_known_qualifier(global_name n, global_name of) const {
  if (is_macro(n)) return false;
  if (index_.name(n) == "std") return is_library_number(index_.name(of));
  if (scopes_.is_renamed(n) || index_.is_alias(n)) return false;
  bool type = index_.is_type(n) && !index_.is_foreign(n) && !scopes_.is_universal(n);
  return type || scopes_.is_namespace(n);
}

// It stands where it seems to. A class with bases of others may have names that are not seen.
bool constant_variables::is_written_out(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  const scope_place& place = scopes_.place_of(id);
  bool odd = d.source->has_branches ||
             (d.source->is_template && !d.source->literal_names.empty()) ||
             d.source->made_by != no_name || d.source->has_unknown_scope || !d.fragments.empty() ||
             d.written != d.provides.size();
  if (odd || place.is_unknown) return false;
  if (std::any_of(place.classes.begin(), place.classes.end(),
                  [&](global_name n) { return index_.is_foreign(n) || scopes_.is_universal(n); }))
    return false;
  return d.source->kind == declaration_kind::macro ||
         std::none_of(d.provides.begin(), d.provides.end(),
                      [&](global_name n) { return is_macro(n); });
}

// Such names may be macros of the compiler.
bool constant_variables::is_reserved(global_name n) const {
  std::string_view name = index_.name(n);
  bool reserved =
      name.size() > 1 && name[0] == '_' && (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z'));
  return reserved && !is_library_number(name);
}

bool constant_variables::is_plain_alias(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  bool odd = d.source->has_branches || d.source->made_by != no_name || !d.fragments.empty() ||
             d.written != d.provides.size() || index_.redefines_language();
  return !odd && std::none_of(d.references.begin(), d.references.end(), [&](const auto& r) {
    return r.kind != reference_kind::macro && is_macro(r.name);
  });
}

}  // namespace coolcache::scan
