// A mini-project of one small program with the forms that matter to fingerprints: virtual
// functions, a registry that static objects fill, templates, specializations, operators, macros.
#pragma once

#include <filesystem>
#include <string>

#include "mini_project.hpp"
#include "physics.hpp"

namespace coolcache::test {

inline void write_zoo_sources(mini_project& project) {
  std::filesystem::path from = COOLCACHE_CHECKOUT "/tests/oracle/subjects/zoo";
  for (const auto& entry : std::filesystem::directory_iterator(from))
    std::filesystem::copy(entry.path(), project.source_dir());
  std::string text =
      "#include <coolcache/core.hpp>\n"
      "#include \"animal.hpp\"\n"
      "#include \"cage.hpp\"\n"
      "namespace zoo {\n"
      "int largest_cage(int n), measures(int n), stepped(int n), summed(int n);\n"
      "double prices(int n);\n"
      "int sorted(std::vector<cage> cages);\n"
      "}\n";
  for (const char* call : {"food_of({\"cat\", \"owl\"})", "heaviest(n)", "largest_cage(n)",
                           "measures(n)", "stepped(n)", "prices(n)", "sorted({})", "summed(n)"}) {
    std::string name = std::string(call).substr(0, std::string(call).find('('));
    text += "double cached_" + name + "(int n) {\n  return CACHE_FN(n) { return n + zoo::" + call +
            "; };\n}\n";
  }
  project.write("main.cpp", text + "int main() { return 0; }\n");
}

// All of it in one executable, `zoo`.
inline void write_zoo(mini_project& project) {
  write_zoo_sources(project);
  project.write("CMakeLists.txt", project_header() +
                                      "add_executable(zoo main.cpp animals.cpp registry.cpp "
                                      "cages.cpp)\n"
                                      "coolcache_enable(zoo)\n");
}

}  // namespace coolcache::test
