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

bool contested_names::find_out(global_name n) const {
  const std::vector<declaration_id>& all = index_.providers(n);
  bool contested = all.size() == 1 ? is_contested_alone(all.front()) : compare_all(n);
  contested_[n].store(contested ? answer::yes : answer::no, std::memory_order_release);
  return contested;
}

// A library may have the name too: seen or not, the name means something either way.
bool contested_names::is_contested_alone(declaration_id id) const {
  declaration_kind kind = index_[id].source->kind;
  return takes_part(id) && (kind == declaration_kind::macro || kind == declaration_kind::function ||
                            kind == declaration_kind::alias || kind == declaration_kind::variable);
}

// Several definitions of one signature are in different translation units or under different
// conditions: which of them is seen shows in the tokens only.
bool contested_names::compare_all(global_name n) const {
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
    may_be_absent = may_be_absent || is_contested_alone(id);
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
    if (!differs) continue;
    redefined_[id].store(true, std::memory_order_relaxed);
    contested = true;
  }
  return contested;
}

digest contested_names::choose(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  for (global_name n : d.provides) is_contested(n);
  bool directive = d.source->kind == declaration_kind::ambient;
  if (!redefined_[id].load(std::memory_order_relaxed))
    return directive ? d.source->tokens : d.source->signature;
  hasher h;
  h.add(d.source->tokens);
  // A class that other translation units have too, under the same name, brings its members.
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF)
    for (declaration_id member : index_.members(d.owner))
      if (index_[member].file == d.file) h.add(index_[member].source->tokens);
  return h.finish();
}

}  // namespace coolcache::scan
