#include "contested_names.hpp"

#include <map>
#include <set>

namespace coolcache::scan {

// A member is chosen by the object's class, which is complete wherever it matters; what only
// touches a file, and text, have no names to choose from.
bool contested_names::may_be_chosen(declaration_id id) const {
  const declaration& d = *index_[id].source;
  return (!d.is_member || d.is_internal) && d.kind != declaration_kind::ambient &&
         d.kind != declaration_kind::unplaced && d.kind != declaration_kind::fragment;
}

// Several definitions of one signature are in different translation units or under different
// conditions: which of them is seen shows in the tokens only.
bool contested_names::is_contested(global_name n) {
  if (contested_[n] >= 0) return contested_[n] == 1;
  std::map<digest, std::set<digest>> definitions;  // by signature
  std::map<digest, std::set<digest>> defaults;
  bool has_internal_type = false;
  std::size_t types = 0;  // or what may be one
  bool may_be_absent = false;
  for (declaration_id id : index_.providers(n)) {
    const declaration& d = *index_[id].source;
    types += d.kind == declaration_kind::type || d.kind == declaration_kind::unplaced ||
             d.kind == declaration_kind::alias || d.kind == declaration_kind::macro;
    if (!takes_part(id)) continue;
    // A library may have the name too: seen or not, the name means something either way.
    may_be_absent = may_be_absent || d.kind == declaration_kind::macro ||
                    d.kind == declaration_kind::function || d.kind == declaration_kind::alias ||
                    d.kind == declaration_kind::variable;
    std::set<digest>& tokens = definitions[d.signature];
    if (d.kind != declaration_kind::function || d.is_definition) tokens.insert(d.tokens);
    if (d.defaults != digest{}) defaults[d.signature].insert(d.defaults);
    has_internal_type = has_internal_type || (d.is_internal && d.kind == declaration_kind::type);
  }
  has_internal_type = has_internal_type && types > 1;
  bool contested = definitions.size() > 1 || may_be_absent;
  for (declaration_id id : index_.providers(n)) {
    if (!takes_part(id)) continue;
    const declaration& d = *index_[id].source;
    bool differs = definitions[d.signature].size() > 1 || has_internal_type ||
                   (d.defaults != digest{} && defaults[d.signature].size() > 1);
    if (differs) redefined_[id] = contested = true;
  }
  contested_[n] = contested;
  return contested;
}

void contested_names::choose(declaration_id id) {
  const indexed_declaration& d = index_[id];
  for (global_name n : d.provides) is_contested(n);
  choices_[id] = static_cast<std::uint32_t>(values_.size());
  bool directive = d.source->kind == declaration_kind::ambient;
  values_.push_back(directive ? d.source->tokens : d.source->signature);
  if (!redefined_[id]) return;
  hasher h;
  h.add(d.source->tokens);
  // A class that other translation units have too, under the same name, brings its members.
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF)
    for (declaration_id member : index_.members(d.owner))
      if (index_[member].file == d.file) h.add(index_[member].source->tokens);
  values_.back() = h.finish();
}

}  // namespace coolcache::scan
