// What stands before the declaration proper: attributes, template heads, specifiers, macros.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "source_view.hpp"

namespace coolcache::scan {

struct declaration_prefix {
  std::uint32_t first = 0;  // position of the declaration's first token
  std::uint32_t at = 0;     // of what follows the prefix
  bool is_template = false;
  bool specialization = false;
  bool instantiation = false;  // template class A<int>;
  bool is_friend = false;
  bool is_typedef = false;
  bool is_static = false;
  bool is_extern = false;
  bool has_c_linkage = false;  // extern "C"
  bool is_virtual = false;
  bool is_constant = false;
  bool is_inline = false;
  bool is_explicit = false;
  bool is_constexpr = false;                   // or constinit: no code runs to initialize it
  std::set<std::string> template_parameters;   // their names
  std::vector<std::uint32_t> macro_arguments;  // parentheses of macros in it
};

declaration_prefix read_prefix(const source_view& source, std::uint32_t position,
                               std::uint32_t limit);

}  // namespace coolcache::scan
