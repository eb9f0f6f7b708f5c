// With STRICT, what the scan cannot place fails the build.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;

const std::string finding = "force.cpp:4:1: ";

class Strict : public testing::Test {
 protected:
  Strict() { write_physics_sources(project, "coolcache/coolcache.hpp"); }

  void describe(const std::string& commands) {
    project.write("CMakeLists.txt", project_header() + commands);
  }

  void enable(const std::string& options) {
    describe(
        "add_executable(app main.cpp simulate.cpp motion.cpp force.cpp unrelated.cpp)\n"
        "coolcache_enable(app " +
        options + ")\n");
  }

  // A file that compilers take, and whose include the scan cannot resolve.
  void write_oddity() {
    project.write("force.cpp",
                  "#define OTHER \"gravity.hpp\"\n"
                  "// Says how strong it pulls.\n"
                  "\n"
                  "#include OTHER\n"
                  "int force(int step) { return 2 * step + gravity; }\n");
  }

  mini_project project;
};

TEST_F(Strict, FailsTheBuildUntilItIsMended) {
  enable("STRICT");
  write_oddity();
  EXPECT_THAT(project.try_to_build().output, HasSubstr(finding));
  EXPECT_FALSE(project.try_to_build().succeeded);
  project.replace("force.cpp", "#include OTHER", "#include \"gravity.hpp\"");
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_F(Strict, FailsWhenAnEditBringsIt) {
  enable("STRICT");
  project.build();
  write_oddity();
  EXPECT_FALSE(project.try_to_build().succeeded);
  EXPECT_FALSE(project.try_to_build().succeeded);
}

TEST_F(Strict, WarnsWithoutIt) {
  enable("");
  write_oddity();
  EXPECT_THAT(project.build().output, HasSubstr(finding + "warning: "));
}

TEST_F(Strict, SaysNothingWhereNothingIsOdd) {
  enable("STRICT");
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
}

TEST_F(Strict, OfALibraryHoldsForTheImageThatLinksIt) {
  describe(
      "add_library(core STATIC simulate.cpp motion.cpp force.cpp)\n"
      "coolcache_enable(core STRICT)\n"
      "add_executable(app main.cpp unrelated.cpp)\n"
      "target_link_libraries(app PRIVATE core)\n"
      "coolcache_enable(app)\n");
  write_oddity();
  EXPECT_FALSE(project.try_to_build().succeeded);
}

TEST_F(Strict, OfOneImageDoesNotHoldForAnother) {
  describe(
      "add_executable(app main.cpp simulate.cpp motion.cpp force.cpp unrelated.cpp)\n"
      "coolcache_enable(app)\n"
      "add_executable(other unrelated.cpp main.cpp motion.cpp simulate.cpp other_force.cpp)\n"
      "coolcache_enable(other STRICT)\n");
  project.write("other_force.cpp", "int force(int step) { return step; }\n");
  write_oddity();
  project.build();
  EXPECT_THAT(project.run("app"), runs_uncached("130"));
}

}  // namespace
}  // namespace coolcache::test
