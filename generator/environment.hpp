// The file on which all objects of an image depend beside what they include. Build systems see an
// edited header, but not that another header now answers to the same #include, that __has_include
// answers otherwise, that the compiler was replaced, or that an older file was put back. When one
// of those happens this file is rewritten, and everything is compiled again.
#pragma once

#include <optional>
#include <string>

#include "snapshot.hpp"

namespace coolcache::scan {

// Why objects made after scan `before` may not be what scan `now` read; nothing if they are, as
// far as compiling what was edited goes.
std::optional<std::string> reason_to_recompile(const snapshot& before, const snapshot& now);

std::string environment_text(const snapshot& now, const std::string& reason);

}  // namespace coolcache::scan
