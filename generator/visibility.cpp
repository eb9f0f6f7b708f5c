#include "visibility.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace coolcache::scan {

visibility::visibility(const declaration_index& index, const name_resolution& names)
    : index_(index),
      names_(names),
      units_of_(index.sources().files.size()),
      orders_(index.sources().files.size()),
      redefined_(index.size(), false),
      contested_(index.name_count(), -1),
      known_(index.size()),
      differs_(index.size(), -1) {
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
  bool may_be_absent = false;
  for (declaration_id id : index_.providers(n)) {
    if (!takes_part(id)) continue;
    const declaration& d = *index_[id].source;
    // A library may have the name too: seen or not, the name means something either way.
    may_be_absent = may_be_absent || d.kind == declaration_kind::macro ||
                    d.kind == declaration_kind::function || d.kind == declaration_kind::alias ||
                    d.kind == declaration_kind::variable;
    std::set<digest>& tokens = definitions[d.signature];
    if (d.kind != declaration_kind::function || d.is_definition) tokens.insert(d.tokens);
    if (d.defaults != digest{}) defaults[d.signature].insert(d.defaults);
    has_internal_type = has_internal_type || (d.is_internal && d.kind == declaration_kind::type);
  }
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
  std::set<digest> units;
  for (file_id unit : units_of_[index_[user].file]) units.insert(in_unit(user, unit));
  hasher h;
  for (const digest& d : units) h.add(d);
  known_[user] = h.finish();
  return *known_[user];
}

// What a declaration means in one unit: what it sees there, and what that means in turn. A set of
// meanings alone would not tell which unit has which.
digest visibility::in_unit(declaration_id user, file_id unit) {
  auto [entry, is_new] = in_unit_.try_emplace({user, unit});
  if (!is_new) return entry->second.value_or(choice(user));
  std::vector<global_name> contested;
  for (global_name n : index_[user].refers)
    if (is_contested(n)) contested.push_back(n);
  std::sort(contested.begin(), contested.end(),
            [&](global_name a, global_name b) { return index_.name(a) < index_.name(b); });
  hasher h;
  for (global_name n : contested) add_name(h, user, unit, n);
  if (is_surrounded(index_[user].file)) add_surroundings(h, user, unit);
  digest result = h.finish();
  in_unit_[{user, unit}] = result;
  return result;
}

// Whether several units see the declaration, and it is not the same in all of them.
bool visibility::differs_by_unit(declaration_id id) {
  if (differs_[id] >= 0) return differs_[id] == 1;
  differs_[id] = 0;  // for a cycle
  std::set<digest> units;
  for (file_id unit : units_of_[index_[id].file]) units.insert(in_unit(id, unit));
  differs_[id] = units.size() > 1;
  return units.size() > 1;
}

digest visibility::meaning(declaration_id candidate, file_id unit) {
  if (!differs_by_unit(candidate)) return choice(candidate);
  hasher h;
  h.add(choice(candidate));
  h.add(in_unit(candidate, unit));
  return h.finish();
}

// Members are chosen by the object's class and not by place, but may differ from unit to unit.
void visibility::add_members(std::set<digest>& out, declaration_id candidate, file_id unit) {
  const indexed_declaration& d = index_[candidate];
  auto add = [&](declaration_id id) {
    if (order_of(unit).sees(index_[id].file) && differs_by_unit(id)) out.insert(meaning(id, unit));
  };
  if (d.source->is_member) add(candidate);
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF)
    for (declaration_id member : index_.members(d.owner)) add(member);
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
  if (before.empty()) return;
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
  std::set<digest> before, after, members;
  std::vector<std::pair<unit_place, digest>> macros;
  for (const provider& p : index_.named(n)) {
    declaration_id id = p.id;
    if (!names_.may_mean(user, n, p)) continue;
    const indexed_declaration& d = index_[id];
    add_members(members, id, unit);
    if (!takes_part(id) || !order.sees(d.file)) continue;
    unit_place there = order.place_of(d.file, *d.source);
    (late || there <= here ? before : after).insert(meaning(id, unit));
    if (d.source->kind == declaration_kind::macro) macros.emplace_back(there, d.source->signature);
  }
  // What has the name in other units is nothing to this one.
  if (before.empty() && after.empty() && members.empty() && macros.empty()) return;
  std::sort(macros.begin(), macros.end());
  for (const digest& d : before) after.erase(d);
  h.add(index_.name(n));
  for (const auto* set : {&before, &after, &members}) {
    h.add(set->size());
    for (const digest& d : *set) h.add(d);
  }
  for (const auto& [where, signature] : macros) h.add(signature);
  if (macros.empty()) return;
  auto number_before = [&](unit_place place) {
    return static_cast<std::uint64_t>(std::count_if(
        macros.begin(), macros.end(), [&](const auto& m) { return m.first <= place; }));
  };
  if (!late) h.add(number_before(here));
  // Text that is included several times has each time the macros of the moment.
  const std::vector<unit_place>& inclusions = order.inclusions(u.file);
  if (inclusions.size() > 1 && !index_.sources().files[u.file].summary.guarded)
    for (unit_place place : inclusions) h.add(number_before(place));
}

}  // namespace coolcache::scan
