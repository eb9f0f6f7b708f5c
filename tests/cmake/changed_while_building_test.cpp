// A file that is saved while the build runs: the scan may have read one text and the compiler the
// other. No result of one may ever be given for the other.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;

class ChangedWhileBuilding : public testing::TestWithParam<const char*> {
 protected:
  ChangedWhileBuilding() : project({.generator = GetParam()}) {
    write_physics(project);
    // Stands for the user's hand: saves force.cpp once, when the file says so, right before or
    // right after its compile.
    project.write("save_once.sh",
                  "here=$(dirname \"$0\")\n"
                  "save() {\n"
                  "  if [ -e \"$here/save_$1\" ]; then\n"
                  "    rm \"$here/save_$1\"\n"
                  "    sed -i 's/4 [*] step/6 * step/' \"$here/force.cpp\"\n"
                  "  fi\n"
                  "}\n"
                  "case \"$*\" in *force.cpp*) ;; *) exec \"$@\" ;; esac\n"
                  "save before\n"
                  "\"$@\" || exit\n"
                  "save after\n");
    project.replace("CMakeLists.txt", "find_package",
                    "set(CMAKE_CXX_COMPILER_LAUNCHER sh ${CMAKE_SOURCE_DIR}/save_once.sh)\n"
                    "find_package");
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
    project.replace("force.cpp", "2 * step", "4 * step");
  }

  void expect_that_the_next_build_heals() {
    project.build();
    EXPECT_THAT(project.run("app"), computes("310"));
    EXPECT_THAT(project.run("app"), recalls("310"));
    EXPECT_TRUE(project.build().nothing_done);
    project.replace("force.cpp", "6 * step", "4 * step");
    project.build();
    EXPECT_THAT(project.run("app"), computes("220"));
  }

  mini_project project;
};

TEST_P(ChangedWhileBuilding, SaveBetweenScanAndCompileRunsUncachedUntilTheNextBuild) {
  project.write("save_before", "");
  EXPECT_THAT(project.build().output, HasSubstr("force.cpp"));
  EXPECT_THAT(project.run("app"), runs_uncached("310"));
  EXPECT_THAT(project.run("app"), runs_uncached("310"));
  expect_that_the_next_build_heals();
}

TEST_P(ChangedWhileBuilding, SaveBetweenCompileAndLinkRunsUncachedUntilTheNextBuild) {
  project.write("save_after", "");
  EXPECT_THAT(project.build().output, HasSubstr("force.cpp"));
  EXPECT_THAT(project.run("app"), runs_uncached("220"));
  expect_that_the_next_build_heals();
}

TEST_P(ChangedWhileBuilding, SaveDuringTheFirstBuildRunsUncached) {
  project.build({"clean"});
  project.write("save_before", "");
  project.build();
  EXPECT_THAT(project.run("app"), runs_uncached("310"));
  expect_that_the_next_build_heals();
}

INSTANTIATE_TEST_SUITE_P(Generators, ChangedWhileBuilding,
                         testing::Values("Ninja", "Unix Makefiles"), [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
