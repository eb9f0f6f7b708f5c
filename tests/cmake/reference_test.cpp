// A function that is passed with CACHE_REF is part of the key by its code.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

class Reference : public testing::Test {
 protected:
  Reference() {
    project.write("CMakeLists.txt", project_header() +
                                        "add_executable(app main.cpp square.cpp)\n"
                                        "coolcache_enable(app)\n");
    project.write("integrate.hpp",
                  "#pragma once\n"
                  "#include <coolcache/core.hpp>\n"
                  "template <class F>\n"
                  "int integrate(F f, int n) {\n"
                  "  return CACHE_FN(f, n) {\n"
                  "    int sum = 0;\n"
                  "    for (int i = 0; i < n; ++i) sum += f(i);\n"
                  "    return sum;\n"
                  "  };\n"
                  "}\n");
    project.write("main.cpp",
                  "#include <cstdio>\n"
                  "#include \"integrate.hpp\"\n"
                  "int square(int n);\n"
                  "int main() { std::printf(\"%d\\n\", integrate(CACHE_REF(square), 3)); }\n");
    project.write("square.cpp",
                  "int scale(int n) { return n * 1; }\n"
                  "int unrelated(int n) { return n * 9; }\n"
                  "int square(int n) { return scale(n) * n; }\n");
    project.build();
    EXPECT_THAT(project.run("app"), computes("5"));
  }

  mini_project project;
};

TEST_F(Reference, IsTheSameKeyInAnotherProcess) {
  EXPECT_THAT(project.run("app"), recalls("5"));
}

TEST_F(Reference, EditedCalleeOfTheFunctionComputesAgain) {
  EXPECT_THAT(project.run_after_edit("app", "square.cpp", "n * 1", "n * 2"), computes("10"));
  EXPECT_THAT(project.run("app"), recalls("10"));
}

TEST_F(Reference, EditTakenBackFindsTheOldResult) {
  EXPECT_THAT(project.run_after_edit("app", "square.cpp", "n * 1", "n * 2"), computes("10"));
  EXPECT_THAT(project.run_after_edit("app", "square.cpp", "n * 2", "n * 1"), recalls("5"));
}

TEST_F(Reference, UnrelatedEditIsRecalled) {
  EXPECT_THAT(project.run_after_edit("app", "square.cpp", "n * 9", "n * 8"), recalls("5"));
}

TEST_F(Reference, AnotherFunctionIsAnotherKey) {
  project.replace("main.cpp", "int square(int n);", "int square(int n);\nint scale(int n);");
  EXPECT_THAT(project.run_after_edit("app", "main.cpp", "CACHE_REF(square)", "CACHE_REF(scale)"),
              computes("3"));
}

TEST_F(Reference, LambdaAndItsEditComputeAgain) {
  EXPECT_THAT(project.run_after_edit("app", "main.cpp", "CACHE_REF(square)",
                                     "CACHE_REF([](int n) { return square(n) + 1; })"),
              computes("8"));
  EXPECT_THAT(project.run("app"), recalls("8"));
  EXPECT_THAT(project.run_after_edit("app", "main.cpp", "square(n) + 1", "square(n) + 2"),
              computes("11"));
}

TEST_F(Reference, OneInAMacroRunsUncachedAndSaysSoOnce) {
  project.replace("main.cpp", "int square(int n);",
                  "int square(int n);\n#define SQUARE CACHE_REF(square)");
  project.replace("main.cpp", "integrate(CACHE_REF(square), 3)",
                  "integrate(SQUARE, 3) + integrate(SQUARE, 0)");
  project.build();
  program_run run = project.run("app");
  EXPECT_EQ(run.output, "5\n");
  EXPECT_EQ(run.hits, 0);
  EXPECT_THAT(run.errors, testing::HasSubstr("CACHE_REF(square)"));
}

}  // namespace
}  // namespace coolcache::test
