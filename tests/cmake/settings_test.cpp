// Settings that are known only when CMake generates, and sources that exist only when the build
// runs.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Settings : public testing::TestWithParam<const char*> {
 protected:
  Settings() : project({.generator = GetParam()}) { write_physics(project); }

  // Compiles force.cpp with `strength` for the factor, which `commands` define.
  void force_uses_a_definition(const std::string& commands) {
    project.replace("force.cpp", "2 * step", "STRENGTH * step");
    project.write("CMakeLists.txt", project.read("CMakeLists.txt") + commands);
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
  }

  void change(const std::string& from, const std::string& to, const std::string& result) {
    project.replace("CMakeLists.txt", from, to);
    project.build();
    EXPECT_THAT(project.run("app"), computes(result));
    EXPECT_TRUE(project.build().nothing_done);
  }

  mini_project project;
};

TEST_P(Settings, DefinitionInAGeneratorExpressionReachesTheScan) {
  force_uses_a_definition(
      "target_compile_definitions(app PRIVATE $<$<CONFIG:Debug>:STRENGTH=2>)\n");
  change("STRENGTH=2", "STRENGTH=4", "220");
}

TEST_P(Settings, DefinitionForOneLanguageReachesTheScan) {
  force_uses_a_definition(
      "target_compile_definitions(app PRIVATE $<$<COMPILE_LANGUAGE:CXX>:STRENGTH=2>)\n");
  change("STRENGTH=2", "STRENGTH=4", "220");
}

TEST_P(Settings, DefinitionOfALinkedLibraryReachesTheScan) {
  force_uses_a_definition(
      "add_library(units INTERFACE)\n"
      "target_compile_definitions(units INTERFACE STRENGTH=2)\n"
      "target_link_libraries(app units)\n");
  change("STRENGTH=2", "STRENGTH=4", "220");
}

TEST_P(Settings, DefinitionOfASingleSourceReachesTheScan) {
  force_uses_a_definition(
      "set_source_files_properties(force.cpp PROPERTIES COMPILE_DEFINITIONS "
      "\"STRENGTH=$<IF:$<CONFIG:Debug>,2,9>\")\n");
  change("Debug>,2,9", "Debug>,4,9", "220");
}

TEST_P(Settings, DefinitionInTheFlagsReachesTheScan) {
  force_uses_a_definition("target_compile_options(app PRIVATE -DSTRENGTH=2)\n");
  change("STRENGTH=2", "STRENGTH=4", "220");
}

TEST_P(Settings, HeaderIncludedByAFlagIsScanned) {
  project.write("strength.hpp", "#define STRENGTH 2\n");
  force_uses_a_definition(
      "target_compile_options(app PRIVATE \"SHELL:-include ${CMAKE_SOURCE_DIR}/strength.hpp\")\n");
  project.replace("strength.hpp", "STRENGTH 2", "STRENGTH 4");
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
}

TEST_P(Settings, DefinitionInCmakeCxxFlagsReachesTheScan) {
  project.replace("CMakeLists.txt", "add_executable",
                  "string(APPEND CMAKE_CXX_FLAGS \" -DSTRENGTH=2\")\nadd_executable");
  force_uses_a_definition("");
  change("STRENGTH=2", "STRENGTH=4", "220");
}

TEST_P(Settings, DefinitionWithSpacesQuotesAndSemicolonsSurvives) {
  project.replace("force.cpp", "+ gravity", "+ gravity + 0 * static_cast<int>(sizeof(TEXT))");
  force_uses_a_definition(
      "target_compile_definitions(app PRIVATE STRENGTH=2 [[TEXT=\"a b\\;c, >d\"]])\n");
  EXPECT_TRUE(project.build().nothing_done);
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(Settings, DefinitionThatReachedCodeDoesNotMentionIsRecalled) {
  force_uses_a_definition("target_compile_definitions(app PRIVATE STRENGTH=2 OTHER=1)\n");
  project.replace("CMakeLists.txt", "OTHER=1", "OTHER=2");
  project.build();
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(Settings, GeneratedSourceIsScanned) {
  project.replace("CMakeLists.txt", "force.cpp", "made_force.cpp");
  project.write("CMakeLists.txt",
                project.read("CMakeLists.txt") +
                    "add_custom_command(OUTPUT made_force.cpp DEPENDS force.cpp\n"
                    "  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/force.cpp "
                    "made_force.cpp)\n"
                    "target_include_directories(app PRIVATE ${CMAKE_SOURCE_DIR})\n");
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_THAT(project.run("app"), recalls("130"));
  project.replace("force.cpp", "2 * step", "4 * step");
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(Settings, HeaderMadeByACustomTargetIsScanned) {
  project.replace("force.cpp", "\"gravity.hpp\"", "\"made_gravity.hpp\"");
  project.write("CMakeLists.txt",
                project.read("CMakeLists.txt") +
                    "add_custom_command(OUTPUT made_gravity.hpp DEPENDS gravity.hpp\n"
                    "  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/gravity.hpp "
                    "made_gravity.hpp)\n"
                    "add_custom_target(headers DEPENDS made_gravity.hpp)\n"
                    "add_dependencies(app headers)\n"
                    "target_include_directories(app PRIVATE ${CMAKE_BINARY_DIR})\n");
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_THAT(project.run("app"), recalls("130"));
  project.replace("gravity.hpp", "= 3", "= 5");
  project.build();
  EXPECT_THAT(project.run("app"), computes("150"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(Settings, UnityBuildAndPrecompiledHeaderAreRecompiledForAShadowingHeader) {
  project.remove("gravity.hpp");
  project.write("near/other.hpp", "");
  project.write("far/gravity.hpp", "#pragma once\ninline constexpr int gravity = 3;\n");
  project.replace("force.cpp", "\"gravity.hpp\"", "<gravity.hpp>");
  project.write("CMakeLists.txt",
                project.read("CMakeLists.txt") +
                    "set_target_properties(app PROPERTIES UNITY_BUILD ON)\n"
                    "target_include_directories(app PRIVATE near far)\n"
                    "target_precompile_headers(app PRIVATE <vector> <gravity.hpp>)\n");
  project.build();
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_TRUE(project.build().nothing_done);
  project.write("near/gravity.hpp", "#pragma once\ninline constexpr int gravity = 5;\n");
  project.build();
  EXPECT_THAT(project.run("app"), computes("150"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(Settings, BuildTypeIsPartOfTheGeneratedPaths) {
  project.configure({"-DCMAKE_BUILD_TYPE=Release"});
  EXPECT_TRUE(project.build().succeeded);
  EXPECT_TRUE(exists(project.build_dir() / "coolcache/images/app/Release/manifest.json"));
  EXPECT_FALSE(exists(project.build_dir() / "coolcache/images/app/Debug"));
}

INSTANTIATE_TEST_SUITE_P(Generators, Settings, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

TEST(Disabled, ProjectLinksTheRuntimeAndComputesEachTime) {
  mini_project project({.arguments = {"-DCOOLCACHE_DISABLE=ON"}});
  write_physics(project);
  EXPECT_THAT(project.build().output, Not(HasSubstr("Fingerprinting")));
  EXPECT_THAT(project.run("app"), runs_uncached("130"));
  EXPECT_THAT(project.run("app"), runs_uncached("130"));
}

}  // namespace
}  // namespace coolcache::test
