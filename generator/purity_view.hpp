// All of a source that the purity check can see, as one digest.
#pragma once

#include <string>

#include "hash.hpp"

namespace coolcache::scan {

// The values of numbers and characters are nothing to it, nor most of what stands in a string.
// `with_places` is for where it has found something, and says on which line that is.
digest purity_view(const std::string& text, bool with_places);

}  // namespace coolcache::scan
