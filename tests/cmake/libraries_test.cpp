// What counts as code of an image: its own sources and the libraries of the project that it links.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::Contains;
using testing::Not;
using testing::UnorderedElementsAre;

// Both generators order rules by other means, so each of these projects is built by both.
class Libraries : public testing::TestWithParam<const char*> {
 protected:
  Libraries() : project({.generator = GetParam(), .linker = ""}) { write_physics_sources(project); }

  void describe(const std::string& targets) {
    project.write("CMakeLists.txt", project_header() + targets);
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
    EXPECT_TRUE(project.build().nothing_done);
    EXPECT_THAT(project.run("app"), recalls("130"));
  }

  void edit_force_and_expect_a_computation() {
    project.replace("force.cpp", "2 * step", "4 * step");
    project.build();
    EXPECT_THAT(project.run("app"), computes("220"));
    EXPECT_THAT(project.run("app"), recalls("220"));
    EXPECT_TRUE(project.build().nothing_done);
  }

  // A program that prints force(), whose strength is unrelated() - 5.
  void write_code_generator() {
    project.write("write_force.cpp",
                  "#include <cstdio>\n"
                  "int unrelated();\n"
                  "int main() {\n"
                  "  std::printf(\"int force(int step) { return %d * step + 3; }\\n\",\n"
                  "              unrelated() - 5);\n"
                  "}\n");
  }

  mini_project project;
};

TEST_P(Libraries, SourcesAddedAfterwardsAreScanned) {
  describe(
      "add_executable(app main.cpp simulate.cpp)\n"
      "coolcache_enable(app)\n"
      "target_sources(app PRIVATE motion.cpp force.cpp unrelated.cpp)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, StaticLibraryIsScannedWithTheImageThatLinksIt) {
  describe(
      "add_executable(app main.cpp simulate.cpp)\n"
      "coolcache_enable(app)\n"
      "add_library(core STATIC motion.cpp force.cpp unrelated.cpp)\n"
      "target_link_libraries(app core)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, EnabledStaticLibraryEnablesTheImageThatLinksIt) {
  describe(
      "add_library(core STATIC simulate.cpp motion.cpp)\n"
      "coolcache_enable(core)\n"
      "add_library(deep STATIC force.cpp unrelated.cpp)\n"
      "add_library(between INTERFACE)\n"
      "target_link_libraries(between INTERFACE $<$<CONFIG:Debug>:deep>)\n"
      "target_link_libraries(core PRIVATE between)\n"
      "add_executable(app main.cpp)\n"
      "target_link_libraries(app PRIVATE $<BUILD_INTERFACE:core> deep)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, ObjectLibraryIsScannedHoweverItIsLinked) {
  describe(
      "add_library(near OBJECT simulate.cpp motion.cpp)\n"
      "coolcache_enable(near)\n"
      "add_library(far OBJECT force.cpp unrelated.cpp)\n"
      "add_executable(app main.cpp $<TARGET_OBJECTS:far>)\n"
      "target_link_libraries(app PRIVATE near)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, ExecutableMadeOfObjectsAloneHasATable) {
  describe(
      "add_library(everything OBJECT main.cpp simulate.cpp motion.cpp force.cpp unrelated.cpp)\n"
      "coolcache_enable(everything)\n"
      "add_executable(app $<TARGET_OBJECTS:everything>)\n"
      "target_link_libraries(app PRIVATE everything)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, SourcesOfAnInterfaceLibraryAreScanned) {
  describe(
      "add_executable(app main.cpp simulate.cpp)\n"
      "coolcache_enable(app)\n"
      "add_library(core INTERFACE)\n"
      "target_sources(core INTERFACE motion.cpp force.cpp unrelated.cpp)\n"
      "add_library(mini::core ALIAS core)\n"
      "target_link_libraries(app PRIVATE mini::core)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, SharedLibraryBuiltAloneRunsUncachedUntilTheImageIsBuilt) {
  describe(
      "add_executable(app main.cpp simulate.cpp)\n"
      "coolcache_enable(app)\n"
      "add_library(deep STATIC force.cpp)\n"
      "set_target_properties(deep PROPERTIES POSITION_INDEPENDENT_CODE ON)\n"
      "add_library(core SHARED motion.cpp unrelated.cpp)\n"
      "target_link_libraries(core PRIVATE deep)\n"
      "target_link_libraries(app PRIVATE core)\n");
  project.replace("force.cpp", "2 * step", "4 * step");
  EXPECT_THAT(project.build({"core"}).linked, Not(Contains("app")));
  EXPECT_THAT(project.run("app"), runs_uncached("220"));
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_THAT(project.run("app"), recalls("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

TEST_P(Libraries, MarkedFunctionInASharedLibraryUsesTheLibrarysTable) {
  describe(
      "add_library(core SHARED simulate.cpp motion.cpp force.cpp)\n"
      "coolcache_enable(core)\n"
      "add_executable(app main.cpp unrelated.cpp)\n"
      "target_link_libraries(app core)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, TwoImagesHaveTablesOfTheirOwn) {
  describe(
      "add_executable(app main.cpp simulate.cpp motion.cpp force.cpp unrelated.cpp)\n"
      "add_executable(other main.cpp simulate.cpp motion.cpp other_force.cpp unrelated.cpp)\n"
      "coolcache_enable(app other)\n"
      "file(WRITE other_force.cpp \"int force(int step) { return 3 * step + 3; }\\n\")\n");
  EXPECT_THAT(project.run("other"), computes("175"));
  project.replace("force.cpp", "2 * step", "4 * step");
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_THAT(project.run("other"), recalls("175"));
}

TEST_P(Libraries, PluginThatTheImageDependsOnMayHoldTheSameLibrary) {
  project.write("plugin.cpp", "int force(int step);\nextern \"C\" int go() { return force(1); }\n");
  describe(
      "add_library(core STATIC motion.cpp force.cpp unrelated.cpp)\n"
      "set_target_properties(core PROPERTIES POSITION_INDEPENDENT_CODE ON)\n"
      "add_library(plugin MODULE plugin.cpp)\n"
      "target_link_libraries(plugin core)\n"
      "add_executable(app main.cpp simulate.cpp)\n"
      "target_link_libraries(app core)\n"
      "add_dependencies(app plugin)\n"
      "coolcache_enable(app plugin)\n");
  edit_force_and_expect_a_computation();
}

TEST_P(Libraries, CodeGeneratorOfTheProjectMayHoldTheSameLibrary) {
  write_code_generator();
  describe(
      "add_library(core STATIC unrelated.cpp)\n"
      "add_executable(write_force write_force.cpp)\n"
      "target_link_libraries(write_force core)\n"
      "add_custom_command(OUTPUT made_force.cpp DEPENDS write_force\n"
      "  COMMAND write_force > made_force.cpp)\n"
      "add_executable(app main.cpp simulate.cpp motion.cpp made_force.cpp)\n"
      "target_link_libraries(app core)\n"
      "coolcache_enable(app)\n");
  project.replace("unrelated.cpp", "return 7", "return 9");
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

// A code generator's objects once waited for the scan of the target that it makes a source of.
TEST_P(Libraries, CodeGeneratorMayShareASourceWithTheImage) {
  write_code_generator();
  describe(
      "add_executable(write_force write_force.cpp unrelated.cpp)\n"
      "add_custom_command(OUTPUT made_force.cpp DEPENDS write_force\n"
      "  COMMAND write_force > made_force.cpp)\n"
      "add_executable(app main.cpp simulate.cpp motion.cpp unrelated.cpp made_force.cpp)\n"
      "coolcache_enable(app)\n");
  project.replace("unrelated.cpp", "return 7", "return 9");
  project.build();
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_TRUE(project.build().nothing_done);
}

// Images of one process once shared the rows of the first.
TEST_P(Libraries, TwoSharedLibrariesOfOneSourceKeepTheirTablesApart) {
  project.write("part.cpp",
                "#include <coolcache/core.hpp>\n"
                "static int part(int n) { return CACHE_FN(n) { return n * FACTOR; }; }\n"
                "int NAME() { return part(1); }\n");
  project.write("both.cpp",
                "#include <cstdio>\n"
                "int ten();\n"
                "int twenty();\n"
                "int main() { std::printf(\"%d %d\\n\", ten(), twenty()); }\n");
  project.write("CMakeLists.txt",
                project_header() +
                    "add_library(a SHARED part.cpp)\n"
                    "target_compile_definitions(a PRIVATE FACTOR=10 NAME=ten)\n"
                    "add_library(b SHARED part.cpp)\n"
                    "target_compile_definitions(b PRIVATE FACTOR=20 NAME=twenty)\n"
                    "add_executable(app both.cpp)\n"
                    "target_link_libraries(app a b)\n"
                    "coolcache_enable(a b)\n");
  project.build();
  EXPECT_THAT(project.run("app"), computes("10 20"));
  EXPECT_THAT(project.run("app"), recalls("10 20"));
}

INSTANTIATE_TEST_SUITE_P(Generators, Libraries, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
