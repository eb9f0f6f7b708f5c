#include "diagnostics.hpp"

namespace coolcache::scan {

std::string to_string(const diagnostic& d, std::string_view severity) {
  return d.file + ':' + std::to_string(d.line) + ':' + std::to_string(d.column) + ": " +
         std::string(severity) + ": " + d.message;
}

}  // namespace coolcache::scan
