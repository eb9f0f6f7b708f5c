// Mistakes in a CMakeLists.txt stop the configuration with words that say what to do.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;

// CMake wraps its messages at spaces.
std::string unwrapped(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '\n') c = ' ';
    if (c != ' ' || out.empty() || out.back() != ' ') out += c;
  }
  return out;
}

std::string refusal(const std::string& commands, build_settings settings = {}) {
  mini_project project(std::move(settings));
  write_physics_sources(project);
  project.write("CMakeLists.txt",
                project_header() + "add_executable(app main.cpp)\n" + commands + "\n");
  finished_command done = project.try_to_configure();
  EXPECT_NE(done.exit_code, 0) << done.output;
  return unwrapped(done.output);
}

TEST(Misuse, NameThatIsNoTargetIsAnError) {
  EXPECT_THAT(refusal("coolcache_enable(ap)"), HasSubstr("\"ap\" is not a target. Call"));
}

TEST(Misuse, UnknownKeywordIsAnError) {
  EXPECT_THAT(refusal("coolcache_enable(app RECURSIVE)"),
              HasSubstr("unknown keyword \"RECURSIVE\""));
}

TEST(Misuse, NoTargetAtAllIsAnError) {
  EXPECT_THAT(refusal("coolcache_enable()"), HasSubstr("no target given"));
}

TEST(Misuse, InterfaceLibraryIsAnError) {
  EXPECT_THAT(refusal("add_library(units INTERFACE)\ncoolcache_enable(units)"),
              HasSubstr("\"units\" is an INTERFACE library"));
}

TEST(Misuse, ImportedTargetIsAnError) {
  EXPECT_THAT(refusal("add_library(theirs STATIC IMPORTED)\ncoolcache_enable(theirs)"),
              HasSubstr("\"theirs\" is imported"));
}

TEST(Misuse, CustomTargetIsAnError) {
  EXPECT_THAT(refusal("add_custom_target(docs)\ncoolcache_enable(docs)"),
              HasSubstr("\"docs\" is a custom target"));
}

TEST(Misuse, SeveralBuildTypesInOneDirectoryAreAnError) {
  EXPECT_THAT(refusal("coolcache_enable(app)", {.generator = "Ninja Multi-Config"}),
              HasSubstr("\"Ninja Multi-Config\" is not supported. Use -G Ninja or"));
}

TEST(Misuse, ScannerThatDoesNotExistIsAnError) {
  EXPECT_THAT(refusal("coolcache_enable(app)", {.arguments = {"-DCOOLCACHE_SCAN=/nowhere/scan"}}),
              HasSubstr("COOLCACHE_SCAN names \"/nowhere/scan\", which does not exist"));
}

TEST(Misuse, ProjectWithoutCxxIsAnError) {
  mini_project project;
  project.write("CMakeLists.txt",
                "cmake_minimum_required(VERSION 3.25)\n"
                "project(mini LANGUAGES NONE)\n"
                "list(APPEND CMAKE_MODULE_PATH " COOLCACHE_CHECKOUT
                "/cmake)\n"
                "include(CoolCache)\n");
  finished_command done = project.try_to_configure();
  EXPECT_NE(done.exit_code, 0);
  EXPECT_THAT(unwrapped(done.output), HasSubstr("CXX must be enabled before"));
}

TEST(Misuse, SourceThatDoesNotExistIsNamed) {
  EXPECT_THAT(refusal("coolcache_enable(app)\ntarget_sources(app PRIVATE gone.cpp)"),
              HasSubstr("gone.cpp"));
}

}  // namespace
}  // namespace coolcache::test
