#include "state_users.hpp"

#include <algorithm>
#include <utility>

#include "keywords.hpp"
#include "operators.hpp"

namespace coolcache::scan {

state_users::state_users(const name_resolution& names)
    : index_(names.index()),
      names_(names),
      is_touched_(index_.size(), false),
      users_touched_(index_.name_count(), 0),
      makers_touched_(names.made().group_count(), false),
      made_touched_(names.made().group_count(), false),
      words_touched_(index_.name_count(), false) {}

void state_users::add_outer() {
  for (global_name n : names_.outer().names()) {
    touch_found_by(n);
    for (declaration_id user : index_.referers(n))
      if (names_.outer().is_used_by(user)) touch(user);
  }
}

std::vector<declaration_id> state_users::take_initializers() {
  std::vector<declaration_id> out;
  // What a template's variable is initialized by depends on arguments that it does not name.
  if (!open_.empty() && !std::exchange(any_, true))
    for (declaration_id id : names_.constants().of_templates()) touch(id);
  while (!open_.empty()) {
    declaration_id id = open_.back();
    open_.pop_back();
    const indexed_declaration& d = index_[id];
    if (names_.constants().may_initialize(id) || names_.outer().may_register(id)) out.push_back(id);
    for (std::uint32_t i = 0; i < d.provides.size(); ++i)
      touch_users(d.provides[i], {id, i >= d.written});
    // Constructors and the like are called by the class's name, or found by its arguments.
    if (d.owner != 0xFFFFFFFF) {
      touch_all_users(d.owner);
      for (const provider& p : index_.named(d.owner))
        if (index_[p.id].source->found_by_type) touch(p.id);
    }
    touch_made(id);
    touch_operands(id);
  }
  return out;
}

void state_users::touch(declaration_id id) {
  if (is_touched_[id]) return;
  is_touched_[id] = true;
  open_.push_back(id);
}

// Where many have the name, whoever refers to it may mean one of them: to tell them apart would
// take the product of both numbers.
void state_users::touch_users(global_name n, const provider& touched) {
  if (users_touched_[n] == everyone) return;
  if (users_touched_[n] == 0) touch_found_by(n);
  bool all = ++users_touched_[n] == everyone;
  for (declaration_id user : index_.referers(n))
    if (!is_touched_[user] && (all || names_.may_mean(user, n, touched))) touch(user);
}

void state_users::touch_all_users(global_name n) {
  if (users_touched_[n] == everyone) return;
  if (users_touched_[n] == 0) touch_found_by(n);
  users_touched_[n] = everyone;
  for (declaration_id user : index_.referers(n)) touch(user);
}

// What leads to a name without having it as a word.
void state_users::touch_found_by(global_name n) {
  touch_makers(n);
  touch_including(n);
  if (names_.made().is_any_pasted()) touch_pasting(n);
}

// What pastes the name together has a word that it begins with or that, behind a keyword, it ends
// with; or names a macro that has it.
void state_users::touch_pasting(global_name n) {
  std::string_view name = index_.name(n);
  names_.made().pasted_words().for_each_prefix(name, [&](std::size_t length) {
    if (length == name.size()) return;
    touch_callers(index_.find_name(name.substr(0, length)));
    if (is_keyword(name.substr(0, length))) touch_callers(index_.find_name(name.substr(length)));
  });
}

void state_users::touch_callers(global_name word) {
  if (word == no_symbol) return;
  for (std::vector<global_name> open = {word}; !open.empty();) {
    global_name n = open.back();
    open.pop_back();
    if (words_touched_[n]) continue;
    words_touched_[n] = true;
    for (declaration_id id : names_.made().callers_with(n)) touch(id);
    for (declaration_id id : index_.referers(n))
      if (index_[id].source->kind == declaration_kind::macro)
        open.insert(open.end(), index_[id].provides.begin(), index_[id].provides.end());
  }
}

// What makes the name declares it, as it seems.
void state_users::touch_makers(global_name n) {
  if (makers_touched_.size() == 1) return;
  for (maker_group g : names_.made().groups_of(n)) {
    if (makers_touched_[g]) continue;
    makers_touched_[g] = true;
    for (declaration_id id : names_.made().makers(g)) touch(id);
  }
}

// What it may paste together is called by a name that it does not have.
void state_users::touch_made(declaration_id id) {
  if (made_touched_.size() == 1) return;
  for (maker_group g : names_.made().groups_by(id)) {
    if (made_touched_[g]) continue;
    made_touched_[g] = true;
    for (global_name n : names_.made().names_of(g)) touch_all_users(n);
  }
}

// Operators are called without being named, and so is what libraries find by a type.
void state_users::touch_operands(declaration_id id) {
  const indexed_declaration& d = index_[id];
  if (d.source->found_by_type)
    for (global_name n : d.types)
      if (index_.is_type(n)) touch_type(n);
  if (d.source->kind != declaration_kind::function || d.owner != 0xFFFFFFFF) return;
  std::size_t last = d.source->qualified.rfind("operator");
  if (last == std::string::npos) return;
  std::uint64_t bits = operator_bits(std::string_view(d.source->qualified).substr(last + 8));
  if ((bits & ~operators_touched_) == 0) return;
  operators_touched_ |= bits;
  for (declaration_id user = 0; user < index_.size(); ++user)
    if ((names_.operators_of(user) & bits) != 0) touch(user);
  for (const auto& [holder, part] : names_.parts())
    if ((index_[part].source->operators & bits) != 0) touch(holder);
}

// Who has an enumerator names no type.
void state_users::touch_type(global_name n) {
  touch_all_users(n);
  for (const provider& p : index_.named(n))
    if (index_[p.id].source->kind == declaration_kind::enumeration) touch(p.id);
}

// The text of a file that stands inside a declaration refers to the name.
void state_users::touch_including(global_name n) {
  for (declaration_id holder : names_.words_of_parts().holders_of(n)) touch(holder);
}

}  // namespace coolcache::scan
