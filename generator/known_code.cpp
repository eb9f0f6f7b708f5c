#include "known_code.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace coolcache::scan {
namespace {

bool is_c_header(std::string_view path) {
  static const std::set<std::string_view> names = {
      "alloca.h", "assert.h", "complex.h", "ctype.h",    "endian.h", "errno.h",
      "fcntl.h",  "fenv.h",   "float.h",   "inttypes.h", "iso646.h", "langinfo.h",
      "limits.h", "locale.h", "malloc.h",  "math.h",     "memory.h", "pthread.h",
      "sched.h",  "setjmp.h", "signal.h",  "stdalign.h", "stdarg.h", "stdbool.h",
      "stddef.h", "stdint.h", "stdio.h",   "stdlib.h",   "string.h", "strings.h",
      "tgmath.h", "time.h",   "uchar.h",   "unistd.h",   "wchar.h",  "wctype.h"};
  return path.starts_with("/usr/include/") && names.contains(path.substr(path.rfind('/') + 1));
}

// Declared, and defined nowhere in the project. (What a class declares may be pure or defaulted.)
bool is_unknown_function(const declaration_index& index, declaration_id id) {
  const indexed_declaration& d = index[id];
  if (d.source->kind != declaration_kind::function || d.source->is_definition ||
      d.source->is_member || d.provides.empty())
    return false;
  const auto& all = index.providers(d.provides.front());
  return std::none_of(all.begin(), all.end(),
                      [&](declaration_id other) { return index[other].source->is_definition; });
}

}  // namespace

bool is_all_known(const declaration_index& index, const std::vector<reached_declaration>& closure) {
  std::set<file_id> files;
  for (const reached_declaration& r : closure) {
    declaration_kind kind = index[r.id].source->kind;
    if (kind == declaration_kind::unplaced || is_unknown_function(index, r.id)) return false;
    files.insert(index[r.id].file);
  }
  std::vector<file_id> seen = index.graph().included({files.begin(), files.end()});
  return std::all_of(seen.begin(), seen.end(), [&](file_id f) {
    const source_file& file = index.sources().files[f];
    return !file.whole && std::all_of(file.external.begin(), file.external.end(), is_c_header);
  });
}

}  // namespace coolcache::scan
