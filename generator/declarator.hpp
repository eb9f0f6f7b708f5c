// Reads the extent of a function or variable declaration, and the names that it declares.
#pragma once

#include <string>
#include <vector>

#include "source_view.hpp"

namespace coolcache::scan {

struct declared_name {
  std::vector<std::string> chain;   // A, B, f of A<T>::B::f; an operator is one link
  std::uint32_t position = npos;    // of the last link
  std::uint32_t parameters = npos;  // of the parenthesis behind it, if there is one
  bool starts_declaration = false;  // nothing but specifiers stands before it
};

// All in positions of the source_view.
struct declarator {
  std::uint32_t end = 0;             // behind the declaration
  std::uint32_t body = npos;         // of the brace that opens a function's body
  std::uint32_t head_end = 0;        // where body, member initializers or initializer begin
  std::vector<declared_name> names;  // the declared name first
  bool function_like = false;        // a parameter list was seen
  bool initialized = false;          // with = that is no = default, = delete or = 0
  bool is_operator = false;
  bool is_conversion = false;
  bool has_return_arrow = false;
  bool terminated = true;  // by ; or a body, and not by the end of its scope
  bool overrides = false;  // override or final
};

// Reads from `position` up to `limit`, where specifiers and attributes may still stand.
declarator read_declarator(const source_view& source, std::uint32_t position, std::uint32_t limit,
                           bool in_class);

}  // namespace coolcache::scan
