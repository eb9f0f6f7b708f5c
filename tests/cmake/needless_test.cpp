// What can change no result changes no fingerprint, through the whole build: generators, build
// types, flags, folders, the order of sources, other functions.
#include <algorithm>

#include "run_matchers.hpp"
#include "zoo.hpp"

namespace coolcache::test {
namespace {

using fingerprints = std::map<std::string, std::string>;

// Of all marked functions of the zoo, as the build's scan finds them. Nothing is compiled.
fingerprints scanned(mini_project& project) {
  project.build({"zoo_coolcache"});
  fingerprints found = project.fingerprints("zoo");
  EXPECT_EQ(found.size(), 8U);
  return found;
}

class Needless : public testing::Test {
 protected:
  Needless() { write_zoo(project); }

  fingerprints with(const std::vector<std::string>& arguments) {
    project.configure(arguments);
    return scanned(project);
  }

  mini_project project;
};

TEST_F(Needless, AnotherGenerator) {
  mini_project other({.generator = "Unix Makefiles"});
  write_zoo(other);
  EXPECT_EQ(scanned(other), scanned(project));
}

TEST_F(Needless, AnotherBuildTypeUnlessItsRoundingShows) {
  fingerprints before = scanned(project);
  for (const char* type : {"Release", "RelWithDebInfo", "MinSizeRel"}) {
    project.set_build_type(type);
    EXPECT_EQ(with({}), before) << type;
  }
  fingerprints fused = with({"-DCMAKE_CXX_FLAGS=-mfma"});
  project.set_build_type("Debug");
  EXPECT_NE(with({}), fused);
}

TEST_F(Needless, FlagsThatLeaveResultsAlone) {
  fingerprints before = scanned(project);
  for (const char* flags :
       {"-g3", "-ggdb", "-Wall -Wextra -Wno-unused", "-Werror", "-fdiagnostics-color=always",
        "-fmessage-length=0", "-MP", "-ffile-prefix-map=/a=/b -fmacro-prefix-map=/c=/d", "-pipe",
        "-fPIC", "-ffunction-sections", "-DNOBODY_MENTIONS=1"})
    EXPECT_EQ(with({std::string("-DCMAKE_CXX_FLAGS=") + flags}), before) << flags;
  for (const char* flags : {"-ffast-math", "-fwrapv", "-DZOO_LIMIT=3", "-funknown-to-coolcache"})
    EXPECT_NE(with({std::string("-DCMAKE_CXX_FLAGS=") + flags}), before) << flags;
}

TEST_F(Needless, WaysToBuild) {
  fingerprints before = scanned(project);
  EXPECT_EQ(with({"-DCMAKE_POSITION_INDEPENDENT_CODE=ON"}), before);
  EXPECT_EQ(with({"-DCMAKE_VERBOSE_MAKEFILE=ON", "-DCMAKE_COLOR_DIAGNOSTICS=ON"}), before);
  EXPECT_EQ(with({"-DCMAKE_CXX_COMPILER_LAUNCHER=nice"}), before);
}

// The order of sources with static objects that code runs for counts: it may show in the registry.
TEST_F(Needless, AnotherOrderOfSourcesWithoutStaticObjects) {
  fingerprints before = scanned(project);
  project.replace("CMakeLists.txt", "main.cpp animals.cpp registry.cpp cages.cpp",
                  "cages.cpp registry.cpp animals.cpp main.cpp");
  EXPECT_EQ(scanned(project), before);
}

TEST_F(Needless, AnotherPlaceOfTheBuildDirectory) {
  mini_project inside({.build_folder = "out/deeper/build"});
  mini_project beside({.build_folder = "../beside"});
  for (mini_project* other : {&inside, &beside}) write_zoo(*other);
  fingerprints before = scanned(project);
  EXPECT_EQ(scanned(inside), before);
  EXPECT_EQ(scanned(beside), before);
}

TEST_F(Needless, AnotherMarkedFunctionsEdit) {
  fingerprints before = scanned(project);
  project.replace("main.cpp", "n + zoo::summed(n)", "n - zoo::summed(n)");
  fingerprints after = scanned(project);
  EXPECT_NE(after, before);
  std::erase_if(before, [](const auto& row) { return row.first.find("summed") != row.first.npos; });
  for (const auto& [name, fingerprint] : before) EXPECT_EQ(after[name], fingerprint) << name;
}

// Links name files below both directories.
TEST_F(Needless, AnotherPlaceOfAProjectWithLibraries) {
  auto write = [](mini_project& some) {
    write_zoo_sources(some);
    some.write("theirs/theirs.cpp", "int theirs() { return 1; }\n");
    run_command({"c++", "-c", "theirs.cpp", "-o", "theirs.o"}, some.source_dir() / "theirs");
    some.write("CMakeLists.txt", project_header() +
                                     "add_library(animals SHARED animals.cpp registry.cpp)\n"
                                     "add_library(cages STATIC cages.cpp theirs/theirs.o)\n"
                                     "add_executable(zoo main.cpp)\n"
                                     "target_link_libraries(zoo animals cages)\n"
                                     "coolcache_enable(zoo)\n");
  };
  mini_project here;
  mini_project elsewhere({.folder = "quite/another folder", .build_folder = "../the build"});
  write(here);
  write(elsewhere);
  EXPECT_EQ(scanned(elsewhere), scanned(here));
}

}  // namespace
}  // namespace coolcache::test
