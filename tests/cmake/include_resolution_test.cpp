// Answers that change without any file that was read being edited: the compiler's own record of
// dependencies does not know of them.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::Contains;

class IncludeResolution : public testing::TestWithParam<const char*> {
 protected:
  IncludeResolution() : project({.generator = GetParam()}) {
    write_physics(project);
    project.remove("gravity.hpp");
    project.write("near/other.hpp", "");
    project.write("far/gravity.hpp", "inline constexpr int gravity = 3;\n");
    project.replace("force.cpp", "\"gravity.hpp\"", "<gravity.hpp>");
  }

  void include_from(const std::string& directories) {
    project.write("CMakeLists.txt", project.read("CMakeLists.txt") +
                                        "target_include_directories(app PRIVATE " + directories +
                                        ")\n");
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
    EXPECT_TRUE(project.build().nothing_done);
  }

  mini_project project;
};

TEST_P(IncludeResolution, HeaderThatComesToShadowAnotherIsCompiledAndComputed) {
  include_from("near far");
  project.write("near/gravity.hpp", "inline constexpr int gravity = 5;\n");
  EXPECT_THAT(project.build().compiled, Contains("force.cpp"));
  EXPECT_THAT(project.run("app"), computes("150"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(IncludeResolution, ShadowingHeaderThatGoesAwayIsRecalled) {
  include_from("near far");
  project.write("near/gravity.hpp", "inline constexpr int gravity = 5;\n");
  project.build();
  EXPECT_THAT(project.run("app"), computes("150"));
  project.remove("near/gravity.hpp");
  project.build();
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(IncludeResolution, DirectoryThatDoesNotExistIsNotScannedForEverAndCountsWhenItAppears) {
  include_from("absent/deep far");
  project.write("absent/deep/gravity.hpp", "inline constexpr int gravity = 5;\n");
  EXPECT_THAT(project.build().compiled, Contains("force.cpp"));
  EXPECT_THAT(project.run("app"), computes("150"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(IncludeResolution, BuildDirectoryOnTheIncludePathLeavesNothingToDo) {
  include_from("${CMAKE_BINARY_DIR} ${CMAKE_CURRENT_BINARY_DIR}/generated far");
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(IncludeResolution, HeaderThatHasIncludeAskedForComputesAgain) {
  project.replace("force.cpp", "// Says",
                  "#if __has_include(\"stronger.hpp\")\n#include \"stronger.hpp\"\n#else\n"
                  "inline constexpr int bonus = 0;\n#endif\n// Says");
  project.replace("force.cpp", "+ gravity", "+ gravity + bonus");
  include_from("near far");
  project.write("stronger.hpp", "inline constexpr int bonus = 1;\n");
  EXPECT_THAT(project.build().compiled, Contains("force.cpp"));
  EXPECT_THAT(project.run("app"), computes("140"));
}

INSTANTIATE_TEST_SUITE_P(Generators, IncludeResolution, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
