// Messages about the sources, as values: they are collected where they arise, and printed at the
// end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coolcache::scan {

// Something that the generator could not be certain of. It has widened where it says so.
struct diagnostic {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;

  friend bool operator==(const diagnostic&, const diagnostic&) = default;
};

using diagnostics = std::vector<diagnostic>;

// "file:line:column: warning: message", as compilers print it, so that editors follow it.
std::string to_string(const diagnostic& d, std::string_view severity = "warning");

}  // namespace coolcache::scan
