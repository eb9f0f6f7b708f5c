// Writes what each fingerprint is made of, as JSON.
#pragma once

#include <string>

#include "scan.hpp"

namespace coolcache::scan {

// {"schema", "image", "compiler", "functions": [{"name", "file", "line", "fingerprint", "key",
// "uncacheable", "reaches": [{"name", "kind", "file", "line", "tokens", "via"}]}]}, where via is
// the index in "reaches" of what led there, or null.
std::string manifest_text(const scan_result& r, const options& o);

}  // namespace coolcache::scan
