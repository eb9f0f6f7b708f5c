// Reads a declarator that stands in parentheses: (*f(int)), (&a), (A::f), (*p).
#pragma once

#include <string>
#include <vector>

#include "source_view.hpp"

namespace coolcache::scan {

struct inner_declarator {
  std::vector<std::string> chain;   // empty if this is no declarator
  std::uint32_t position = npos;    // of the last link
  std::uint32_t parameters = npos;  // of the parenthesis right behind the name
  bool is_pointer = false;          // or reference: of the outermost kind
};

// `from` to `to` is what stands between the parentheses.
inner_declarator read_inner_declarator(const source_view& source, std::uint32_t from,
                                       std::uint32_t to);

// Whether *, & or A::* stands there, so that it can be no parameter list.
bool starts_with_pointer(const source_view& source, std::uint32_t from, std::uint32_t to);

}  // namespace coolcache::scan
