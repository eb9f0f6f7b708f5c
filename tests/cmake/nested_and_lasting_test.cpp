// What the table tells beside fingerprints: which items are globals, and the code of types.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

std::string lists() {
  return project_header() +
         "add_executable(app main.cpp)\n"
         "coolcache_enable(app PURITY off)\n";
}

constexpr const char* nested =
    "#include <coolcache/core.hpp>\n"
    "#include <cstdlib>\n"
    "#include <iostream>\n"
    "int scale = 1;\n"
    "int inner(int n) { return CACHE_FN(n, scale) { return n * scale; }; }\n"
    "int outer(int n) { return CACHE_FN(n) { return inner(n) + 1; }; }\n"
    "int main(int, char** argv) {\n"
    "  scale = std::atoi(argv[1]);\n"
    "  std::cout << outer(3) << '\\n';\n"
    "}\n";

// Hits and misses of a run that prints `result`.
#define EXPECT_RUN(run, result, hit_count, miss_count) \
  do {                                                 \
    program_run done = (run);                          \
    EXPECT_EQ(done.output, result) << done.errors;     \
    EXPECT_EQ(done.hits, hit_count) << done.errors;    \
    EXPECT_EQ(done.misses, miss_count) << done.errors; \
  } while (false)

TEST(NestedGlobal, IsReadAgainInAnotherProcess) {
  mini_project project;
  project.write("CMakeLists.txt", lists());
  project.write("main.cpp", nested);
  project.build();
  EXPECT_RUN(project.run("app", {"2"}), "7\n", 0, 2);
  EXPECT_RUN(project.run("app", {"2"}), "7\n", 1, 0);
  EXPECT_RUN(project.run("app", {"5"}), "16\n", 0, 2);
  EXPECT_RUN(project.run("app", {"2"}), "7\n", 1, 1);  // the outer one alone
}

TEST(NestedGlobal, IsNotReadInAnotherBuild) {
  mini_project project;
  project.write("CMakeLists.txt", lists());
  project.write("main.cpp", nested);
  project.build();
  EXPECT_RUN(project.run("app", {"2"}), "7\n", 0, 2);
  project.replace("main.cpp", "int scale = 1;\n", "int other = 9;\nint scale = 1;\n");
  project.replace("main.cpp", "'\\n'", "std::flush << (other == 9 ? '\\n' : ' ')");
  project.build();
  EXPECT_RUN(project.run("app", {"2"}), "7\n", 1, 1);
  EXPECT_RUN(project.run("app", {"2"}), "7\n", 1, 0);
}

constexpr const char* lasting =
    "#include <coolcache/coolcache.hpp>\n"
    "#include <iostream>\n"
    "struct size { int width = 1; int height = 2; int area() const { return width * height; } };\n"
    "struct box { size outside; };\n"
    "int helper(int n) { return n * 1; }\n"
    "int measure(const box& b) {\n"
    "  return CACHE_FN_WITH((coolcache::options{.auto_invalidate = false}), b) {\n"
    "    return helper(b.outside.area()) + 10;\n"
    "  };\n"
    "}\n"
    "int main() { std::cout << measure({}) << '\\n'; }\n";

class AutoInvalidateFalse : public testing::Test {
 protected:
  AutoInvalidateFalse() {
    project.write("CMakeLists.txt", lists());
    project.write("main.cpp", lasting);
    project.build();
    EXPECT_RUN(project.run("app"), "12\n", 0, 1);
  }
  mini_project project;
};

TEST_F(AutoInvalidateFalse, KeepsResultsWhenCodeIsEdited) {
  EXPECT_RUN(project.run_after_edit("app", "main.cpp", "+ 10", "+ 20"), "12\n", 1, 0);
  EXPECT_RUN(project.run_after_edit("app", "main.cpp", "n * 1", "n * 3"), "12\n", 1, 0);
}

TEST_F(AutoInvalidateFalse, DropsResultsWhenATypeOfTheKeyIsEdited) {
  EXPECT_RUN(project.run_after_edit("app", "main.cpp", "width * height", "width + height"), "13\n",
             0, 1);
  EXPECT_RUN(project.run_after_edit("app", "main.cpp", "int height = 2;",
                                    "int height = 2; int depth = 3;"),
             "13\n", 0, 1);
}

}  // namespace
}  // namespace coolcache::test
