// Where the tree lies never shows in a fingerprint, and no character of its path is special.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

class Location : public testing::TestWithParam<const char*> {};

TEST_P(Location, TreeMovedElsewhereHasTheSameFingerprints) {
  mini_project project({.generator = GetParam()});
  write_physics(project);
  project.build();
  std::string before = project.table_header("app");
  project.move_to("elsewhere/deeper/project");
  project.build();
  EXPECT_EQ(project.table_header("app"), before);
}

TEST_P(Location, ResultsInASharedDirectoryAreRecalledByATreeElsewhere) {
  mini_project project({.generator = GetParam()});
  write_physics(project);
  std::string cache = (project.source_dir().parent_path() / "results").string();
  project.configure({"-DCOOLCACHE_DIR=" + cache});
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
  project.move_to("elsewhere");
  project.configure({"-DCOOLCACHE_DIR=" + cache});
  project.build();
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(Location, PathWithSpacesAndSignsWorks) {
  mini_project project({.generator = GetParam(), .folder = "my project (v1.0) + more"});
  write_physics(project);
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_TRUE(project.build().nothing_done);
  project.replace("force.cpp", "2 * step", "4 * step");
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_THAT(project.run("app"), recalls("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(Location, TargetsInSubdirectoriesWork) {
  mini_project project({.generator = GetParam()});
  write_physics_sources(project);
  project.write("CMakeLists.txt", project_header() +
                                      "add_subdirectory(tools)\n"
                                      "add_subdirectory(core)\n");
  project.write("core/CMakeLists.txt",
                "add_custom_command(OUTPUT made_force.cpp DEPENDS ../force.cpp\n"
                "  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/force.cpp "
                "made_force.cpp)\n"
                "add_library(core ../simulate.cpp ../motion.cpp made_force.cpp)\n"
                "target_include_directories(core PRIVATE ..)\n"
                "coolcache_enable(core)\n");
  project.write("tools/CMakeLists.txt",
                "add_executable(app ../main.cpp ../unrelated.cpp)\n"
                "target_link_libraries(app core)\n");
  project.build();
  EXPECT_THAT(project.run("tools/app"), computes("130"));
  EXPECT_TRUE(project.build().nothing_done);
  project.replace("force.cpp", "2 * step", "4 * step");
  project.build();
  EXPECT_THAT(project.run("tools/app"), computes("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

INSTANTIATE_TEST_SUITE_P(Generators, Location, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
