// Tells whether a macro's text is nothing but attributes, so that its use declares nothing.
#pragma once

#include <vector>

#include "structure.hpp"

namespace coolcache::scan {

struct attribute_text {
  bool only_attributes = false;     // or nothing at all
  const token* by_macro = nullptr;  // if so, and the text is one name, called or not: that
};

// `text` holds the indexes of what stands behind a macro's name and parameters.
attribute_text read_attribute_text(const std::vector<token>& tokens, token_range text);

}  // namespace coolcache::scan
