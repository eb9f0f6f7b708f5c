// -march=native and its like count as what they stand for on the machine that compiles.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

// With a compiler for which the file `machine` says what -march=native is, and -mtune=native
// nothing.
class Native : public testing::Test {
 protected:
  Native() {
    write_physics(project);
    project.write("compiler",
                  "#!/bin/bash\n"
                  "words=()\n"
                  "for word; do\n"
                  "  if [[ $word == -mtune=native ]]; then continue; fi\n"
                  "  if [[ $word == -march=native ]]; then word=$(cat '" +
                      (project.source_dir() / "machine").string() +
                      "'); fi\n"
                      "  words+=(\"$word\")\n"
                      "done\n"
                      "exec c++ \"${words[@]}\"\n");
    std::filesystem::permissions(project.source_dir() / "compiler",
                                 std::filesystem::perms::owner_all);
  }

  // Of a build from scratch.
  std::map<std::string, std::string> scanned(const std::string& machine, const std::string& flags) {
    project.write("machine", machine);
    std::filesystem::remove_all(project.build_dir());
    project.configure({"-DCMAKE_CXX_COMPILER=" + (project.source_dir() / "compiler").string(),
                       "-DCMAKE_CXX_FLAGS=" + flags});
    project.build({"app_coolcache"});
    auto found = project.fingerprints("app");
    EXPECT_EQ(found.size(), 1U);
    return found;
  }

  mini_project project{{.from_nothing = true}};
};

TEST_F(Native, AnotherMachineCounts) {
  auto haswell = scanned("-march=haswell", "-march=native");
  EXPECT_NE(scanned("-march=nehalem", "-march=native"), haswell);
  EXPECT_EQ(scanned("-march=haswell", "-march=native"), haswell);
}

TEST_F(Native, AnotherTextForTheSameDoesNot) {
  auto once = scanned("-march=haswell", "-march=native");
  EXPECT_EQ(scanned("-march=haswell", "-mtune=native -march=native"), once);
}

TEST_F(Native, AnotherMachineCountsAtTheLink) {
  std::string at_link = "target_link_options(app PRIVATE -flto -march=native)\n";
  project.write("CMakeLists.txt", project.read("CMakeLists.txt") + at_link);
  auto haswell = scanned("-march=haswell", "");
  EXPECT_NE(scanned("-march=nehalem", ""), haswell);
  EXPECT_EQ(scanned("-march=haswell", ""), haswell);
}

TEST_F(Native, MachineDoesNotCountWithoutIt) {
  auto haswell = scanned("-march=haswell", "-march=nehalem");
  EXPECT_EQ(scanned("-march=skylake", "-march=nehalem"), haswell);
}

TEST_F(Native, FlagsBehindItCount) {
  auto all = scanned("-march=haswell", "-march=native");
  EXPECT_NE(scanned("-march=haswell", "-march=native -mno-avx2"), all);
}

TEST_F(Native, CompilerThatDoesNotTellIsAnError) {
  project.replace("compiler", "exec c++", "[[ \"$*\" == *'-E -v'* ]] && exit\nexec c++");
  project.write("machine", "-march=haswell");
  finished_command done = project.try_to_configure(
      {"-DCMAKE_CXX_COMPILER=" + (project.source_dir() / "compiler").string(),
       "-DCMAKE_CXX_FLAGS=-march=native"});
  build_run built = done.exit_code == 0 ? project.try_to_build() : build_run{};
  EXPECT_FALSE(built.succeeded);
  EXPECT_THAT(done.output + built.output, testing::HasSubstr("cannot tell what \"native\""));
}

}  // namespace
}  // namespace coolcache::test
