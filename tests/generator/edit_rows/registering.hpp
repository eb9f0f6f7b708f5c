// Programs in which what is registered before main is part of what f returns.
#pragma once

#include <map>
#include <string>

namespace coolcache::scan::test {

// In k.cpp, behind what declares `total`, `registered` and `add`.
inline std::map<std::string, std::string> registering(const std::string& text) {
  return {
      {"total.hpp",
       "#pragma once\nextern int total;\nstruct registered { registered(int n); };\nint add(int "
       "n);\n"},
      {"total.cpp",
       "#include \"total.hpp\"\nint total = 1;\nregistered::registered(int n) { total += n; }\n"
       "int add(int n) { return total += n; }\n"},
      {"main.cpp", "#include \"total.hpp\"\nint f(int n) { return n + total; }\n"},
      {"k.cpp", "#include \"total.hpp\"\n" + text}};
}

}  // namespace coolcache::scan::test
