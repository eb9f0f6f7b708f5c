#include "reach_paths.hpp"

#include <algorithm>

#include "well_known.hpp"

namespace coolcache::scan {

reach_paths::reach_paths(const name_resolution& names, const function_fingerprint& f)
    : names_(names), index_(names.index()), function_(f) {
  for (const reached_declaration& r : f.reached) {
    closure_.insert(r.id);
    if (r.from != no_declaration) led_to_[r.from].push_back(r.id);
    if (r.from == no_declaration && is_around(r.id)) led_to_[f.function].push_back(r.id);
  }
  walk();
}

// The closure of a CACHE_REF may start from the function around it too.
bool reach_paths::is_around(declaration_id id) const {
  const marked_site* site = function_.site;
  return site != nullptr && site->is_reference &&
         id == index_.id_of(index_[function_.function].file, site->around);
}

void reach_paths::end_at(declaration_id id) {
  ends_.insert(id);
  walk();
}

void reach_paths::leave_out(declaration_id from, declaration_id to) {
  left_out_.emplace(from, to);
  walk();
}

void reach_paths::walk() {
  order_.clear();
  parents_.clear();
  step(function_.function, no_declaration);
  // A member counts once its class is reached, which may be later.
  for (std::size_t before = 0; before != order_.size();) {
    before = order_.size();
    pass();
  }
}

void reach_paths::pass() {
  std::size_t next = 0;
  std::size_t next_by_name = 0;
  while (next_by_name < order_.size() && order_.size() < closure_.size()) {
    bool by_name = next == order_.size();
    declaration_id from = by_name ? order_[next_by_name++] : order_[next++];
    if (ends_.contains(from)) continue;
    by_name ? step_by_name(from) : step_as_closure(from);
  }
}

void reach_paths::step_as_closure(declaration_id from) {
  for (declaration_id to : led_to_[from])
    if (may_call(from, to)) step(to, from);
}

// The closure widens where code might run; here it counts where something calls it. A
// using-directive calls nothing, a type no function but those that are never named, a macro
// none whose name would be pasted from its arguments alone, and other projects' macros none of
// ours.
bool reach_paths::may_call(declaration_id from, declaration_id to) const {
  const declaration& f = *index_[from].source;
  const declaration& t = *index_[to].source;
  bool member = t.kind == declaration_kind::function && t.is_member;
  if (member && index_[from].owner != index_[to].owner && !has_class(index_[to].owner))
    return false;
  switch (f.kind) {
    case declaration_kind::ambient:
      return false;
    case declaration_kind::type:
    case declaration_kind::enumeration:
      if (member) return t.is_implicit || index_.is_foreign(index_[to].owner);
      return t.kind != declaration_kind::function || is_unnamed(t);
    case declaration_kind::macro:
      return t.kind == declaration_kind::macro ||
             (!index_.sources().files[index_[from].file].synthetic && may_name(from, to));
    default:
      return true;
  }
}

bool reach_paths::has_class(global_name owner) const {
  if (owner == 0xFFFFFFFF) return true;
  bool known = false;
  for (declaration_id id : index_.providers(owner)) {
    if (index_[id].source->kind != declaration_kind::type) continue;
    if (has(id)) return true;
    known = true;
  }
  return !known;  // what looks like a class is a namespace
}

bool reach_paths::may_name(declaration_id macro, declaration_id to) const {
  std::vector<name_pattern> pastes = index_.pastes_of(macro);
  const auto& refers = index_[macro].refers;
  return std::any_of(index_[to].provides.begin(), index_[to].provides.end(), [&](global_name n) {
    return std::find(refers.begin(), refers.end(), n) != refers.end() ||
           std::any_of(pastes.begin(), pastes.end(), [&](const name_pattern& p) {
             return p.known() && p.matches(index_.name(n));
           });
  });
}

bool reach_paths::is_unnamed(const declaration& function) {
  std::size_t last = function.qualified.rfind("::");
  std::string_view name =
      std::string_view(function.qualified).substr(last == std::string::npos ? 0 : last + 2);
  return name.starts_with("operator") || is_customization_point(name);
}

// The closure notes one way to each declaration. That one may end at another start, or where this
// walk ends.
void reach_paths::step_by_name(declaration_id from) {
  for (global_name n : index_[from].refers)
    for (const provider& p : index_.named(n))
      if (closure_.contains(p.id) && !has(p.id) && may_call(from, p.id) &&
          names_.may_mean(from, n, p))
        step(p.id, from);
}

void reach_paths::step(declaration_id to, declaration_id from) {
  if (left_out_.contains({from, to})) return;
  if (parents_.try_emplace(to, from).second) order_.push_back(to);
}

std::vector<declaration_id> reach_paths::to(declaration_id id) const {
  std::vector<declaration_id> out;
  for (; id != no_declaration; id = parents_.at(id)) out.push_back(id);
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace coolcache::scan
