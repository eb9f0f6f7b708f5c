#include "nominations.hpp"

#include <algorithm>
#include <string_view>

namespace coolcache::scan {
namespace {

// A library's namespaces: one of the project's that is called like them may not be meant.
bool is_library_namespace(std::string_view name) {
  static const std::set<std::string_view> names = {"std",
                                                   "chrono",
                                                   "literals",
                                                   "chrono_literals",
                                                   "string_literals",
                                                   "rel_ops",
                                                   "complex_literals",
                                                   "placeholders",
                                                   "filesystem",
                                                   "pmr",
                                                   "ranges",
                                                   "views",
                                                   "this_thread",
                                                   "execution",
                                                   "numbers",
                                                   "experimental",
                                                   "regex_constants",
                                                   "string_view_literals"};
  return names.contains(name) || name.starts_with("__");
}

}  // namespace

nominations::nominations(const declaration_index& index, const scope_table& scopes)
    : index_(index),
      scopes_(scopes),
      opened_by_(index.size(), no_namespace),
      brings_(index.name_count(), false) {
  if (index.redefines_language() || find_pasted()) return;
  find_directives();
  if (empty()) return;
  drop_what_acts_unnamed();
  drop_what_texts_name();
  for (const auto& [n, all] : directives_)
    for (declaration_id id : all) opened_by_[id] = n;
  find_names();
}

global_name nominations::opened_by(declaration_id id) const {
  return opened_by_[id];
}

std::vector<declaration_id> nominations::of(declaration_id brought) const {
  std::vector<declaration_id> out;
  auto add = [&](const std::vector<declaration_id>& all) {
    out.insert(out.end(), all.begin(), all.end());
  };
  if (for_each_around(brought, [&](global_name n) { add(directives_.at(n)); }))
    for (const auto& [n, all] : directives_) add(all);
  return out;
}

void nominations::find_directives() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    global_name n = nominated_by(id);
    if (n != no_namespace && is_known(n)) directives_[n].push_back(id);
  }
}

// N of using namespace a::N;
global_name nominations::nominated_by(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  bool directive = d.source->kind == declaration_kind::ambient && d.source->opens_names &&
                   d.source->made_by == no_name;
  if (!directive) return no_namespace;
  global_name found = no_namespace;
  for (const global_reference& r : d.references) {
    if (r.kind == reference_kind::macro) continue;  // of a condition around it
    if (!index_.macros(r.name).empty() || is_library_namespace(index_.name(r.name)))
      return no_namespace;
    if (r.leads) continue;
    if (found != no_namespace) return no_namespace;
    found = r.name;
  }
  return found;
}

bool nominations::is_known(global_name n) const {
  return scopes_.is_namespace(n) && scopes_.is_nominated(n) && !scopes_.are_all_nominated() &&
         !scopes_.is_inlined(n) && !scopes_.is_renamed(n) && !index_.is_type(n) &&
         !index_.is_external_word(n);
}

bool nominations::is_anywhere(declaration_id id) const {
  declaration_kind kind = index_[id].source->kind;
  return scopes_.place_of(id).is_unknown || kind == declaration_kind::unplaced ||
         kind == declaration_kind::fragment;
}

// Names of macros that another project's macros make paste something.
std::vector<bool> nominations::pasting_of_libraries() const {
  std::vector<bool> pastes(index_.name_count(), false);
  for (bool changed = true; changed;) {
    changed = false;
    for (declaration_id id = 0; id < index_.size(); ++id) {
      const indexed_declaration& d = index_[id];
      if (d.source->kind != declaration_kind::macro) continue;
      bool does = (is_of_library(id) && !d.source->pastes.empty()) ||
                  std::any_of(d.refers.begin(), d.refers.end(), [&](auto n) { return pastes[n]; });
      for (global_name n : d.provides)
        if (does && !pastes[n]) pastes[n] = changed = true;
    }
  }
  return pastes;
}

bool nominations::is_of_library(declaration_id id) const {
  return index_.sources().files[index_[id].file].synthetic;
}

// A name that is put together is mentioned nowhere. Returns whether it may be any.
bool nominations::find_pasted() {
  std::vector<bool> of_libraries = pasting_of_libraries();
  const std::vector<source_file>& files = index_.sources().files;
  for (file_id f = 0; f < files.size(); ++f)
    for (name_id n = 0; n < files[f].summary.names.size() && !files[f].synthetic; ++n)
      if (of_libraries[index_.global_of(f, n)]) return true;
  for (declaration_id id = 0; id < index_.size(); ++id) {
    if (index_[id].source->kind != declaration_kind::macro || is_of_library(id)) continue;
    for (name_pattern& p : index_.pastes_of(id)) {
      if (!p.known()) return true;
      pasted_.push_back(std::move(p));
    }
  }
  return false;
}

// Namespaces with operators, with directives of their own, and with what could not be placed.
void nominations::drop_what_acts_unnamed() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    bool acts = d.source->kind == declaration_kind::ambient ||
                d.source->kind == declaration_kind::unplaced ||
                std::any_of(d.provides.begin(), d.provides.end(), [&](global_name n) {
                  return index_.name(n).starts_with("operator") || is_pasted(index_.name(n));
                });
    if (!acts) continue;
    for (global_name n : scopes_.place_of(id).parts) drop(n);
    std::string_view rest = d.source->qualified;
    for (std::size_t at; (at = rest.find("::")) != rest.npos; rest.remove_prefix(at + 2))
      drop(index_.find_name(rest.substr(0, at)));
  }
}

bool nominations::is_pasted(std::string_view name) const {
  return std::any_of(pasted_.begin(), pasted_.end(),
                     [&](const name_pattern& p) { return p.matches(name); });
}

// What a macro or an included text names is looked up somewhere else than where that stands.
void nominations::drop_what_texts_name() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    bool text = d.source->kind == declaration_kind::macro ||
                (d.source->kind == declaration_kind::fragment && index_.is_part(id));
    if (!text || empty()) continue;
    for (global_name word : d.refers)
      for (declaration_id named : index_.providers(word))
        for (global_name n : scopes_.place_of(named).parts) drop(n);
  }
}

void nominations::find_names() {
  for (declaration_id id = 0; id < index_.size(); ++id) {
    bool any = false;
    any = for_each_around(id, [&](global_name) { any = true; }) || any;
    if (!any || index_[id].source->kind == declaration_kind::fragment) continue;
    for (global_name n : index_[id].provides) brings_[n] = true;
  }
}

}  // namespace coolcache::scan
