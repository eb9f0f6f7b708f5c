#include "outer_state.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "c_library.hpp"
#include "well_known.hpp"

namespace coolcache::scan {
namespace {

// CoolCache's, wherever it is installed: its folder has the header of the markers.
bool is_own_header(const external_headers& external, const std::string& path) {
  std::size_t file = path.rfind('/');
  if (file == path.npos) return false;
  std::string folder = path.substr(0, file);
  return folder.ends_with("/coolcache") && external.all().contains(folder + "/marker.hpp");
}

// What the project's files include of other projects, without what CoolCache itself needs of them.
std::set<std::string> headers_of_others(const project& p) {
  std::set<std::string> included;
  for (const source_file& file : p.files)
    for (const auto& [include, path] : file.external_includes)
      if (!is_own_header(p.external, path)) included.insert(path);
  std::set<std::string> out = p.external.closure(included);
  std::erase_if(out, [](const std::string& path) { return is_of_c_library(path); });
  return out;
}

}  // namespace

outer_state::outer_state(const declaration_index& index)
    : index_(index),
      library_(index.find_name("std")),
      contains_(index.name_count(), false),
      is_found_behind_(index.name_count(), false),
      is_undefined_(index.name_count(), false),
      is_used_by_(index.size(), false),
      may_register_(index.size(), false) {
  find_headers_names();
  find_undefined();
  if (names_.empty()) return;
  for (declaration_id id = 0; id < index.size(); ++id) is_used_by_[id] = uses(id);
  find_registering();
}

// A base by another name counts as made: what that stands for may be.
void outer_state::find_registering() {
  auto is_made = [&](const indexed_declaration& d, global_name n) {
    return std::find(d.instantiates.begin(), d.instantiates.end(), n) != d.instantiates.end();
  };
  std::vector<bool> stands_for_made(index_.name_count());
  std::vector<global_name> open;
  auto add_names_of = [&](const indexed_declaration& alias) {
    for (global_name n : alias.provides)
      if (!stands_for_made[n]) open.push_back(n);
  };
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind == declaration_kind::alias && is_used_by_[id])
      add_names_of(index_[id]);
  while (!open.empty()) {
    global_name n = open.back();
    open.pop_back();
    if (stands_for_made[n]) continue;
    stands_for_made[n] = true;
    for (declaration_id id : index_.referers(n))
      if (index_[id].source->kind == declaration_kind::alias) add_names_of(index_[id]);
  }
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    if (d.source->kind != declaration_kind::type) continue;
    bool outer = false, made = false;
    for (global_name n : d.base_words) {
      outer = outer || contains_[n] || stands_for_made[n];
      made = made || stands_for_made[n] || is_made(d, n);
    }
    may_register_[id] = outer && made;
  }
}

void outer_state::add(global_name n, bool anywhere) {
  if (n == no_name) return;
  if (anywhere) is_found_behind_[n] = true;
  if (contains_[n]) return;
  std::string_view name = index_.name(n);
  if (name == "std" || name == "coolcache" || is_marker(name)) return;
  contains_[n] = true;
  names_.push_back(n);
}

// Namespaces whose names can be written alone: the project adds to one, or brings all of it in. An
// alias, or what a using-declaration brings in, is a declaration of the project that names it.
std::vector<bool> outer_state::opened_namespaces() const {
  std::vector<bool> out(index_.name_count(), false);
  const project& p = index_.sources();
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const declaration& d = *index_[id].source;
    if (d.kind == declaration_kind::ambient)
      for (global_name n : index_[id].refers) out[n] = true;
    if (d.scope == no_name) continue;
    std::string_view scope = p.files[index_[id].file].summary.names[d.scope];
    global_name around = index_.find_name(scope.substr(0, scope.find("::")));
    if (around != no_name) out[around] = true;
  }
  return out;
}

void outer_state::find_headers_names() {
  const external_headers& external = index_.sources().external;
  std::set<std::string> headers = headers_of_others(index_.sources());
  if (headers.empty()) return;
  std::vector<bool> opened = opened_namespaces();
  auto name_of = [&](symbol_id word) {
    return word == no_symbol ? no_name : index_.find_name(external.terms_words().text(word));
  };
  // Namespaces that need not be written, or by another name: those that a macro stands for.
  std::set<symbol_id> unwritten;
  bool all_opened = false;
  for (const std::string& path : headers) {
    const external_terms& terms = external.all().at(path).terms;
    unwritten.insert(terms.inlined.begin(), terms.inlined.end());
    unwritten.insert(terms.defines.begin(), terms.defines.end());
    all_opened = all_opened || terms.opens_names;
  }
  for (const std::string& path : headers) {
    for (const auto& [around, word] : external.all().at(path).terms.declares) {
      global_name space = name_of(around);
      bool outside = around == no_symbol;
      bool alone = all_opened || unwritten.contains(around) || (space != no_name && opened[space]);
      if (space != no_name && space == library_) continue;
      add(space, false);
      if (outside || alone) add(name_of(word), !outside);
    }
  }
}

// Functions that only a library of somebody else can define.
void outer_state::find_undefined() {
  std::vector<bool> is_declared(index_.name_count()), is_defined(index_.name_count());
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    bool plain = d.source->kind == declaration_kind::function && !d.source->is_implicit;
    for (std::uint32_t i = 0; i < d.provides.size(); ++i) {
      bool declares = plain && !d.source->is_definition && i < d.written;
      (declares ? is_declared : is_defined)[d.provides[i]] = true;
    }
  }
  for (global_name n = 0; n < is_declared.size(); ++n)
    if (is_declared[n] && !is_defined[n]) {
      add(n, true);
      is_undefined_[n] = true;
    }
}

bool outer_state::uses(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  auto leads = [&](const global_reference& r) {
    if (r.kind == reference_kind::member) return bool{is_undefined_[r.name]};
    if (r.is_local || r.kind == reference_kind::in_std || r.kind == reference_kind::declared)
      return false;
    if (r.kind != reference_kind::qualified) return bool{contains_[r.name]};
    return is_found_behind_[r.name] && r.qualifier != library_;
  };
  return std::any_of(d.references.begin(), d.references.end(), leads) ||
         std::any_of(d.refers_to_macros.begin(), d.refers_to_macros.end(),
                     [&](global_name n) { return contains_[n]; });
}

}  // namespace coolcache::scan
