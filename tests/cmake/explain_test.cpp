// What a build prints of results that it has invalidated, under both generators.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Explain : public testing::TestWithParam<const char*> {
 protected:
  Explain() : project({.generator = GetParam()}) { write_physics(project); }

  mini_project project;
};

constexpr const char* recompute = ": recompute, ";

TEST_P(Explain, BuildSaysInOneLineWhyAResultIsComputedAgain) {
  EXPECT_THAT(project.build().output, Not(HasSubstr("simulate():")));
  project.replace("force.cpp", "2 * step", "4 * step");
  EXPECT_THAT(project.build().output,
              HasSubstr("simulate(): recompute, force() changed (force.cpp:3) via motion()\n"));
  EXPECT_THAT(project.build().output, Not(HasSubstr(recompute)));
}

TEST_P(Explain, BuildSaysNothingOfEditsThatInvalidateNothing) {
  project.build();
  project.replace("unrelated.cpp", "return 7", "return 8");
  project.replace("force.cpp", "// Says how", "// This says how");
  EXPECT_THAT(project.build().output, Not(HasSubstr("simulate():")));
}

TEST_P(Explain, BuildNamesASettingThatChanged) {
  project.replace("force.cpp", "2 * step", "SCALE * step");
  project.write("CMakeLists.txt", project.read("CMakeLists.txt") +
                                      "target_compile_definitions(app PRIVATE SCALE=${SCALE})\n");
  project.configure({"-DSCALE=2"});
  project.build();
  project.configure({"-DSCALE=3"});
  EXPECT_THAT(project.build().output, HasSubstr("simulate(): recompute, -DSCALE 2 -> 3\n"));
}

TEST_P(Explain, ManifestThatIsDamagedOrOfAnotherVersionIsReplaced) {
  project.build();
  const std::string manifest = "build/coolcache/images/app/Debug/manifest.json";
  const std::string good = project.read(manifest);
  project.write(manifest, good.substr(0, 40));
  project.replace("force.cpp", "2 * step", "4 * step");
  EXPECT_THAT(project.build().output, HasSubstr("simulate(): new, as far as is known"));
  project.replace(manifest, "coolcache fingerprint", "coolcache fingerprint of");
  project.replace("force.cpp", "4 * step", "2 * step");
  EXPECT_THAT(project.build().output,
              HasSubstr("simulate(): recompute, the last scan was by another version"));
  EXPECT_EQ(project.read(manifest), good);
}

INSTANTIATE_TEST_SUITE_P(Generators, Explain, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
