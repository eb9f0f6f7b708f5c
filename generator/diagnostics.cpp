#include "diagnostics.hpp"

namespace coolcache::scan {

std::string to_string(const diagnostic& d) {
  return d.file + ':' + std::to_string(d.line) + ':' + std::to_string(d.column) +
         ": warning: " + d.message;
}

}  // namespace coolcache::scan
