#include "receiver_classes.hpp"

#include <algorithm>

#include "well_known.hpp"

namespace coolcache::scan {
namespace {

constexpr global_name nothing = 0xFFFFFFFF;

// "options_>comparator>" is cut into "options_", '>', "comparator", '>'.
std::string_view cut(std::string_view& text, char& op) {
  std::size_t end = text.find_first_of(".>");
  std::string_view name = text.substr(0, end);
  op = end == text.npos ? '\0' : text[end];
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return name;
}

std::uint64_t key_of(std::uint32_t place, global_name text) {
  return std::uint64_t{place} << 32 | text;
}

}  // namespace

receiver_classes::receiver_classes(const declaration_index& index, const scope_table& scopes,
                                   const made_names& made)
    : index_(index), scopes_(scopes), made_(made), trusted_(index.size(), false) {
  if (index.redefines_language()) return;
  global_name std_name = index.find_name("std");
  has_standard_names_ =
      std_name != nothing && (scopes.is_namespace(std_name) || !index.named(std_name).empty() ||
                              !index.macros(std_name).empty());
  read_fields();
  find_opaque();
  find_loose();
  for (declaration_id id = 0; id < index.size(); ++id) {
    if (index[id].source->kind != declaration_kind::function || !is_trusted(id)) continue;
    trusted_[id] = true;
    for (const global_reference& r : index[id].references) {
      if (r.kind != reference_kind::member || r.qualifier == nothing) continue;
      auto [entry, is_new] = known_.try_emplace(key_of(scopes.place_number(id), r.qualifier));
      if (is_new) entry->second = resolve(scopes.place_of(id), index.name(r.qualifier));
    }
  }
}

const receiver_classes::list* receiver_classes::of(declaration_id user,
                                                   const global_reference& r) const {
  if (r.kind != reference_kind::member || r.qualifier == nothing || !trusted_[user]) return nullptr;
  auto found = known_.find(key_of(scopes_.place_number(user), r.qualifier));
  return found == known_.end() || !found->second ? nullptr : &*found->second;
}

void receiver_classes::read_fields() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    if (d.source->kind != declaration_kind::type || d.owner == nothing) continue;
    for (const data_member& f : d.source->fields) {
      global_name name = index_.global_of(d.file, f.name);
      global_name type = f.type == no_name ? nothing : index_.global_of(d.file, f.type);
      auto [entry, is_new] = fields_.try_emplace({name, scopes_.family(d.owner)}, type);
      if (!is_new && entry->second != type) entry->second = nothing;
    }
  }
}

// Classes with a base that is not the project's, or that a library has too, and those with members
// that a macro or an included text may declare.
void receiver_classes::find_opaque() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    bool type = d.source->kind == declaration_kind::type && d.owner != nothing;
    global_name of = type ? d.owner : d.source->is_member ? d.owner : d.enclosing;
    if (of == nothing || !index_.is_type(of)) continue;
    bool unknown = type && (index_.is_foreign(of) || !d.fragments.empty() || has_made_fields(d));
    if (unknown || may_hold_members(index_, id)) opaque_.insert(scopes_.family(of));
  }
}

// One that a macro names.
bool receiver_classes::has_made_fields(const indexed_declaration& type) {
  return std::any_of(type.source->fields.begin(), type.source->fields.end(),
                     [&](const data_member& f) {
                       global_name n = index_.global_of(type.file, f.name);
                       return !index_.macros(n).empty() && !facts_of(n).only_attributes;
                     });
}

// By a macro in what a class is made of: outside of functions' bodies. What stands in its skeleton
// may be part of a member's declaration, what stands elsewhere has to end one first.
bool receiver_classes::may_hold_members(const declaration_index& index, declaration_id id) {
  const indexed_declaration& d = index[id];
  auto may_declare = [&](global_name n) {
    if (index.macros(n).empty()) return false;
    const macro_facts& facts = facts_of(n);
    bool type = d.source->kind == declaration_kind::type;
    return facts.holds_declaration || (type && !facts.declares_nothing);
  };
  if (d.source->kind != declaration_kind::function)
    return std::any_of(d.refers.begin(), d.refers.end(), may_declare) ||
           std::any_of(d.refers_to_macros.begin(), d.refers_to_macros.end(), may_declare);
  return std::any_of(d.source->head.begin(), d.source->head.end(),
                     [&](name_id local) { return may_declare(index.global_of(d.file, local)); });
}

// Words of what was not understood: template <class T> at the end of a file, say.
void receiver_classes::find_loose() {
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind == declaration_kind::unplaced)
      loose_.insert(index_[id].refers.begin(), index_[id].refers.end());
}

// ---- whether a function's tokens are what they seem to be

// All that a macro names may stand in its place: none of it may declare anything. What takes
// arguments, and what stands for the macro itself, has to be closed; other names in its text only
// must not end what stands around them.
const receiver_classes::macro_facts& receiver_classes::facts_of(global_name macro) {
  auto [entry, is_unknown] = macros_.try_emplace(macro);
  macro_facts& facts = entry->second;
  if (!is_unknown || index_.macros(macro).empty()) return facts;
  constexpr std::size_t most = 256;  // macros behind one
  std::vector<std::pair<global_name, bool>> open = {{macro, true}};
  std::unordered_set<global_name> seen = {macro};
  while (!open.empty()) {
    auto [n, stands_for_it] = open.back();
    open.pop_back();
    if (seen.size() > most) facts.declares_nothing = false, facts.holds_declaration = true;
    if (seen.size() > most) break;
    for (declaration_id id : index_.macros(n)) {
      const indexed_declaration& d = index_[id];
      bool attributes = d.source->only_attributes && d.source->made_by == no_name;
      bool closed = d.source->declares_nothing || attributes;
      bool inside = !stands_for_it && !d.source->takes_arguments && d.source->is_balanced &&
                    !d.source->holds_declaration && !d.source->rescopes;
      bool passes_on = d.source->only_attributes && d.source->made_by != no_name;
      if ((!closed && !inside && !passes_on) || d.source->unbalanced || !d.source->pastes.empty())
        facts.declares_nothing = false;
      facts.only_attributes = facts.only_attributes && d.source->only_attributes;
      facts.holds_declaration = facts.holds_declaration || d.source->holds_declaration;
      for (global_name word : d.refers) {
        facts.words.insert(word);
        bool is_new = !index_.macros(word).empty() && seen.insert(word).second;
        if (is_new) open.emplace_back(word, passes_on);
      }
    }
  }
  return facts;
}

bool receiver_classes::is_trusted(declaration_id user) {
  const indexed_declaration& d = index_[user];
  if (scopes_.place_of(user).is_unknown || !d.fragments.empty() || d.source->rescopes ||
      d.source->has_branches || d.source->holds_class || d.source->made_by != no_name)
    return false;
  std::vector<global_name> origins;
  for (const global_reference& r : d.references) {
    bool behind = r.kind != reference_kind::plain && r.kind != reference_kind::any &&
                  r.kind != reference_kind::macro;
    if (behind && !index_.macros(r.name).empty()) return false;
    if (r.kind != reference_kind::member || r.qualifier == nothing) continue;
    char op = '\0';
    std::string_view text = index_.name(r.qualifier);
    std::string_view origin = cut(text, op);
    origins.push_back(index_.find_name(origin.substr(0, origin.find('='))));
  }
  if (origins.empty()) return false;
  auto harmless = [&](global_name n) {
    if (is_marker(index_.name(n))) return true;
    if (index_.macros(n).empty()) return !index_.is_external_macro(n);
    const macro_facts& facts = facts_of(n);
    return facts.declares_nothing && std::none_of(origins.begin(), origins.end(), [&](auto name) {
             return facts.words.contains(name);
           });
  };
  return std::all_of(d.refers.begin(), d.refers.end(), harmless) &&
         std::all_of(d.refers_to_macros.begin(), d.refers_to_macros.end(), harmless);
}

// ---- what is declared

std::optional<receiver_classes::list> receiver_classes::resolve(const scope_place& here,
                                                                std::string_view text) const {
  char op = '\0';
  std::string_view origin = cut(text, op);
  list holders(here.classes.begin(), here.classes.end());
  std::optional<list> at;
  if (std::size_t variable = origin.find('='); variable != origin.npos) {
    at = classes_of(origin.substr(variable + 1), op);
  } else if (holders.empty() || !is_known(holders)) {
    return std::nullopt;
  } else if (origin == "this") {
    if (op == '>') at = holders;
  } else if (std::optional<std::string_view> type = type_of_field(origin, holders)) {
    at = classes_of(*type, op);
  }
  while (at && !text.empty()) {
    std::optional<std::string_view> type = type_of_field(cut(text, op), *at);
    at = type ? classes_of(*type, op) : std::nullopt;
  }
  return at;
}

bool receiver_classes::is_known(const list& classes) const {
  return std::none_of(classes.begin(), classes.end(), [&](global_name n) {
    return scopes_.is_universal(n) || opaque_.contains(scopes_.family(n));
  });
}

// What all classes declare the member with that have something to do with one of these.
std::optional<std::string_view> receiver_classes::type_of_field(std::string_view name,
                                                                const list& holders) const {
  global_name n = index_.find_name(name);
  if (n == nothing || !is_only_data(n)) return std::nullopt;
  global_name type = nothing;
  for (global_name holder : holders) {
    auto found = fields_.find({n, scopes_.family(holder)});
    if (found == fields_.end()) continue;
    if (found->second == nothing || (type != nothing && type != found->second)) return std::nullopt;
    type = found->second;
  }
  if (type == nothing) return std::nullopt;
  return index_.name(type);
}

std::optional<receiver_classes::list> receiver_classes::classes_of(std::string_view type,
                                                                   char op) const {
  char shape = type.back();
  std::string_view name = type.substr(0, type.rfind(':'));
  if (name.ends_with('<')) name.remove_suffix(1);
  if (shape == 's' && !(is_standard("unique_ptr") && is_standard("shared_ptr")))
    return std::nullopt;
  if (shape == 's' && op == '.') return list();
  bool direct = (shape == 'v' && op == '.') || (shape != 'v' && op == '>');
  if (!direct) return std::nullopt;
  if (name.starts_with("std::"))
    return is_standard(name.substr(5)) ? std::optional(list()) : std::nullopt;
  global_name n = index_.find_name(name);
  if (n == nothing || !index_.is_type(n) || !is_only_type(n)) return std::nullopt;
  list out = {n};
  return is_known(out) ? std::optional(std::move(out)) : std::nullopt;
}

// One of the classes that the standard library declares so, and that nobody specializes.
bool receiver_classes::is_standard(std::string_view name) const {
  if (has_standard_names_ || !is_class_of_library(name)) return false;
  global_name n = index_.find_name(name);
  return n == nothing ||
         (index_.named(n).empty() && index_.macros(n).empty() && made_.groups_of(n).empty());
}

// No variable of a namespace, nor what a macro or an alias may make it.
bool receiver_classes::is_only_data(global_name n) const {
  if (!index_.macros(n).empty() || !made_.groups_of(n).empty()) return false;
  return std::all_of(index_.named(n).begin(), index_.named(n).end(), [&](const provider& p) {
    const indexed_declaration& d = index_[p.id];
    bool type = d.source->kind == declaration_kind::type && d.owner == n;
    return !p.is_made && (d.source->kind == declaration_kind::function || type);
  });
}

// Nor what another project's header may declare as something else.
bool receiver_classes::is_only_type(global_name n) const {
  if (!index_.macros(n).empty() || !made_.groups_of(n).empty()) return false;
  if (loose_.contains(n) || index_.is_alias(n) || scopes_.is_renamed(n) ||
      index_.is_external_type(n))
    return false;
  return std::all_of(index_.named(n).begin(), index_.named(n).end(), [&](const provider& p) {
    const indexed_declaration& d = index_[p.id];
    bool type = d.source->kind == declaration_kind::type && d.owner == n;
    bool constructor = d.source->kind == declaration_kind::function && d.owner == n;
    return !p.is_made && (type || constructor || d.source->is_forward || d.source->is_primary);
  });
}

}  // namespace coolcache::scan
