// The main job, under both generators: after an edit, exactly what it can change computes again,
// and exactly what must be compiled is compiled.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class EditBuildRun : public testing::TestWithParam<const char*> {
 protected:
  EditBuildRun() : project({.generator = GetParam()}) {
    write_physics(project);
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
  }

  mini_project project;
};

TEST_P(EditBuildRun, SecondRunIsRecalled) {
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(EditBuildRun, BuildWithoutAnEditDoesNothing) {
  EXPECT_TRUE(project.build().nothing_done);
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(EditBuildRun, EditedCalleeThreeFilesAwayComputesAgain) {
  project.replace("force.cpp", "2 * step", "4 * step");
  build_run build = project.build();
  EXPECT_THAT(build.compiled, UnorderedElementsAre("force.cpp", "coolcache_table.cpp"));
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_THAT(project.run("app"), recalls("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(EditBuildRun, EditedHeaderConstantComputesAgain) {
  project.replace("gravity.hpp", "= 3", "= 5");
  EXPECT_THAT(project.build().compiled, UnorderedElementsAre("force.cpp", "coolcache_table.cpp"));
  EXPECT_THAT(project.run("app"), computes("150"));
}

TEST_P(EditBuildRun, EditedCommentRecompilesThatFileAloneAndIsRecalled) {
  project.replace("force.cpp", "// Says how strong it pulls.", "// How strong\n// it pulls.");
  EXPECT_THAT(project.build().compiled, ElementsAre("force.cpp"));
  EXPECT_THAT(project.run("app"), recalls("130"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(EditBuildRun, EditedUnrelatedFunctionIsRecalled) {
  project.replace("unrelated.cpp", "return 7", "return 8");
  EXPECT_THAT(project.build().compiled, ElementsAre("unrelated.cpp"));
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(EditBuildRun, EditTakenBackFindsTheOldResults) {
  EXPECT_THAT(project.run_after_edit("app", "force.cpp", "2 * step", "4 * step"), computes("220"));
  EXPECT_THAT(project.run_after_edit("app", "force.cpp", "4 * step", "2 * step"), recalls("130"));
}

TEST_P(EditBuildRun, LinesAddedAboveTheMarkerRecompileTheTableAndAreRecalled) {
  project.replace("simulate.cpp", "int motion", "// One more line.\nint motion");
  EXPECT_THAT(project.build().compiled,
              UnorderedElementsAre("simulate.cpp", "coolcache_table.cpp"));
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(EditBuildRun, NewSourceThatIsReachedComputesAgain) {
  project.replace("force.cpp", "2 * step", "extra() + 2 * step");
  project.replace("force.cpp", "int force", "int extra();\nint force");
  project.write("extra.cpp", "int extra() { return 1; }\n");
  EXPECT_THAT(
      project.run_after_edit("app", "CMakeLists.txt", "unrelated.cpp", "unrelated.cpp extra.cpp"),
      computes("140"));
  EXPECT_THAT(project.run_after_edit("app", "extra.cpp", "return 1", "return 2"), computes("150"));
}

TEST_P(EditBuildRun, ConfiguringAgainChangesNothing) {
  project.configure();
  EXPECT_THAT(project.build().compiled, IsEmpty());
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(EditBuildRun, CleanedBuildIsRecalled) {
  project.build({"clean"});
  EXPECT_THAT(project.build().compiled, Contains("coolcache_table.cpp"));
  EXPECT_THAT(project.run("app"), recalls("130"));
}

INSTANTIATE_TEST_SUITE_P(Generators, EditBuildRun, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
