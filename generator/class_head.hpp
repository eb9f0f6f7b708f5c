// Reads the head of a class or enumeration, up to its brace.
#pragma once

#include <string>
#include <vector>

#include "source_view.hpp"

namespace coolcache::scan {

struct class_head {
  bool defines = false;  // a brace follows
  bool forward = false;  // a semicolon follows the name
  bool is_enum = false;
  std::vector<std::string> chain;  // the name; empty for an unnamed type
  std::uint32_t at = npos;         // position of class, struct, union or enum
  std::uint32_t name = npos;       // position of its last link
  std::uint32_t arguments = npos;  // of the < of a specialization
  std::uint32_t open = npos;       // of the brace
  std::vector<std::string> bases;  // last component of each
  std::uint32_t colon = npos;      // before the bases
  bool has_computed_base = false;  // decltype, a pack
};

// `position` is that of class, struct, union or enum.
class_head read_class_head(const source_view& source, std::uint32_t position, std::uint32_t limit);

}  // namespace coolcache::scan
