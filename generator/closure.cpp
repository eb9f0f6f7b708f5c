#include "closure.hpp"

#include <algorithm>
#include <utility>

namespace coolcache::scan {

closure_walk::closure_walk(const name_resolution& names)
    : index_(names.index()),
      names_(names),
      is_reached_(index_.size(), false),
      name_reached_(index_.name_count(), false),
      name_seen_(index_.name_count(), false),
      makers_reached_(names.made().group_count(), false),
      class_named_(index_.name_count(), false),
      type_reached_(index_.name_count(), false),
      file_reached_(index_.sources().files.size(), false),
      state_(names),
      pasted_(index_, names.made(), names.outer()) {}

void closure_walk::start(declaration_id id) {
  reach(id, no_declaration);
}

const std::vector<reached_declaration>& closure_walk::run() {
  for (declaration_id id : index_.for_everything()) reach(id, no_declaration);
  wait_for_users();
  do {
    for (; next_ < reached_.size(); ++next_) visit(reached_[next_].id);
  } while (follow_pastes() || follow_initializers());
  return reached_;
}

void closure_walk::reach(declaration_id id, declaration_id from) {
  if (is_reached_[id]) return;
  is_reached_[id] = true;
  reached_.push_back({id, from});
}

// ---- names

// Whatever has the name, in any scope.
void closure_walk::reach_name(global_name n, declaration_id from) {
  if (name_reached_[n]) return;
  name_reached_[n] = name_seen_[n] = true;
  for (declaration_id id : index_.providers(n)) reach(id, from);
  reach_makers(n, from);
}

// What may paste the name together.
void closure_walk::reach_makers(global_name n, declaration_id from) {
  if (makers_reached_.size() == 1) return;
  for (maker_group g : names_.made().groups_of(n)) {
    if (makers_reached_[g]) continue;
    makers_reached_[g] = true;
    for (declaration_id id : names_.made().makers(g)) reach(id, from);
  }
}

void closure_walk::reach_reference(const global_reference& r, declaration_id from) {
  if (!name_seen_[r.name]) {
    name_seen_[r.name] = true;
    reach_makers(r.name, from);
  }
  if (name_reached_[r.name] || names_.is_local(from, r)) return;
  const std::vector<provider>& hidden = names_.hidden(r.name);
  if (!are_reached(hidden) && references_.insert(key_of(names_, r, from, true)))
    for (const provider& p : hidden) follow(p, r, from);
  const std::vector<provider>& open = names_.open(r.name);
  if (are_reached(open) || !references_.insert(key_of(names_, r, from, false))) return;
  static constexpr std::size_t many = 8;
  bool plain = names_.kind_of(from, r) == reference_kind::plain;
  if (plain && !index_[from].source->holds_class && open.size() > many) return reach_plain(r, from);
  for (const provider& p : open) follow(p, r, from);
}

// To see that is faster than to look up what was followed.
bool closure_walk::are_reached(const std::vector<provider>& few) const {
  constexpr std::size_t fast = 4;
  return few.size() <= fast &&
         std::all_of(few.begin(), few.end(), [&](const provider& p) { return is_reached_[p.id]; });
}

void closure_walk::follow(const provider& p, const global_reference& r, declaration_id from) {
  if (!is_reached_[p.id]) reach_candidate(p, r, from);
}

// A name that many declarations have: those of each namespace and family are tried once.
void closure_walk::reach_plain(const global_reference& r, declaration_id from) {
  const plain_candidates& candidates = names_.plain(r.name);
  const scope_table& scopes = names_.scopes();
  enum : std::uint64_t { everywhere, namespaces, families, leading = 4 };
  auto follow = [&](std::uint64_t where, std::uint32_t key, const std::vector<provider>& all) {
    where |= std::uint64_t{r.name} << 3 | (r.leads ? std::uint64_t{leading} : 0);
    if (all.empty() || !plain_seen_.insert({where, key}).second) return;
    for (const provider& p : all)
      if (!is_reached_[p.id]) reach_candidate(p, r, from);
  };
  follow(everywhere, 0, candidates.everywhere());
  const scope_place& here = scopes.place_of(from);
  for (namespace_id n = here.innermost;; n = scopes.parent(n)) {
    follow(namespaces, n, candidates.in_namespace(n));
    if (n == global_namespace) break;
  }
  auto follow_family = [&](global_name n) {
    follow(families, scopes.family(n), candidates.in_family(scopes.family(n)));
  };
  for (global_name n : here.classes) follow_family(n);
  const indexed_declaration& d = index_[from];
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF) follow_family(d.owner);
}

void closure_walk::reach_candidate(const provider& p, const global_reference& r,
                                   declaration_id from) {
  switch (names_.meaning(from, r, p)) {
    case match::yes:
      reach(p.id, from);
      break;
    case match::if_class_is_reached: {
      global_name owner = names_.class_of(p.id);
      if (type_reached_[owner])
        reach(p.id, from);
      else
        for_class_[owner].push_back({p.id, from});
      break;
    }
    case match::if_namespace_is_reached: {
      namespace_id space = names_.scopes().place_of(p.id).innermost;
      if (all_namespaces_ || namespaces_.contains(space))
        reach(p.id, from);
      else
        for_namespace_[space].push_back({p.id, from});
      break;
    }
    case match::no:
      break;
  }
}

void closure_walk::release(waiting& all, std::uint32_t key) {
  auto found = all.find(key);
  if (found == all.end()) return;
  std::vector<reached_declaration> released = std::move(found->second);
  all.erase(found);
  for (const reached_declaration& r : released) reach(r.id, r.from);
}

// What is found without being named, by what stands around it or by what its class declares.
void closure_walk::wait_for_users() {
  for (declaration_id id : names_.for_any_operand()) reach(id, no_declaration);
  for (declaration_id id : names_.for_namespace()) {
    waiting& all = names_.is_operator(id) ? operators_ : for_types_;
    all[names_.scopes().place_of(id).innermost].push_back({id, no_declaration});
  }
  for (declaration_id id : names_.for_member())
    for (global_name n : index_[id].provides) for_member_[n].push_back({id, no_declaration});
}

// The class declares what is defined outside of it, by itself or by a macro that may make any name.
void closure_walk::note_member(declaration_id id) {
  if (for_member_.empty()) return;
  const indexed_declaration& d = index_[id];
  bool made = d.source->kind == declaration_kind::unplaced || !d.fragments.empty() ||
              (d.source->kind == declaration_kind::type && d.provides.size() != d.written) ||
              (d.source->kind == declaration_kind::macro && !d.source->pastes.empty());
  if (made)
    while (!for_member_.empty()) release(for_member_, for_member_.begin()->first);
  if (d.source->is_member || d.owner != 0xFFFFFFFF)
    for (global_name n : d.provides) release(for_member_, n);
}

// Functions of a namespace are found once one of its types may be an argument.
void closure_walk::note_namespace(declaration_id id) {
  if (index_[id].source->kind == declaration_kind::macro) return;
  const scope_place& place = names_.scopes().place_of(id);
  for (namespace_id n = place.innermost; seen_from_.insert(n).second;) {
    release(operators_, n);
    n = names_.scopes().parent(n);
  }
  bool brings_types = names_.brings_types(id);
  for (namespace_id n = place.innermost; brings_types && types_from_.insert(n).second;) {
    release(for_types_, n);
    n = names_.scopes().parent(n);
  }
  if (namespaces_.insert(place.innermost).second) release(for_namespace_, place.innermost);
  bool type = index_[id].source->kind == declaration_kind::type ||
              index_[id].source->kind == declaration_kind::enumeration;
  if (!place.is_unknown) return;
  for (waiting* all : {&operators_, &for_types_})  // it may be in any
    while (!all->empty()) release(*all, all->begin()->first);
  if (!type || all_namespaces_) return;
  all_namespaces_ = true;
  while (!for_namespace_.empty()) release(for_namespace_, for_namespace_.begin()->first);
}

// A directive matters once something that it brings in is reached.
void closure_walk::note_nominated(declaration_id id) {
  if (all_opened_ || names_.nominated().empty()) return;
  all_opened_ = names_.nominated().for_each_around(id, [&](global_name n) {
    if (opened_.insert(n).second) release(for_nominated_, n);
  });
  while (all_opened_ && !for_nominated_.empty())
    release(for_nominated_, for_nominated_.begin()->first);
}

// ---- types

// The class around a member; what else has its name is none of the member's.
void closure_walk::reach_class(global_name n, declaration_id from) {
  if (class_named_[n]) return;
  class_named_[n] = true;
  if (!index_.is_type(n)) return reach_name(n, from);
  for (declaration_id id : index_.providers(n)) {
    declaration_kind kind = index_[id].source->kind;
    if (kind == declaration_kind::type || kind == declaration_kind::alias) reach(id, from);
  }
}

void closure_walk::reach_type(global_name n, declaration_id from) {
  if (type_reached_[n]) return;
  type_reached_[n] = true;
  release(for_class_, n);
  for (declaration_id id : index_.found_by_type(n)) reach(id, from);
  const auto& members = index_.is_foreign(n) ? index_.members(n) : index_.implicit_members(n);
  for (declaration_id id : members) reach(id, from);
  // An object of a derived class may stand behind a reference: it may be destroyed, compared or
  // called without any name being written. What is named is reached by its name.
  reach_derived(index_.derived(n), from);
  reach_derived(names_.scopes().derived_by_alias(names_.scopes().family(n)), from);
}

void closure_walk::reach_derived(const std::vector<declaration_id>& all, declaration_id from) {
  for (declaration_id derived : all) {
    if (is_reached_[derived]) continue;
    reach(derived, from);
    for (declaration_id id : index_.implicit_members(index_[derived].owner)) reach(id, from);
  }
}

// ---- declarations

void closure_walk::visit_names(declaration_id id) {
  const indexed_declaration& d = index_[id];
  for (const global_reference& r : d.references) reach_reference(r, id);
  for (global_name n : d.refers_to_macros) name_seen_[n] = true;
  for (global_name n : d.refers_to_macros)
    if (!index_.macros(n).empty()) reach_name(n, id);
  // One function whatever namespace it is declared in.
  if (index_.has_c_linkage(id))
    for (std::uint32_t i = 0; i < d.written; ++i) reach_name(d.provides[i], id);
}

void closure_walk::visit(declaration_id id) {
  const indexed_declaration& d = index_[id];
  visit_file(d.file, id);
  note_namespace(id);
  note_member(id);
  note_nominated(id);
  visit_names(id);
  pasted_.add(id);
  for (declaration_id fragment : d.fragments) reach(fragment, id);
  if (d.owner != 0xFFFFFFFF && d.source->is_member) reach_class(d.owner, id);
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF) reach_type(d.owner, id);
  if (d.source->kind == declaration_kind::enumeration)
    for (global_name n : d.provides) reach_type(n, id);
  if ((d.source->operators & ~operators_seen_) == 0) return;
  operators_seen_ |= d.source->operators;
  for (const auto& [bits, op] : index_.converting_operators())
    if ((bits & d.source->operators) != 0) reach(op, id);
}

void closure_walk::reach_ambient(file_id file, declaration_id from) {
  for (declaration_id id : index_.ambient(file)) {
    global_name opens = names_.nominated().opened_by(id);
    bool waits = opens != nominations::no_namespace && !all_opened_ && !opened_.contains(opens);
    waits ? for_nominated_[opens].push_back({id, from}) : reach(id, from);
  }
}

// All that the file includes too, and that before it. What an earlier walk has come to, it has seen
// all of.
void closure_walk::visit_file(file_id file, declaration_id from) {
  if (file_reached_[file]) return;
  file_reached_[file] = true;
  std::vector<std::pair<file_id, std::size_t>> open = {{file, 0}};
  while (!open.empty()) {
    auto& [at, next] = open.back();
    std::span<const include_edge> edges = index_.graph().edges(at);
    if (next == edges.size()) {
      reach_ambient(at, from);
      open.pop_back();
      continue;
    }
    file_id target = edges[next++].target;
    if (file_reached_[target]) continue;
    file_reached_[target] = true;
    open.emplace_back(target, 0);
  }
}

// An object that is initialized before main may leave something behind in state that the function
// reads (a registry): what such an initializer can reach counts, if that is among it. State is
// followed backwards to all that can touch it.
bool closure_walk::follow_initializers() {
  std::size_t before = reached_.size();
  // With #define short registered, a type that no word shows may run code.
  for (declaration_id id = 0; index_.redefines_language() && id < index_.size(); ++id)
    if (names_.constants().may_initialize(id)) reach(id, no_declaration);
  for (; next_state_ < before; ++next_state_) {
    declaration_id id = reached_[next_state_].id;
    if (names_.constants().holds_state(id)) state_.add(id);
    if (names_.outer().is_used_by(id)) note_outer_state();
  }
  for (declaration_id id : state_.take_initializers()) reach(id, no_declaration);
  return reached_.size() != before;
}

void closure_walk::note_outer_state() {
  if (!std::exchange(uses_outer_state_, true)) state_.add_outer();
}

bool closure_walk::follow_pastes() {
  std::size_t before = reached_.size();
  for (const auto& [name, by] : pasted_.take()) {
    reach_name(name, by);
    if (names_.outer().contains(name)) note_outer_state();
  }
  return reached_.size() != before;
}

}  // namespace coolcache::scan
