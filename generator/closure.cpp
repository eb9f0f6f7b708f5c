#include "closure.hpp"

namespace coolcache::scan {

closure_walk::closure_walk(const declaration_index& index)
    : index_(index),
      is_reached_(index.size(), false),
      name_reached_(index.name_count(), false),
      type_reached_(index.name_count(), false),
      file_visited_(index.sources().files.size(), false),
      file_reached_(index.sources().files.size(), false) {}

void closure_walk::start(declaration_id id) {
  reach(id, no_declaration);
}

const std::vector<reached_declaration>& closure_walk::run() {
  for (declaration_id id : index_.for_everything()) reach(id, no_declaration);
  do {
    for (; next_ < reached_.size(); ++next_) visit(reached_[next_].id);
  } while (follow_pastes());
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
  for (declaration_id fragment : d.fragments) reach(fragment, id);
  if (d.owner != 0xFFFFFFFF && d.source->is_member) reach_name(d.owner, id);
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF) reach_type(d.owner, id);
  if (d.source->kind == declaration_kind::enumeration)
    for (global_name n : d.provides) reach_type(n, id);
  for (name_pattern& p : index_.pastes_of(id)) pastes_.push_back(std::move(p));
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
