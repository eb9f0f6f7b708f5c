// Finds the file that an #include names, and remembers where it looked in vain.
#pragma once

#include <set>
#include <string>
#include <unordered_map>

#include "declaration.hpp"
#include "file_source.hpp"
#include "options.hpp"

namespace coolcache::scan {

class include_resolver {
 public:
  explicit include_resolver(file_source& files) : files_(files) {}

  // Absolute, normal path of what `inc` in the file `includer` names under these settings; empty
  // when nothing is found (a header of the compiler's own, or one that is missing).
  std::string resolve(const include_directive& inc, const std::string& includer,
                      const settings& compile);

  // Paths that were looked for and do not exist. A file that appears at one of them changes what
  // an #include means.
  const std::set<std::string>& absent() const { return absent_; }

 private:
  struct looked_at {
    bool is_file = false;
    bool is_noted = false;  // it is known to be absent, and that counts
  };

  looked_at& look_at(const std::string& path);
  bool is_file(const std::string& path);

  file_source& files_;
  std::unordered_map<std::string, looked_at> known_;
  std::set<std::string> absent_;
};

std::string directory_of(const std::string& path);

}  // namespace coolcache::scan
