// What is called or chosen without being named: of name_resolution.
#include <algorithm>
#include <set>

#include "name_resolution.hpp"
#include "operator_name.hpp"

namespace coolcache::scan {

// using n::operator+; makes n's operators those of another scope, and what uses them names no n.
void name_resolution::find_brought_in() {
  is_brought_in_.assign(index_.name_count(), false);
  global_name any = index_.find_name(any_operator);
  if (any != 0xFFFFFFFF && !index_.referers(any).empty()) is_brought_in_.flip();
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const declaration& d = *index_[id].source;
    bool brings = (d.kind == declaration_kind::alias && !d.renames) ||
                  d.kind == declaration_kind::unplaced || d.kind == declaration_kind::macro ||
                  d.kind == declaration_kind::ambient || index_.is_part(id);
    if (!brings) continue;
    for (global_name n : index_[id].provides) is_brought_in_[n] = true;
    for (global_name n : index_[id].refers) is_brought_in_[n] = true;
  }
}

// Sorts what is called or chosen without being named, and of which names alone do not tell for
// which classes.
void name_resolution::find_unnamed() {
  for (declaration_id id : index_.of_any_type())
    if (!takes_own_class(id)) add_unnamed(id);
  for (declaration_id id : index_.called_outside()) add_unnamed(id);
  for (declaration_id id : index_.of_any_operand()) add_unnamed(id);
  for (declaration_id id : index_.of_aliases()) {
    const scope_place& place = scopes_.place_of(id);
    bool certain = !place.is_unknown && place.class_name == index_[id].owner;
    if (certain) continue;
    (may_be_foreign(index_[id].owner) ? for_any_operand_ : for_member_).push_back(id);
  }
}

void name_resolution::add_unnamed(declaration_id id) {
  bool function = index_[id].source->kind == declaration_kind::function &&
                  !index_[id].source->is_specialization;
  (function && !is_found_from_anywhere(id) ? for_namespace_ : for_any_operand_).push_back(id);
}

// Whether the name, or what an alias or a macro of that name leads to, may be a class of another
// project, which declares its members where nothing of this one is reached.
bool name_resolution::may_be_foreign(global_name class_name) const {
  std::set<global_name> seen = {class_name};
  for (std::vector<global_name> open = {class_name}; !open.empty();) {
    global_name n = open.back();
    open.pop_back();
    if (index_.is_external_word(n)) return true;
    for (declaration_id id : index_.providers(n)) {
      declaration_kind kind = index_[id].source->kind;
      bool leads = kind == declaration_kind::alias || kind == declaration_kind::macro ||
                   kind == declaration_kind::unplaced || index_.renames(id);
      if (!leads) continue;
      for (global_name next : index_[id].refers)
        if (seen.insert(next).second) open.push_back(next);
    }
  }
  return false;
}

bool name_resolution::takes_own_class(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  const auto& types = d.source->operand_types;
  return std::any_of(types.begin(), types.end(), [&](name_id chain) {
    return scopes_.is_class(id, index_.name(index_.global_of(d.file, chain)));
  });
}

bool name_resolution::is_operator(declaration_id id) const {
  const auto& names = index_[id].provides;
  return std::any_of(names.begin(), names.end(),
                     [&](global_name n) { return index_.name(n).starts_with("operator"); });
}

bool name_resolution::brings_types(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  bool own =
      d.source->kind != declaration_kind::function && d.source->kind != declaration_kind::variable;
  auto is_macro = [&](global_name n) { return !index_.macros(n).empty(); };
  return own || has_types_of_others_ || d.source->has_lambda || d.source->holds_class ||
         !d.fragments.empty() || scopes_.place_of(id).is_unknown ||
         std::any_of(d.refers.begin(), d.refers.end(), is_macro) ||
         std::any_of(d.refers_to_macros.begin(), d.refers_to_macros.end(), is_macro);
}

// namespace n { followed by an #include of another project's header.
bool name_resolution::includes_types_in_scopes() const {
  const auto& files = index_.sources().files;
  return std::any_of(files.begin(), files.end(), [](const source_file& file) {
    for (std::size_t i = 0; i < file.summary.includes.size(); ++i)
      if (file.summary.includes[i].in_braces && file.included[i].empty()) return true;
    return false;
  });
}

bool name_resolution::is_found_from_anywhere(declaration_id id) const {
  const scope_place& place = scopes_.place_of(id);
  const auto& names = index_[id].provides;
  return place.is_unknown || place.innermost == global_namespace || has_foreign_types(place) ||
         index_[id].written != names.size() || index_[id].source->enclosing != no_name ||
         std::any_of(names.begin(), names.end(), [&](global_name n) { return is_brought_in_[n]; });
}

}  // namespace coolcache::scan
