// Finds where a directive asks whether a file can be included.
#pragma once

#include <optional>
#include <string>

#include "source_view.hpp"

namespace coolcache::scan {

struct file_question {
  std::string name;  // with its quotes or angles; another text where it has to be expanded
  bool next = false;
};

// What the token at `index` of a directive asks for, with what stands behind it: __has_include and
// its kin, and any call whose argument looks like a header's name, for it may be a macro that asks.
std::optional<file_question> file_question_at(const source_view& source, std::uint32_t index);

}  // namespace coolcache::scan
