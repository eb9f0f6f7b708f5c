// What a use of an operator may call although nothing names its types, because an operand converts:
// of declaration_index.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "declaration_index.hpp"
#include "operators.hpp"
#include "sorted_set.hpp"

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
      bool any =
          d.source->converts_any || by_macro[id] || (d.source->converts_bound && takes_others(d));
      if (d.source->is_constructor) add_constructor(d, any);
      if (d.source->is_conversion && any) to_anything_.insert(d.owner);
    }
    inherit_constructors();
  }

  bool from_library(global_name n) const { return from_library_[n]; }
  bool from_anything(global_name n) const { return from_anything_[n]; }
  const std::set<global_name>& from_ours(global_name n) const { return from_ours_[n]; }
  const std::set<global_name>& to_anything() const { return to_anything_; }

  bool is_library_type(global_name n) const {
    static const std::set<std::string_view> fundamental = {
        "std",      "size_t",    "ptrdiff_t", "int8_t",    "int16_t",
        "int32_t",  "int64_t",   "uint8_t",   "uint16_t",  "uint32_t",
        "uint64_t", "uintptr_t", "intptr_t",  "nullptr_t", "initializer_list"};
    return !index_.is_type(n) && !fundamental.contains(index_.name(n));
  }

 private:
  // Box<T>, where Box is another project's or an alias.
  bool takes_others(const indexed_declaration& d) const {
    return std::any_of(d.types.begin(), d.types.end(), [&](global_name n) {
      return n != d.owner && (!index_.is_type(n) || index_.is_alias(n));
    });
  }

  void add_constructor(const indexed_declaration& d, bool from_anything) {
    if (d.source->is_explicit || !d.source->has_parameters) return;
    if (d.source->is_template || from_anything) from_library_[d.owner] = true;
    if (from_anything) from_anything_[d.owner] = true;
    for (global_name n : d.types) {
      if (is_library_type(n)) from_library_[d.owner] = true;
      if (index_.is_type(n) && n != d.owner) from_ours_[d.owner].insert(n);
    }
  }

  // Classes that bring in from a base what may be its constructors: using Base::Base.
  std::set<global_name> inheriting() const {
    std::set<global_name> out;
    for (declaration_id id = 0; id < index_.size(); ++id) {
      const indexed_declaration& d = index_[id];
      if (d.source->kind == declaration_kind::alias && !d.source->renames &&
          d.enclosing != 0xFFFFFFFF &&
          std::any_of(d.provides.begin(), d.provides.end(),
                      [&](global_name n) { return may_be_class(n, id); }))
        out.insert(d.enclosing);
    }
    return out;
  }

  // Whether what a using-declaration brings in is more than functions and variables.
  bool may_be_class(global_name n, declaration_id brought_in) const {
    bool any = false;
    for (declaration_id id : index_.providers(n)) {
      declaration_kind kind = index_[id].source->kind;
      if (id == brought_in) continue;
      if (kind != declaration_kind::function && kind != declaration_kind::variable) return true;
      any = any || !index_[id].source->is_constructor;
    }
    return !any;
  }

  void inherit_constructors() {
    std::set<global_name> all = inheriting();
    std::vector<std::pair<global_name, global_name>> steps;  // to a class, from a base
    for (declaration_id id = 0; id < index_.size() && !all.empty(); ++id) {
      const indexed_declaration& d = index_[id];
      if (d.source->kind != declaration_kind::type || !all.contains(d.owner)) continue;
      if (d.source->has_foreign_base) from_library_[d.owner] = from_anything_[d.owner] = true;
      for (global_name base : d.bases) add_steps(meant_by(base), d.owner, steps);
    }
    sort_unique(steps);
    std::vector<global_name> open;
    for (const auto& [base, to] : steps) open.push_back(base);
    sort_unique(open);
    while (!open.empty()) {
      global_name base = open.back();
      open.pop_back();
      for (auto step =
               std::lower_bound(steps.begin(), steps.end(), std::pair(base, global_name{0}));
           step != steps.end() && step->first == base; ++step)
        if (inherit(step->second, base)) open.push_back(step->second);
    }
  }

  // What leads to so many that it would be dear to follow may be anything.
  static constexpr std::size_t many = 64;

  void add_steps(const std::set<global_name>& bases, global_name to,
                 std::vector<std::pair<global_name, global_name>>& steps) {
    if (bases.size() > many) from_library_[to] = from_anything_[to] = true;
    for (global_name base : bases) steps.emplace_back(base, to);
  }

  // The class, and what an alias of that name may stand for.
  std::set<global_name> meant_by(global_name base) const {
    std::set<global_name> out = {base};
    for (std::vector<global_name> open = {base}; !open.empty() && out.size() <= many;) {
      global_name n = open.back();
      open.pop_back();
      for (declaration_id id : index_.providers(n)) {
        if (index_[id].source->kind != declaration_kind::alias || index_[id].source->is_forward)
          continue;
        for (global_name next : index_[id].refers)
          if (out.insert(next).second) open.push_back(next);
      }
    }
    return out;
  }

  // Of a base that is none of the project's classes, nothing is known.
  bool inherit(global_name to, global_name base) {
    bool library = from_library_[base] || !index_.is_type(base);
    bool changed = (library && !from_library_[to]) || (from_anything_[base] && !from_anything_[to]);
    from_library_[to] = from_library_[to] || library;
    from_anything_[to] = from_anything_[to] || from_anything_[base];
    std::set<global_name>& own = from_ours_[to];
    if (from_anything_[to]) return changed;
    for (global_name n : from_ours_[base])
      if (n != to) changed = own.insert(n).second || changed;
    if (own.size() > many) from_library_[to] = from_anything_[to] = true;
    return changed;
  }

  const declaration_index& index_;
  std::vector<bool> from_library_, from_anything_;  // by class
  std::vector<std::set<global_name>> from_ours_;    // by class
  std::set<global_name> to_anything_;               // classes with such functions
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
