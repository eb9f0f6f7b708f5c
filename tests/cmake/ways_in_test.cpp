// The ways to bring CoolCache into a project, each from nothing: the scanner, the runtime and the
// tools are built by the project's own configuration and build. (The other tests use find_package.)
// To build the scanner takes minutes. With Ninja this build of CoolCache has done so for its
// examples, through the same functions; with Makefiles a test does.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;

constexpr const char* from_checkout =
    "list(APPEND CMAKE_MODULE_PATH " COOLCACHE_CHECKOUT "/cmake)\ninclude(CoolCache)\n";

void write_with(mini_project& project, const std::string& way_in) {
  write_physics(project, "coolcache/coolcache.hpp");
  project.write("CMakeLists.txt",
                "cmake_minimum_required(VERSION 3.25)\n"
                "project(mini LANGUAGES CXX)\n" +
                    way_in +
                    "add_executable(app main.cpp simulate.cpp motion.cpp force.cpp unrelated.cpp)\n"
                    "target_compile_options(app PRIVATE -Wall -Wextra -Wshadow -Wpedantic "
                    "-Wconversion -Wsign-conversion -Wold-style-cast -Werror)\n"
                    "coolcache_enable(app)\n");
}

void expect_the_story(mini_project& project) {
  project.build({"app"});
  EXPECT_THAT(project.run("app"), computes("130"));
  EXPECT_THAT(project.run("app"), recalls("130"));
  project.replace("force.cpp", "2 * step", "4 * step");
  project.build({"app"});
  EXPECT_THAT(project.run("app"), computes("220"));
  EXPECT_TRUE(project.build({"app"}).nothing_done);
}

TEST(WaysIn, IncludeFromACheckoutIsEnough) {
  mini_project project(
      {.arguments = {"-DCOOLCACHE_SCAN=" COOLCACHE_SCANNER}, .linker = "", .from_nothing = true});
  write_with(project, from_checkout);
  expect_the_story(project);
  project.build({"cache-clean"});
  EXPECT_THAT(project.run("app"), computes("220"));
}

TEST(WaysIn, AddSubdirectoryOfACheckoutIsEnoughAndNoToolchainFileReachesTheScanner) {
  mini_project project({.generator = "Unix Makefiles", .linker = "", .from_nothing = true});
  project.write("toolchain.cmake",
                "set(CMAKE_CXX_COMPILER clang++)\n"
                "set(CMAKE_CXX_FLAGS_INIT -DFROM_TOOLCHAIN)\n");
  write_with(project, "add_subdirectory(" COOLCACHE_CHECKOUT " coolcache-checkout)\n");
  project.configure(
      {"-DCMAKE_TOOLCHAIN_FILE=" + (project.source_dir() / "toolchain.cmake").string(),
       "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"});
  EXPECT_THAT(project.read("build/compile_commands.json"), HasSubstr("FROM_TOOLCHAIN"));
  EXPECT_THAT(project.read("build/coolcache/host/CMakeCache.txt"),
              testing::Not(HasSubstr("FROM_TOOLCHAIN")));
  expect_the_story(project);
}

TEST(WaysIn, ToolsWhoseLibrariesAreMissingNameTheirPackagesWhenTheyAreRun) {
  mini_project project({.arguments = {"-DCMAKE_DISABLE_FIND_PACKAGE_CLI11=ON",
                                      "-DCOOLCACHE_SCAN=" COOLCACHE_SCANNER}});
  write_with(project, from_checkout);
  build_run build = project.try_to_build({"cache-clean"});
  EXPECT_FALSE(build.succeeded);
  EXPECT_THAT(build.output, HasSubstr("apt-get install libcli11-dev)"));
}

}  // namespace
}  // namespace coolcache::test
