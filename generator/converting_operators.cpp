// Operators that a use of their token may call although nothing names their types: of
// declaration_index.
#include <set>

#include "declaration_index.hpp"
#include "operators.hpp"

namespace coolcache::scan {

// Where a class converts from others, an operator on it may be called although nothing names the
// class: v * 2 with operator*(std::vector<double>, Scale), small + small with a big(small). It is
// then reached from the project's types that convert, or, where the library's do, by its token.
void declaration_index::find_converting() {
  static const std::set<std::string_view> fundamental = {
      "std",      "size_t",    "ptrdiff_t", "int8_t",    "int16_t",
      "int32_t",  "int64_t",   "uint8_t",   "uint16_t",  "uint32_t",
      "uint64_t", "uintptr_t", "intptr_t",  "nullptr_t", "initializer_list"};
  auto is_library_type = [&](global_name n) {
    return !is_type_[n] && !fundamental.contains(names_.text(n));
  };
  std::vector<bool> from_library(names_.size(), false);
  std::vector<std::vector<global_name>> from_ours(names_.size());
  for (const indexed_declaration& d : declarations_) {
    bool converts = d.source->is_constructor && !d.source->is_explicit &&
                    d.source->has_parameters && d.owner != 0xFFFFFFFF;
    if (!converts) continue;
    if (d.source->is_template) from_library[d.owner] = true;
    for (global_name n : d.types) {
      if (is_library_type(n)) from_library[d.owner] = true;
      if (is_type_[n] && n != d.owner) from_ours[d.owner].push_back(n);
    }
  }
  for (declaration_id id = 0; id < size(); ++id) {
    const indexed_declaration& d = declarations_[id];
    bool function = d.source->kind == declaration_kind::function;
    if (!in_use_[id] || !d.source->found_by_type || !function || is_member(d)) continue;
    bool by_token = false;
    for (global_name n : d.types) {
      by_token = by_token || from_library[n] || is_library_type(n);
      for (global_name from : from_ours[n]) by_type_[from].push_back(id);
    }
    std::size_t last = d.source->qualified.rfind("operator");
    if (!by_token || last == std::string::npos) continue;
    std::uint64_t bits = operator_bits(std::string_view(d.source->qualified).substr(last + 8));
    if (bits != 0) converting_operators_.emplace_back(bits, id);
  }
}

}  // namespace coolcache::scan
