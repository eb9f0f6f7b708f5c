#include "declaration_index.hpp"

#include <algorithm>
#include <set>

#include "c_library.hpp"
#include "keywords.hpp"
#include "library_questions.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {
namespace {

// By name: the declarations that refer to it.
void index_referers(const std::vector<indexed_declaration>& all, const std::vector<bool>& in_use,
                    std::vector<std::vector<declaration_id>>& out) {
  std::vector<std::uint32_t> counts(out.size(), 0);
  auto for_each = [&](const auto& use) {
    for (declaration_id id = 0; id < all.size(); ++id)
      if (in_use[id] && all[id].source->kind != declaration_kind::fragment)
        for (global_name n : all[id].refers) use(n, id);
  };
  for_each([&](global_name n, declaration_id) { ++counts[n]; });
  for (global_name n = 0; n < counts.size(); ++n) out[n].reserve(counts[n]);
  for_each([&](global_name n, declaration_id id) { out[n].push_back(id); });
}

}  // namespace

declaration_index::declaration_index(project& p, std::size_t jobs) : project_(p), graph_(p) {
  auto files = static_cast<file_id>(p.files.size());
  find_fragments();
  for (file_id f = 0; f < files; ++f) add_names(f);
  declarations_.resize(in_use_.size());
  for_each_part(files, jobs, [&](std::size_t f) {
    add_declarations(p.files[f].summary, static_cast<file_id>(f));
  });
  named_.resize(names_.size());
  providers_.resize(names_.size());
  referers_.resize(names_.size());
  macros_.resize(names_.size());
  by_type_.resize(names_.size());
  implicit_.resize(names_.size());
  members_.resize(names_.size());
  derived_.resize(names_.size());
  is_type_.assign(names_.size(), false);
  is_foreign_.assign(names_.size(), false);
  is_declared_ahead_.assign(names_.size(), false);
  is_external_word_.assign(names_.size(), false);
  is_external_member_.assign(names_.size(), false);
  is_external_type_.assign(names_.size(), false);
  is_external_macro_.assign(names_.size(), false);
  is_called_outside_.assign(names_.size(), false);
  is_alias_.assign(names_.size(), false);
  renames_.assign(size(), false);
  opens_names_.assign(size(), false);
  is_implicit_text_.assign(size(), false);
  has_c_linkage_.assign(size(), false);
  is_part_.assign(size(), false);
  may_initialize_.assign(size(), false);
  ambient_.resize(files);
  for (file_id f = 0; f < files; ++f) resolve_fragments(f);
  find_parts();
  expand_heads();
  find_external_words(p.external.words());
  find_library_settings();
  leave_out_forward();
  find_types();
  find_aliases();
  for_each_part(2, jobs, [&](std::size_t part) {
    if (part == 0) {
      index_names();
      index_types();
      find_converting();
    } else {
      index_referers(declarations_, in_use_, referers_);
      find_foreign();
    }
  });
}

// A file that is only ever included inside a function or a table is text, not declarations.
void declaration_index::find_fragments() {
  is_text_.assign(project_.files.size(), true);
  for (file_id f = 0; f < project_.files.size(); ++f) {
    const source_file& file = project_.files[f];
    if (file.listed) is_text_[f] = false;
    for (std::size_t i = 0; i < file.included.size(); ++i)
      for (file_id target : file.included[i])
        if (!file.summary.includes[i].in_declaration) is_text_[target] = false;
  }
}

// A file's text stands inside a declaration, or inside such a text in turn.
void declaration_index::find_parts() {
  std::vector<declaration_id> open;
  for (const indexed_declaration& d : declarations_)
    if (d.source->kind != declaration_kind::fragment)
      open.insert(open.end(), d.fragments.begin(), d.fragments.end());
  while (!open.empty()) {
    declaration_id id = open.back();
    open.pop_back();
    if (is_part_[id]) continue;
    is_part_[id] = true;
    open.insert(open.end(), declarations_[id].fragments.begin(), declarations_[id].fragments.end());
  }
}

// A type whose members or enumerators are included provides all names of the included text.
void declaration_index::resolve_fragments(file_id file) {
  const source_file& source = project_.files[file];
  for (std::uint32_t i = 0; i < source.summary.declarations.size(); ++i) {
    indexed_declaration& d = declarations_[id_of(file, i)];
    for (std::uint32_t include : d.source->fragments)
      for (file_id target : source.included[include])
        d.fragments.push_back(id_of(target, project_.files[target].summary.fragment));
    bool declares = d.source->kind == declaration_kind::type ||
                    d.source->kind == declaration_kind::enumeration ||
                    d.source->kind == declaration_kind::unplaced;
    if (!declares) continue;
    for (declaration_id fragment : d.fragments) {
      const auto& names = declarations_[fragment].refers;
      d.provides.append(names.begin(), names.end());
    }
  }
}

// ---- names and types

// A guard that something else defines too may hide its file: another file's guard, a definition.
void declaration_index::add_guard(const indexed_declaration& guard) {
  for (global_name n : guard.provides)
    if (macros_[n].size() > 1)
      for_everything_.insert(for_everything_.end(), macros_[n].begin(), macros_[n].end());
}

// A class that is declared and nowhere defined hides others of its name.
void declaration_index::leave_out_forward() {
  std::set<std::string_view> defined;
  for (const indexed_declaration& d : declarations_) {
    if (d.source->kind != declaration_kind::type) continue;
    defined.insert(d.source->qualified);
    bool declared = d.source->chained > 0 && d.owner != 0xFFFFFFFF;  // struct A::B {, in A
    if (declared) is_declared_ahead_[d.owner] = true;
  }
  for (file_id f = 0; f < global_of_.size(); ++f)
    for (name_id n : project_.files[f].summary.elaborated)
      is_declared_ahead_[global_of_[f][n]] = true;
  for (declaration_id id = 0; id < size(); ++id) {
    const declaration& d = *declarations_[id].source;
    if (!d.is_forward || !defined.contains(d.qualified)) continue;
    in_use_[id] = false;
    for (global_name n : declarations_[id].provides) is_declared_ahead_[n] = true;
  }
}

// A template of a library may be declared here to be specialized.
// Of what only other headers have, all parts of the name stand there.
bool declaration_index::is_own_template(const indexed_declaration& d) const {
  if (d.source->qualified.starts_with("std::") || d.source->qualified.starts_with("__"))
    return false;
  if (std::none_of(d.provides.begin(), d.provides.end(),
                   [&](global_name n) { return is_external_word_[n]; }))
    return true;
  if (d.source->has_unknown_scope || d.source->scope == no_name) return false;
  std::string_view scope = d.source->qualified;
  for (std::size_t end; (end = scope.find("::")) != scope.npos; scope.remove_prefix(end + 2)) {
    global_name part = find_name(scope.substr(0, end));
    if (part == no_symbol || !is_external_word_[part]) return true;
  }
  return false;
}

// a::T of a::v1::T, where v1 is an inline namespace.
std::string declaration_index::without_inline(std::string_view qualified) const {
  std::string out;
  for (std::size_t at = 0; at < qualified.size();) {
    std::size_t end = std::min(qualified.find("::", at), qualified.size());
    std::string_view part = qualified.substr(at, end - at);
    bool dropped = inlined_.contains(find_name(part));
    if (!dropped) (out += "::") += part;
    at = end + 2;
  }
  return out;
}

// A specialization of what is the project's own is reached by its name.
bool declaration_index::specializes_ours(const indexed_declaration& d) const {
  return primaries_.contains(without_inline(d.source->qualified));
}

void declaration_index::find_types() {
  is_namespace_.assign(names_.size(), false);
  for (file_id f = 0; f < project_.files.size(); ++f) {
    for (name_id n : project_.files[f].summary.inlined) inlined_.insert(global_of_[f][n]);
    for (name_id n : project_.files[f].summary.namespaces) is_namespace_[global_of_[f][n]] = true;
  }
  for (declaration_id id = 0; id < size(); ++id) {
    const indexed_declaration& d = declarations_[id];
    if (!in_use_[id]) continue;
    bool type = d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF;
    if (type) is_type_[d.owner] = true;
    bool variable = d.source->kind == declaration_kind::variable;
    // Of another project's template, the project may declare a class, and overload a function.
    bool function = d.source->kind == declaration_kind::function && d.source->is_template &&
                    !d.source->is_specialization;
    bool own = (d.source->is_primary || function) && is_own_template(d);
    if (own || ((type || variable) && !d.source->found_by_type))
      primaries_.insert(without_inline(d.source->qualified));
    if (d.source->kind == declaration_kind::enumeration)
      for (global_name n : d.provides) is_type_[n] = true;
  }
}

void declaration_index::index_names() {
  std::vector<std::uint32_t> counts(names_.size(), 0);
  for (const indexed_declaration& d : declarations_)
    for (global_name n : d.provides) ++counts[n];
  for (global_name n = 0; n < counts.size(); ++n) {
    providers_[n].reserve(counts[n]);
    named_[n].reserve(counts[n]);
  }
  for (declaration_id id = 0; id < size(); ++id) {
    const indexed_declaration& d = declarations_[id];
    if (!in_use_[id]) continue;
    if (d.source->for_everything) for_everything_.push_back(id);
    bool touches =
        opens_names_[id] || (d.source->kind == declaration_kind::ambient && !is_lead(id)) ||
        (d.source->kind == declaration_kind::unplaced && !d.source->is_member &&
         !is_known_call(id)) ||
        (d.source->kind == declaration_kind::macro && !d.source->is_guard && configures_others(d));
    if (touches) ambient_[d.file].push_back(id);
    if (d.source->kind == declaration_kind::fragment) continue;
    for (std::uint32_t i = 0; i < d.provides.size(); ++i) {
      providers_[d.provides[i]].push_back(id);
      named_[d.provides[i]].push_back({id, i >= d.written});
    }
    if (may_be_function(d)) {
      global_name n = global_of_[d.file][d.source->made_by];
      providers_[n].push_back(id);
      named_[n].push_back({id, false});
    }
    if (d.source->is_guard) add_guard(d);
  }
}

// #define FAST, where another project's header asks for it; #define _GLIBCXX_DEBUG.
bool declaration_index::configures_others(const indexed_declaration& d) const {
  if (project_.files[d.file].synthetic) return false;  // their own
  if (is_keyword(d.source->qualified)) return true;    // #define private public
  return std::any_of(d.provides.begin(), d.provides.end(),
                     [&](global_name n) { return is_external_word_[n] || sets_library_[n]; });
}

// MAX(a) { ... } without such a macro, in C.
bool declaration_index::may_be_function(const indexed_declaration& d) const {
  return d.source->kind == declaration_kind::unplaced && d.source->is_definition &&
         d.source->made_by != no_name && macros_[global_of_[d.file][d.source->made_by]].empty();
}

// A macro's call declares what it and the macro name, and what is found by the types among that.
bool declaration_index::is_known_call(declaration_id id) const {
  const indexed_declaration& d = declarations_[id];
  if (d.source->made_by == no_name || d.source->opens_names) return false;
  if (macros_[global_of_[d.file][d.source->made_by]].empty()) return false;
  bool implicit = is_implicit_text_[id] || d.source->is_implicit_text;
  return !implicit || std::any_of(d.provides.begin(), d.provides.end(),
                                  [&](global_name n) { return is_type_[n]; });
}

// Of a class, and of no namespace that has its name, here or in another project's header.
bool declaration_index::is_member(const indexed_declaration& d) const {
  return d.owner != 0xFFFFFFFF && is_type_[d.owner] && !is_namespace_[d.owner] &&
         !is_external_word_[d.owner] && d.source->kind != declaration_kind::type;
}

void declaration_index::index_types() {
  for (declaration_id id = 0; id < size(); ++id) {
    const indexed_declaration& d = declarations_[id];
    if (!in_use_[id]) continue;
    bool type = d.source->kind == declaration_kind::type;
    bool named_outside = std::any_of(d.provides.begin(), d.provides.end(),
                                     [&](global_name n) { return is_external_word_[n]; });
    bool callable = d.source->kind == declaration_kind::function && !d.source->is_member;
    // A friend is found by its arguments.
    bool called_outside = std::any_of(d.provides.begin(), d.provides.end(), [&](global_name n) {
      return callable ? is_external_word_[n] : is_external_member_[n];
    });
    bool by_library = named_outside && callable && !d.source->found_by_type;
    // What another project's template may choose without its name.
    bool specializes = d.source->is_specialization && !specializes_ours(d);
    if (((d.source->found_by_type || by_library) && !is_member(d)) || specializes) {
      bool any = false;
      bool open = d.source->is_template;  // to types that it does not name
      for (global_name n : d.types)
        if (is_type_[n]) by_type_[n].push_back(id);
      for (name_id local : d.source->operand_types) {
        std::string_view chain = names_.text(global_of_[d.file][local]);
        std::size_t last = chain.rfind("::");
        global_name n = find_name(last == chain.npos ? chain : chain.substr(last + 2));
        // An alias may stand for any type, and what other headers have too may be theirs.
        any = any || (n != 0xFFFFFFFF && is_type_[n] && !is_alias_[n] && !is_external_word_[n]);
        open = open || (n != 0xFFFFFFFF && is_alias_[n]);
      }
      // An operator on types that are not the project's is always in reach.
      bool ours = (type || d.source->kind == declaration_kind::variable) && specializes_ours(d);
      if (!any && !ours && (!by_library || open)) of_any_type_.push_back(id);
    }
    if (by_library && is_called_outside(d)) called_outside_.push_back(id);
    if (d.source->kind == declaration_kind::unplaced && d.source->made_by != no_name)
      for (global_name n : d.provides)
        if (is_type_[n]) by_type_[n].push_back(id);
    // int B::operator+(int) where B is an alias, and a class elsewhere
    if (d.source->is_implicit && d.source->chained > 0 && d.owner != 0xFFFFFFFF &&
        is_alias_[d.owner])
      of_aliases_.push_back(id);
    for (global_name base : d.bases) derived_[base].push_back(id);
    global_name around = d.source->is_member ? d.owner : d.enclosing;
    if (around != 0xFFFFFFFF) {
      members_[around].push_back(id);
      if (d.source->is_implicit || called_outside) implicit_[around].push_back(id);
    }
  }
}

// Library code may call any member of a class that has a base, or is a specialization of a
// template, that the library knows and this index does not.
void declaration_index::find_foreign() {
  for (bool changed = true; changed;) {
    changed = false;
    for (const indexed_declaration& d : declarations_) {
      if (d.source->kind != declaration_kind::type || d.owner == 0xFFFFFFFF) continue;
      bool foreign = d.source->has_foreign_base ||
                     (d.source->found_by_type && !specializes_ours(d)) ||
                     std::any_of(d.bases.begin(), d.bases.end(), [&](global_name b) {
                       return !is_type_[b] || is_foreign_[b] || is_external_type_[b];
                     });
      changed = changed || (foreign && !is_foreign_[d.owner]);
      is_foreign_[d.owner] = is_foreign_[d.owner] || foreign;
    }
  }
}

}  // namespace coolcache::scan
