// coolcache/core.hpp, which knows numbers and what is of namespace std, in place of and beside
// coolcache/coolcache.hpp: which of the two a source includes changes nothing.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

// total(10) is 45: a marked function in a header that includes neither.
void write_total(mini_project& project) {
  project.write("total.hpp",
                "#pragma once\n"
                "#include <map>\n"
                "#include <string>\n"
                "#include <vector>\n"
                "#include \"term.hpp\"\n"
                "enum class sign { plus, minus };\n"
                "inline std::map<std::string, std::vector<double>> total(\n"
                "    int n, const std::string& name, sign s = sign::plus) {\n"
                "  return CACHE_FN(n, name, s) {\n"
                "    std::map<std::string, std::vector<double>> sums{{name, {0}}};\n"
                "    for (int i = 0; i < n; ++i)\n"
                "      sums[name][0] += (s == sign::plus ? 1 : -1) * term(i);\n"
                "    return sums;\n"
                "  };\n"
                "}\n");
  project.write("term.hpp",
                "#pragma once\n"
                "inline double term(int i) { return i; }\n");
}

std::string main_with(const std::string& header) {
  return "#include <coolcache/" + header +
         ">\n"
         "#include <cstdio>\n"
         "#include \"total.hpp\"\n"
         "int main() { std::printf(\"%g\\n\", total(10, \"sum\").at(\"sum\")[0]); }\n";
}

void write_two_programs(mini_project& project) {
  write_total(project);
  project.write("core.cpp", main_with("core.hpp"));
  project.write("whole.cpp", main_with("coolcache.hpp"));
  project.write("CMakeLists.txt", project_header() +
                                      "add_executable(core core.cpp)\n"
                                      "add_executable(whole whole.cpp)\n"
                                      "coolcache_enable(core whole)\n");
}

}  // namespace

TEST(CoreHeader, IsAllThatAProjectNeeds) {
  mini_project project;
  write_total(project);
  project.write("core.cpp", main_with("core.hpp"));
  project.write("CMakeLists.txt", project_header() +
                                      "add_executable(core core.cpp)\n"
                                      "coolcache_enable(core)\n");
  project.build();
  EXPECT_THAT(project.run("core"), computes("45"));
  EXPECT_THAT(project.run("core"), recalls("45"));
  EXPECT_THAT(project.run_after_edit("core", "term.hpp", "return i;", "return 2 * i;"),
              computes("90"));
  EXPECT_THAT(project.run("core"), recalls("90"));
}

TEST(CoreHeader, FindsWhatWasStoredThroughTheWholeOneAndTheOtherWayRound) {
  mini_project project;
  write_two_programs(project);
  project.build();
  EXPECT_EQ(project.fingerprints("core"), project.fingerprints("whole"));
  EXPECT_THAT(project.run("core"), computes("45"));
  EXPECT_THAT(project.run("whole"), recalls("45"));
  project.replace("term.hpp", "return i;", "return 2 * i;");
  project.build();
  EXPECT_THAT(project.run("whole"), computes("90"));
  EXPECT_THAT(project.run("core"), recalls("90"));
}

TEST(CoreHeader, MayBeExchangedForTheWholeOne) {
  mini_project project;
  write_two_programs(project);
  project.build();
  EXPECT_THAT(project.run("core"), computes("45"));
  project.replace("core.cpp", "core.hpp", "coolcache.hpp");
  project.build();
  EXPECT_THAT(project.run("core"), recalls("45"));
}

TEST(CoreHeader, StandsInOneProgramBesideTheWholeOne) {
  mini_project project;
  write_total(project);
  project.write("core.cpp",
                "#include <coolcache/core.hpp>\n"
                "#include \"total.hpp\"\n"
                "double through_core() { return total(10, \"sum\").at(\"sum\")[0]; }\n");
  project.write("whole.cpp",
                "#include <coolcache/coolcache.hpp>\n"
                "#include <cstdio>\n"
                "#include \"total.hpp\"\n"
                "double through_core();\n"
                "struct point { double x, y; };\n"
                "point moved(const point& by) {\n"
                "  return CACHE_FN(by) { return point{by.x + 1, by.y}; };\n"
                "}\n"
                "int main() {\n"
                "  const double here = total(10, \"sum\").at(\"sum\")[0];\n"
                "  std::printf(\"%g %g %g\\n\", through_core(), here, moved({1, 2}).x);\n"
                "}\n");
  project.write("CMakeLists.txt", project_header() +
                                      "add_executable(app core.cpp whole.cpp)\n"
                                      "coolcache_enable(app)\n");
  project.build();
  const program_run first = project.run("app");
  EXPECT_EQ(first.output, "45 45 2\n");
  EXPECT_EQ(first.misses, 2) << first.errors;
  EXPECT_EQ(first.hits, 1) << first.errors;
  const program_run second = project.run("app");
  EXPECT_EQ(second.output, "45 45 2\n");
  EXPECT_EQ(second.hits, 3) << second.errors;
}

}  // namespace coolcache::test
