// A marked function that can reach what its key does not hold is reported while building.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string finding = "simulate() uses the mutable global 'gravity' via motion() > force()";

class Purity : public testing::Test {
 protected:
  Purity() {
    write_physics_sources(project);
    project.write("gravity.hpp", "#pragma once\ninline int gravity = 3;\n");
  }

  void enable(const std::string& options) {
    project.write("CMakeLists.txt",
                  project_header() +
                      "add_executable(app main.cpp simulate.cpp motion.cpp force.cpp "
                      "unrelated.cpp)\n"
                      "coolcache_enable(app " +
                      options + ")\n");
  }

  mini_project project;
};

TEST_F(Purity, WarnsAndBuilds) {
  enable("PURITY warn");
  build_run done = project.build();
  EXPECT_THAT(done.output, HasSubstr("force.cpp:3:41: warning: " + finding));
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_F(Purity, WarnsUnlessItIsToldOtherwise) {
  enable("");
  EXPECT_THAT(project.build().output, HasSubstr("warning: " + finding));
}

TEST_F(Purity, FailsTheBuild) {
  enable("PURITY error");
  build_run done = project.try_to_build();
  EXPECT_FALSE(done.succeeded);
  EXPECT_THAT(done.output, HasSubstr("force.cpp:3:41: error: " + finding));
  project.replace("gravity.hpp", "inline int", "inline const int");
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
}

TEST_F(Purity, FailsAgainAsLongAsNothingIsDone) {
  enable("PURITY error");
  EXPECT_FALSE(project.try_to_build().succeeded);
  EXPECT_FALSE(project.try_to_build().succeeded);
}

TEST_F(Purity, IsSilentWhenOff) {
  enable("PURITY off");
  EXPECT_THAT(project.build().output, Not(HasSubstr("gravity'")));
}

TEST_F(Purity, IsSilentWhereItIsMeant) {
  enable("PURITY error");
  project.write("gravity.hpp", "#pragma once\ninline int gravity = 3;  // coolcache: pure\n");
  EXPECT_THAT(project.build().output, Not(HasSubstr("gravity'")));
}

TEST_F(Purity, OfALibraryHoldsForTheImageThatLinksIt) {
  project.write("CMakeLists.txt", project_header() +
                                      "add_library(core STATIC simulate.cpp motion.cpp force.cpp)\n"
                                      "coolcache_enable(core PURITY error)\n"
                                      "add_executable(app main.cpp unrelated.cpp)\n"
                                      "target_link_libraries(app PRIVATE core)\n"
                                      "coolcache_enable(app PURITY off)\n");
  EXPECT_FALSE(project.try_to_build().succeeded);
}

TEST_F(Purity, AnUnknownModeStopsTheConfiguration) {
  enable("PURITY loud");
  finished_command done = project.try_to_configure();
  EXPECT_NE(done.exit_code, 0);
  EXPECT_THAT(done.output, AllOf(HasSubstr("off, warn and error"), HasSubstr("\"loud\"")));
}

TEST_F(Purity, AMissingModeDoesToo) {
  enable("PURITY");
  finished_command done = project.try_to_configure();
  EXPECT_NE(done.exit_code, 0);
  EXPECT_THAT(done.output, HasSubstr("off, warn and error"));
}

}  // namespace
}  // namespace coolcache::test
