#include "visibility.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace coolcache::scan {
visibility::visibility(const declaration_index& index)
    : index_(index),
      units_of_(index.sources().files.size()),
      orders_(index.sources().files.size()),
      redefined_(index.size(), false),
      contested_(index.name_count(), -1),
      known_(index.size()) {
  for (file_id unit = 0; unit < units_of_.size(); ++unit) {
    if (!index.sources().files[unit].listed) continue;
    for (file_id f : index.visible_files(unit)) units_of_[f].push_back(unit);
  }
}

const unit_order& visibility::order_of(file_id unit) {
  if (!orders_[unit]) orders_[unit].emplace(index_.sources(), unit);
  return *orders_[unit];
}

// A member is chosen by the object's class, which is complete wherever it matters; what only
// touches a file, and text, have no names to choose from.
bool visibility::takes_part(declaration_id id) const {
  const declaration& d = *index_[id].source;
  return (!d.is_member || d.is_internal) && d.kind != declaration_kind::ambient &&
         d.kind != declaration_kind::unplaced && d.kind != declaration_kind::fragment;
}

// Several definitions of one signature are in different translation units or under different
// conditions: which of them is seen shows in the tokens only.
bool visibility::is_contested(global_name n) {
  if (contested_[n] >= 0) return contested_[n] == 1;
  std::map<digest, std::set<digest>> definitions;  // by signature
  std::map<digest, std::set<digest>> defaults;
  bool has_internal_type = false;
  bool has_macro = false;  // which is seen or not: the name means something either way
  for (declaration_id id : index_.providers(n)) {
    if (!takes_part(id)) continue;
    const declaration& d = *index_[id].source;
    has_macro = has_macro || d.kind == declaration_kind::macro;
    std::set<digest>& tokens = definitions[d.signature];
    if (d.kind != declaration_kind::function || d.is_definition) tokens.insert(d.tokens);
    if (d.defaults != digest{}) defaults[d.signature].insert(d.defaults);
    has_internal_type = has_internal_type || (d.is_internal && d.kind == declaration_kind::type);
  }
  bool contested = definitions.size() > 1 || has_macro;
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

// What stands for one candidate among those that a name could mean.
digest visibility::choice(declaration_id id) {
  const indexed_declaration& d = index_[id];
  if (!redefined_[id]) return d.source->signature;
  hasher h;
  h.add(d.source->tokens);
  // A class that other translation units have too, under the same name, brings its members.
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF)
    for (declaration_id member : index_.members(d.owner))
      if (index_[member].file == d.file) h.add(index_[member].source->tokens);
  return h.finish();
}

digest visibility::of(declaration_id user) {
  if (known_[user]) return *known_[user];
  std::vector<global_name> contested;
  for (global_name n : index_[user].refers)
    if (is_contested(n)) contested.push_back(n);
  digest result;
  if (!contested.empty() || is_surrounded(index_[user].file)) {
    std::sort(contested.begin(), contested.end(),
              [&](global_name a, global_name b) { return index_.name(a) < index_.name(b); });
    std::vector<digest> units;
    for (file_id unit : units_of_[index_[user].file]) add_unit(units, user, unit, contested);
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    hasher h;
    for (const digest& d : units) h.add(d);
    result = h.finish();
  }
  known_[user] = result;
  return result;
}

void visibility::add_unit(std::vector<digest>& units, declaration_id user, file_id unit,
                          const std::vector<global_name>& contested) {
  hasher h;
  for (global_name n : contested) add_name(h, user, unit, n);
  add_surroundings(h, user, unit);
  units.push_back(h.finish());
}

bool visibility::is_surrounded(file_id file) const {
  return std::any_of(units_of_[file].begin(), units_of_[file].end(), [&](file_id unit) {
    const std::vector<file_id>& seen = index_.visible_files(unit);
    return std::any_of(seen.begin(), seen.end(),
                       [&](file_id f) { return !index_.ambient(f).empty(); });
  });
}

// Pragmas and using-directives work on what stands behind them.
void visibility::add_surroundings(hasher& h, declaration_id user, file_id unit) {
  const indexed_declaration& u = index_[user];
  const unit_order& order = order_of(unit);
  unit_place here = order.place_of(u.file, *u.source);
  std::vector<std::pair<unit_place, digest>> before;
  for (file_id f : index_.visible_files(unit)) {
    for (declaration_id id : index_.ambient(f)) {
      const declaration& d = *index_[id].source;
      unit_place there = order.place_of(f, d);
      if (d.kind != declaration_kind::unplaced && there <= here)
        before.emplace_back(there, d.tokens);
    }
  }
  std::sort(before.begin(), before.end());
  h.add("behind");
  for (const auto& [place, tokens] : before) h.add(tokens);
}

// Overloads as two sets, what stands before the use and what comes later; macros in their order,
// since a later definition replaces an earlier one.
void visibility::add_name(hasher& h, declaration_id user, file_id unit, global_name n) {
  const unit_order& order = order_of(unit);
  const indexed_declaration& u = index_[user];
  unit_place here = order.place_of(u.file, *u.source);
  bool late = u.source->kind == declaration_kind::macro;  // it is read where it is used
  std::set<digest> before, after;
  std::vector<std::pair<unit_place, digest>> macros;
  for (declaration_id id : index_.providers(n)) {
    const indexed_declaration& d = index_[id];
    if (!takes_part(id) || !order.sees(d.file)) continue;
    unit_place there = order.place_of(d.file, *d.source);
    (late || there <= here ? before : after).insert(choice(id));
    if (d.source->kind == declaration_kind::macro) macros.emplace_back(there, d.source->signature);
  }
  std::sort(macros.begin(), macros.end());
  h.add(index_.name(n));
  for (const auto* set : {&before, &after}) {
    h.add(set->size());
    for (const digest& d : *set) h.add(d);
  }
  for (const auto& [where, signature] : macros) h.add(signature);
}

}  // namespace coolcache::scan
