#include "closure.hpp"

namespace coolcache::scan {

closure_walk::closure_walk(const declaration_index& index)
    : index_(index),
      is_reached_(index.size(), false),
      name_reached_(index.name_count(), false),
      type_reached_(index.name_count(), false),
      file_visited_(index.sources().files.size(), false),
      file_reached_(index.sources().files.size(), false),
      touches_state_(index.size(), false) {}

void closure_walk::start(declaration_id id) {
  reach(id, no_declaration);
}

const std::vector<reached_declaration>& closure_walk::run() {
  for (declaration_id id : index_.for_everything()) reach(id, no_declaration);
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

void closure_walk::reach_name(global_name n, declaration_id from) {
  if (name_reached_[n]) return;
  name_reached_[n] = true;
  for (declaration_id id : index_.providers(n)) reach(id, from);
  for (const name_pattern& p : index_.pattern_providers()) {
    // A name of which nothing is known may be any name.
    if (p.matches(index_.name(n))) reach(p.by, from);
  }
}

void closure_walk::reach_type(global_name n, declaration_id from) {
  if (type_reached_[n]) return;
  type_reached_[n] = true;
  for (declaration_id id : index_.found_by_type(n)) reach(id, from);
  const auto& members = index_.is_foreign(n) ? index_.members(n) : index_.implicit_members(n);
  for (declaration_id id : members) reach(id, from);
  // An object of a derived class may stand behind a reference: it may be destroyed, compared or
  // called without any name being written. What is named is reached by its name.
  for (declaration_id derived : index_.derived(n)) {
    reach(derived, from);
    for (declaration_id id : index_.implicit_members(index_[derived].owner)) reach(id, from);
  }
}

void closure_walk::visit(declaration_id id) {
  const indexed_declaration& d = index_[id];
  visit_file(d.file, id);
  for (global_name n : d.refers) reach_name(n, id);
  for (global_name n : d.refers_to_macros)
    if (!index_.macros(n).empty()) reach_name(n, id);
  for (declaration_id fragment : d.fragments) reach(fragment, id);
  if (d.owner != 0xFFFFFFFF && d.source->is_member) reach_name(d.owner, id);
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF) reach_type(d.owner, id);
  if (d.source->kind == declaration_kind::enumeration)
    for (global_name n : d.provides) reach_type(n, id);
  for (name_pattern& p : index_.pastes_of(id)) pastes_.push_back(std::move(p));
  for (const auto& [bits, op] : index_.converting_operators())
    if ((bits & d.source->operators) != 0) reach(op, id);
}

void closure_walk::visit_file(file_id file, declaration_id from) {
  if (file_visited_[file]) return;
  file_visited_[file] = true;
  for (file_id f : index_.visible_files(file)) {
    if (file_reached_[f]) continue;
    file_reached_[f] = true;
    for (declaration_id id : index_.ambient(f)) reach(id, from);
  }
}

// A number or string that is constant and initialized by a literal refers to nothing but itself.
static bool holds_state(const indexed_declaration& d) {
  if (!d.source->holds_state) return false;
  bool variable = d.source->kind == declaration_kind::variable;
  return !variable || !d.source->is_constant || d.refers.size() > d.provides.size();
}

// An object that is initialized before main may leave something behind in state that the function
// reads (a registry): what such an initializer can reach counts, if that is among it. State is
// followed backwards to all that can touch it.
bool closure_walk::follow_initializers() {
  std::size_t before = reached_.size();
  std::vector<declaration_id> open;
  auto touch = [&](declaration_id id) {
    if (touches_state_[id]) return;
    touches_state_[id] = true;
    open.push_back(id);
  };
  for (; next_state_ < before; ++next_state_)
    if (holds_state(index_[reached_[next_state_].id])) touch(reached_[next_state_].id);
  while (!open.empty()) {
    declaration_id id = open.back();
    open.pop_back();
    const indexed_declaration& d = index_[id];
    if (d.source->initializes) reach(id, no_declaration);
    for (global_name n : d.provides)
      for (declaration_id user : index_.referers(n)) touch(user);
    if (d.owner != 0xFFFFFFFF)  // constructors and the like are called by the class's name
      for (declaration_id user : index_.referers(d.owner)) touch(user);
  }
  return reached_.size() != before;
}

bool closure_walk::may_make(const name_pattern& pattern, global_name n) const {
  std::string_view name = index_.name(n);
  if (pattern.known()) return pattern.matches(name);
  // Pasted from arguments alone: it starts with a word that reached code holds.
  for (std::size_t length = 1; length < name.size(); ++length) {
    global_name start = index_.find_name(name.substr(0, length));
    if (start != 0xFFFFFFFF && name_reached_[start]) return true;
  }
  return false;
}

bool closure_walk::follow_pastes() {
  if (pastes_.empty()) return false;
  std::size_t before = reached_.size();
  for (global_name n = 0; n < index_.name_count(); ++n) {
    if (name_reached_[n] || index_.providers(n).empty()) continue;
    for (const name_pattern& p : pastes_) {
      if (!may_make(p, n)) continue;
      reach_name(n, p.by);
      break;
    }
  }
  return reached_.size() != before;
}

}  // namespace coolcache::scan
