// The link counts: its options, and what it takes that was not built from the project's sources.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;

class LinkSettings : public testing::TestWithParam<const char*> {
 protected:
  LinkSettings() : project({.generator = GetParam(), .linker = ""}) {
    write_physics(project);
    project.replace("force.cpp", "2 * step", "strength() * step");
    project.replace("force.cpp", "// Says", "extern \"C\" int strength();\n// Says");
  }

  void describe(const std::string& commands) {
    project.write("CMakeLists.txt", project.read("CMakeLists.txt") + commands);
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
    EXPECT_TRUE(project.build().nothing_done);
    EXPECT_THAT(project.run("app"), recalls("130"));
  }

  // Returns what the build said.
  std::string expect_that_the_build_computes(const std::string& result) {
    build_run build = project.build();
    EXPECT_THAT(project.run("app"), computes(result));
    EXPECT_TRUE(project.build().nothing_done);
    return build.output;
  }

  // A library in a folder of its own, as somebody else's build leaves it.
  void prebuild(const std::string& folder, int strength) {
    project.write(folder + "/strength.cpp",
                  "extern \"C\" int strength() { return " + std::to_string(strength) + "; }\n");
    std::filesystem::path where = project.source_dir() / folder;
    run_command({"c++", "-c", "strength.cpp", "-o", "strength.o"}, where);
    std::filesystem::remove(where / "libstrength.a");
    run_command({"ar", "qc", "libstrength.a", "strength.o"}, where);
  }

  // An object whose strength() calls what chosen.cpp defines.
  void write_caller(const std::string& declaration, const std::vector<std::string>& flags) {
    project.write("theirs/strength.cpp",
                  declaration + "extern \"C\" int strength() { return chosen(); }\n");
    std::vector<std::string> command = {"c++", "-c", "strength.cpp"};
    command.insert(command.end(), flags.begin(), flags.end());
    run_command(command, project.source_dir() / "theirs");
    project.write("chosen.cpp", "int chosen() { return 2; }\nint other() { return 7; }\n");
  }

  mini_project project;
};

TEST_P(LinkSettings, OptionThatWrapsAFunction) {
  project.write("unrelated.cpp", project.read("unrelated.cpp") +
                                     "extern \"C\" int strength() { return 2; }\n"
                                     "extern \"C\" int __wrap_strength() { return 4; }\n");
  describe("target_link_options(app PRIVATE -Wl,--gc-sections)\n");
  project.replace("CMakeLists.txt", "--gc-sections", "--wrap=strength");
  expect_that_the_build_computes("220");
}

TEST_P(LinkSettings, LibraryThatIsPrebuilt) {
  prebuild("theirs", 2);
  describe(
      "add_library(theirs STATIC IMPORTED)\n"
      "set_target_properties(theirs PROPERTIES\n"
      "  IMPORTED_LOCATION ${CMAKE_SOURCE_DIR}/theirs/libstrength.a)\n"
      "target_link_libraries(app theirs)\n");
  prebuild("theirs", 4);
  EXPECT_THAT(
      expect_that_the_build_computes("220"),
      HasSubstr("simulate(): recompute, what is linked beside its sources, or how, changed\n"));
}

TEST_P(LinkSettings, LibraryThatIsLookedFor) {
  prebuild("theirs", 2);
  describe(
      "target_link_directories(app PRIVATE theirs)\n"
      "target_link_libraries(app -lstrength)\n");
  prebuild("theirs", 4);
  expect_that_the_build_computes("220");
}

TEST_P(LinkSettings, ObjectAmongTheSources) {
  prebuild("theirs", 2);
  project.write("other.cpp", "int other() { return 0; }\n");
  describe(
      "add_library(strength STATIC theirs/strength.o other.cpp)\n"
      "target_link_libraries(app strength)\n");
  prebuild("theirs", 4);
  expect_that_the_build_computes("220");
}

TEST_P(LinkSettings, OrderOfLibraries) {
  prebuild("first", 2);
  prebuild("second", 4);
  describe(
      "target_link_libraries(app ${CMAKE_SOURCE_DIR}/first/libstrength.a)\n"
      "target_link_libraries(app ${CMAKE_SOURCE_DIR}/second/libstrength.a)\n");
  project.replace("CMakeLists.txt", "first/", "zeroth/");
  project.replace("CMakeLists.txt", "second/", "first/");
  project.replace("CMakeLists.txt", "zeroth/", "second/");
  expect_that_the_build_computes("220");
}

TEST_P(LinkSettings, ObjectThatCallsTheProjectBack) {
  write_caller("int chosen();\n", {});
  describe("target_sources(app PRIVATE chosen.cpp theirs/strength.o)\n");
  project.replace("chosen.cpp", "return 2", "return 4");
  expect_that_the_build_computes("220");
  project.replace("chosen.cpp", "return 7", "return 8");
  project.build();
  EXPECT_THAT(project.run("app"), recalls("220"));
}

TEST_P(LinkSettings, ArchiveWhoseDefaultTheProjectReplaces) {
  write_caller("__attribute__((weak)) int chosen() { return 9; }\n", {});
  run_command({"ar", "qc", "libstrength.a", "strength.o"}, project.source_dir() / "theirs");
  describe(
      "target_sources(app PRIVATE chosen.cpp)\n"
      "target_link_libraries(app ${CMAKE_SOURCE_DIR}/theirs/libstrength.a)\n");
  project.replace("chosen.cpp", "return 2", "return 4");
  expect_that_the_build_computes("220");
}

// What it calls is not in its symbols.
TEST_P(LinkSettings, LimitationObjectForOptimizationAtTheLinkThatCallsBack) {
  write_caller("int chosen();\n", {"-flto", "-fno-fat-lto-objects"});
  describe(
      "target_sources(app PRIVATE chosen.cpp theirs/strength.o)\n"
      "target_link_options(app PRIVATE -flto)\n");
  project.replace("chosen.cpp", "return 2", "return 4");
  project.build();
  EXPECT_THAT(project.run("app"), recalls("130"));
}

INSTANTIATE_TEST_SUITE_P(Generators, LinkSettings, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
