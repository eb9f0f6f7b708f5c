// Whatever CMake puts on a source's command line counts: the scan reads the command itself.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

class CompileSettings : public testing::Test {
 protected:
  CompileSettings() {
    write_physics(project);
    project.replace("force.cpp", "2 * step", "STRENGTH * step");
  }

  void describe(const std::string& commands) {
    project.write("CMakeLists.txt", project.read("CMakeLists.txt") + commands);
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
    EXPECT_THAT(project.run("app"), recalls("130"));
  }

  void expect_that_the_build_computes(const std::string& result) {
    project.build();
    EXPECT_THAT(project.run("app"), computes(result));
    EXPECT_TRUE(project.build().nothing_done);
  }

  mini_project project;
};

TEST_F(CompileSettings, OfASingleGeneratedSource) {
  project.replace("CMakeLists.txt", "force.cpp", "made_force.cpp");
  describe(
      "add_custom_command(OUTPUT made_force.cpp DEPENDS force.cpp\n"
      "  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/force.cpp made_force.cpp)\n"
      "target_include_directories(app PRIVATE ${CMAKE_SOURCE_DIR})\n"
      "set_source_files_properties(made_force.cpp PROPERTIES\n"
      "  COMPILE_DEFINITIONS \"$<$<CONFIG:Debug>:STRENGTH=2>\")\n");
  project.replace("CMakeLists.txt", "STRENGTH=2", "STRENGTH=4");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, DefinitionWithAnyCharacter) {
  project.replace("force.cpp", "STRENGTH", "(sizeof(TEXT) - 6)");
  describe("target_compile_definitions(app PRIVATE [[TEXT=\"x, '\\n' \"]])\n");
  project.replace("CMakeLists.txt", "TEXT=\"x,", "TEXT=\"xyz,");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, QuotedSpacesInAShellOption) {
  project.write("my config.hpp", "#define STRENGTH 2\n");
  describe(
      "target_compile_options(app PRIVATE \"SHELL:-include 'my config.hpp'\"\n"
      "  -I${CMAKE_SOURCE_DIR})\n");
  project.write("my config.hpp", "#define STRENGTH 4\n");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, FileInTheBuildDirectoryThatAFlagIncludes) {
  project.write("config.in", "#define STRENGTH 2\n");
  describe(
      "configure_file(config.in config.hpp)\n"
      "set(flags \"-imacros ${CMAKE_BINARY_DIR}/config.hpp\")\n"
      "set_source_files_properties(force.cpp PROPERTIES COMPILE_FLAGS ${flags})\n");
  project.write("config.in", "#define STRENGTH 4\n");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, PrecompiledHeaderOfAnotherTarget) {
  project.write("strength.hpp", "#define STRENGTH 2\n");
  describe(
      "add_library(base STATIC unrelated.cpp)\n"
      "target_precompile_headers(base PRIVATE strength.hpp)\n"
      "target_precompile_headers(app REUSE_FROM base)\n");
  project.write("strength.hpp", "#define STRENGTH 4\n");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, UnityBuildThatIsSwitchedOn) {
  project.replace("force.cpp", "// Says", "#ifndef STRENGTH\n#define STRENGTH 2\n#endif\n// Says");
  project.replace("motion.cpp", "int motion", "#define STRENGTH 4\nint motion");
  describe("set_target_properties(app PROPERTIES UNITY_BUILD OFF)\n");
  project.replace("CMakeLists.txt", "UNITY_BUILD OFF", "UNITY_BUILD ON");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, OrdinaryDirectoryBeforeASystemOne) {
  project.replace("force.cpp", "\"gravity.hpp\"", "<strength.hpp>\n#include \"gravity.hpp\"");
  project.write("system/strength.hpp", "#define STRENGTH 6\n");
  project.write("ordinary/strength.hpp", "#define STRENGTH 2\n");
  describe(
      "target_include_directories(app SYSTEM PRIVATE system)\n"
      "target_include_directories(app PRIVATE ordinary)\n");
  project.write("ordinary/strength.hpp", "#define STRENGTH 4\n");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, SourceOfAnyNameThatHasALanguage) {
  project.write("strength.in", "extern const int strength = 2;\n");
  project.replace("force.cpp", "STRENGTH", "strength");
  project.replace("force.cpp", "// Says", "extern const int strength;\n// Says");
  describe(
      "target_sources(app PRIVATE strength.in)\n"
      "set_source_files_properties(strength.in PROPERTIES LANGUAGE CXX)\n");
  project.write("strength.in", "extern const int strength = 4;\n");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, SourceInAssemblyAndWhatItIncludes) {
  project.write("strength.S", "#include \"strength.inc\"\n");
  project.write("strength.inc", ".data\n.globl strength\nstrength: .long 2\n");
  project.replace("force.cpp", "STRENGTH", "strength");
  project.replace("force.cpp", "// Says", "extern const int strength;\n// Says");
  project.replace("CMakeLists.txt", "CXX)", "CXX ASM)");
  describe(
      "target_sources(app PRIVATE strength.S)\n"
      "target_link_options(app PRIVATE -z noexecstack)\n");
  project.replace("strength.inc", ".long 2", ".long 4");
  expect_that_the_build_computes("220");
}

TEST_F(CompileSettings, FlagsOfTheBuildType) {
  describe("set(CMAKE_CXX_FLAGS_DEBUG \"-DSTRENGTH=2\")\n");
  project.replace("CMakeLists.txt", "STRENGTH=2", "STRENGTH=4");
  expect_that_the_build_computes("220");
}

}  // namespace
}  // namespace coolcache::test
