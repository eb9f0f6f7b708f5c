// The mini-project that most of these tests edit: a marked function, simulate(), and below it a
// chain of calls through three files. simulate(10) is 130.
#pragma once

#include <string>
#include <vector>

#include "mini_project.hpp"

namespace coolcache::test {

// The start of a CMakeLists.txt, up to and with find_package.
inline std::string project_header() {
  return "cmake_minimum_required(VERSION 3.25)\n"
         "project(mini LANGUAGES CXX)\n"
         "find_package(CoolCache REQUIRED)\n";
}

// With the header that is quick to compile, since most of a test's time is compilers'; or the
// whole.
inline void write_physics_sources(mini_project& project,
                                  const std::string& header = "coolcache/core.hpp") {
  project.write("main.cpp",
                "#include <cstdio>\n"
                "int simulate(int steps);\n"
                "int unrelated();\n"
                "int main() {\n"
                "  std::printf(\"%d\\n\", simulate(10) + 0 * unrelated());\n"
                "}\n");
  project.write("simulate.cpp",
                "#include <" + header +
                    ">\n"
                    "int motion(int step);\n"
                    "int simulate(int steps) {\n"
                    "  return CACHE_FN(steps) {\n"
                    "    int sum = 0;\n"
                    "    for (int step = 0; step < steps; ++step) sum += motion(step);\n"
                    "    return sum;\n"
                    "  };\n"
                    "}\n");
  project.write("motion.cpp",
                "int force(int step);\n"
                "int motion(int step) { return force(step) + 1; }\n");
  project.write("force.cpp",
                "#include \"gravity.hpp\"\n"
                "// Says how strong it pulls.\n"
                "int force(int step) { return 2 * step + gravity; }\n");
  project.write("gravity.hpp",
                "#pragma once\n"
                "inline constexpr int gravity = 3;\n");
  project.write("unrelated.cpp", "int unrelated() { return 7; }\n");
}

// All of it in one executable, `app`.
inline void write_physics(mini_project& project, const std::string& header = "coolcache/core.hpp") {
  write_physics_sources(project, header);
  project.write("CMakeLists.txt",
                project_header() +
                    "add_executable(app main.cpp simulate.cpp motion.cpp force.cpp unrelated.cpp)\n"
                    "coolcache_enable(app)\n");
}

}  // namespace coolcache::test
