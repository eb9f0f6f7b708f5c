// What a use of an operator may call although nothing names its types, because an operand converts:
// of declaration_index.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "declaration_index.hpp"
#include "operators.hpp"

namespace coolcache::scan {
namespace {

// From what the classes are made by constructors that are not explicit, and what converts to what.
class conversions {
 public:
  // `by_macro`: declarations in whose head a macro may write template.
  conversions(const declaration_index& index, const std::vector<bool>& by_macro)
      : index_(index),
        from_library_(index.name_count(), false),
        from_anything_(index.name_count(), false),
        from_ours_(index.name_count()) {
    for (declaration_id id = 0; id < index.size(); ++id) {
      const indexed_declaration& d = index[id];
      if (d.source->kind != declaration_kind::function || d.owner == 0xFFFFFFFF) continue;
      bool any = d.source->converts_any || by_macro[id];
      if (d.source->is_constructor) add_constructor(d, any);
      if (d.source->is_conversion && any) to_anything_.insert(d.owner);
    }
    inherit_constructors();
  }

  bool from_library(global_name n) const { return from_library_[n]; }
  bool from_anything(global_name n) const { return from_anything_[n]; }
  const std::vector<global_name>& from_ours(global_name n) const { return from_ours_[n]; }
  const std::set<global_name>& to_anything() const { return to_anything_; }

  bool is_library_type(global_name n) const {
    static const std::set<std::string_view> fundamental = {
        "std",      "size_t",    "ptrdiff_t", "int8_t",    "int16_t",
        "int32_t",  "int64_t",   "uint8_t",   "uint16_t",  "uint32_t",
        "uint64_t", "uintptr_t", "intptr_t",  "nullptr_t", "initializer_list"};
    return !index_.is_type(n) && !fundamental.contains(index_.name(n));
  }

 private:
  void add_constructor(const indexed_declaration& d, bool from_anything) {
    if (d.source->is_explicit || !d.source->has_parameters) return;
    if (d.source->is_template || from_anything) from_library_[d.owner] = true;
    if (from_anything) from_anything_[d.owner] = true;
    for (global_name n : d.types) {
      if (is_library_type(n)) from_library_[d.owner] = true;
      if (index_.is_type(n) && n != d.owner) from_ours_[d.owner].push_back(n);
    }
  }

  // using Base::Base;
  std::set<global_name> inheriting() const {
    std::set<global_name> out;
    for (declaration_id id = 0; id < index_.size(); ++id) {
      const indexed_declaration& d = index_[id];
      bool brings = d.source->kind == declaration_kind::alias && !d.source->renames &&
                    d.enclosing != 0xFFFFFFFF;
      if (!brings) continue;
      for (const global_reference& r : d.references)
        if (r.leads && std::find(d.provides.begin(), d.provides.end(), r.name) != d.provides.end())
          out.insert(d.enclosing);
    }
    return out;
  }

  void inherit_constructors() {
    std::set<global_name> all = inheriting();
    for (bool changed = !all.empty(); changed;) {
      changed = false;
      for (declaration_id id = 0; id < index_.size(); ++id) {
        const indexed_declaration& d = index_[id];
        if (d.source->kind != declaration_kind::type || !all.contains(d.owner)) continue;
        for (global_name base : d.bases) changed = inherit(d.owner, base) || changed;
      }
    }
  }

  // Of a base that is none of the project's classes, nothing is known.
  bool inherit(global_name to, global_name base) {
    bool library = from_library_[base] || !index_.is_type(base);
    bool changed = (library && !from_library_[to]) || (from_anything_[base] && !from_anything_[to]);
    from_library_[to] = from_library_[to] || library;
    from_anything_[to] = from_anything_[to] || from_anything_[base];
    for (global_name n : from_ours_[base]) {
      auto& own = from_ours_[to];
      if (n == to || std::find(own.begin(), own.end(), n) != own.end()) continue;
      own.push_back(n);
      changed = true;
    }
    return changed;
  }

  const declaration_index& index_;
  std::vector<bool> from_library_, from_anything_;   // by class
  std::vector<std::vector<global_name>> from_ours_;  // by class
  std::set<global_name> to_anything_;                // classes with such functions
};

}  // namespace

// Where a class converts from others, an operator on it may be called although nothing names the
// class: v * 2 with operator*(std::vector<double>, Scale), small + small with a big(small). It is
// then reached from the project's types that convert, or, where the library's do, by its token.
void declaration_index::find_converting() {
  conversions known(*this, is_implicit_text_);
  for (declaration_id id = 0; id < size(); ++id) {
    const indexed_declaration& d = declarations_[id];
    bool function = d.source->kind == declaration_kind::function;
    if (!in_use_[id] || !d.source->found_by_type || !function || is_member(d)) continue;
    bool by_token = false, from_anything = false;
    for (global_name n : d.types) {
      by_token = by_token || known.from_library(n) || known.is_library_type(n);
      from_anything = from_anything || known.from_anything(n);
      for (global_name from : known.from_ours(n)) by_type_[from].push_back(id);
    }
    for (global_name from : known.to_anything()) by_type_[from].push_back(id);
    if (from_anything) of_any_operand_.push_back(id);
    std::size_t last = d.source->qualified.rfind("operator");
    if (!by_token || last == std::string::npos) continue;
    std::uint64_t bits = operator_bits(std::string_view(d.source->qualified).substr(last + 8));
    if (bits != 0) converting_operators_.emplace_back(bits, id);
  }
}

}  // namespace coolcache::scan
