// Options that are about edits: what they drop and what they keep.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

class CodeVersions : public testing::Test {
 protected:
  CodeVersions() {
    project.write("main.cpp",
                  "#include <coolcache/coolcache.hpp>\n"
                  "#include <cstdio>\n"
                  "using coolcache::options;\n"
                  "int plain(int n) {\n"
                  "  return CACHE_FN(n) {\n"
                  "    return n + 1;\n"
                  "  };\n"
                  "}\n"
                  "int lasting(int n) {\n"
                  "  const options how{.version = 1, .auto_invalidate = false};\n"
                  "  return CACHE_FN_WITH(how, n) {\n"
                  "    return n + 2;\n"
                  "  };\n"
                  "}\n"
                  "int main(int argc, char** argv) {\n"
                  "  const bool bust = argc > 2;\n"
                  "  const bool last = argv[1][0] == 'l';\n"
                  "  const auto call = [&] { return last ? lasting(1) : plain(1); };\n"
                  "  std::printf(\"%d\\n\", coolcache::with({.bust = bust}, call));\n"
                  "}\n");
    project.write("CMakeLists.txt", project_header() +
                                        "add_executable(app main.cpp)\n"
                                        "coolcache_enable(app)\n");
    project.build();
  }

  void edit(const char* from, const char* to) {
    project.replace("main.cpp", from, to);
    project.build();
  }

  mini_project project;
};

TEST_F(CodeVersions, BustDropsTheResultsOfAll) {
  EXPECT_THAT(project.run("app", {"plain"}), computes("2"));
  edit("n + 1", "n + 5");
  EXPECT_THAT(project.run("app", {"plain"}), computes("6"));
  EXPECT_THAT(project.run("app", {"plain", "bust"}), computes("6"));
  EXPECT_THAT(project.run("app", {"plain"}), recalls("6"));
  edit("n + 5", "n + 1");
  EXPECT_THAT(project.run("app", {"plain"}), computes("2"));
}

TEST_F(CodeVersions, APrintInvalidatesNothingWhereEditsShallNot) {
  EXPECT_THAT(project.run("app", {"lasting"}), computes("3"));
  edit("return n + 2", "std::puts(\"here\"); return n + 2");
  EXPECT_THAT(project.run("app", {"lasting"}), recalls("3"));
  edit("version = 1", "version = 2");
  EXPECT_THAT(project.run("app", {"lasting"}), computes("here\n3"));
}

TEST_F(CodeVersions, AnEditedBodyIsComputedUnlessToldNotTo) {
  EXPECT_THAT(project.run("app", {"plain"}), computes("2"));
  EXPECT_THAT(project.run("app", {"lasting"}), computes("3"));
  project.replace("main.cpp", "n + 2", "n + 7");
  edit("n + 1", "n + 6");
  EXPECT_THAT(project.run("app", {"plain"}), computes("7"));
  EXPECT_THAT(project.run("app", {"lasting"}), recalls("3"));
}

}  // namespace
}  // namespace coolcache::test
