// The words of a source that decide where names are looked up: namespaces, using-directives, and
// names that are bound where no declaration shows it.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "names.hpp"
#include "source_view.hpp"

namespace coolcache::scan {

// Nominated by a macro, which may get the namespace's name as an argument.
inline constexpr std::string_view any_namespace = "*";

struct scope_words {
  // Template parameters and local aliases: what stands behind their :: is not known.
  std::set<std::string_view> bound;
  std::set<std::uint32_t> in_braces;  // indexes of the # of directives between braces
};

// Notes the namespaces, and those that are inline or nominated by a using-directive, and classes
// that are declared where they are used, in `out`.
scope_words read_scope_words(const source_view& source, name_pool& names, file_summary& out);

// How the name at `index` is written. `bound` are names of which nothing is known as qualifiers.
reference reference_at(const source_view& source, std::uint32_t index, name_pool& names,
                       const std::set<std::string_view>& bound);

}  // namespace coolcache::scan
