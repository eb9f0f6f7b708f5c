#include "build_output.hpp"

#include <gmock/gmock.h>

namespace coolcache::test {
namespace {

using testing::ElementsAre;

TEST(BuildOutput, NamesWhatNinjaCompiledAndLinked) {
  const char* output =
      "[1/4] Fingerprinting the code of app\n"
      "[2/4] Building CXX object sub dir/CMakeFiles/app.dir/deep/far.cpp.o\n"
      "[3/4] Building C object CMakeFiles/app.dir/old.c.o\n"
      "[4/4] Linking CXX executable sub dir/app\n";
  EXPECT_THAT(compiled_sources(output), ElementsAre("far.cpp", "old.c"));
  EXPECT_THAT(linked_files(output), ElementsAre("app"));
  EXPECT_FALSE(nothing_was_done(output));
}

TEST(BuildOutput, NamesWhatMakeCompiledAndLinked) {
  const char* output =
      "[ 20%] Building CXX object CMakeFiles/app.dir/main.cpp.o\n"
      "[ 60%] Linking CXX shared library libcore.so\n"
      "[100%] Built target app\n";
  EXPECT_THAT(compiled_sources(output), ElementsAre("main.cpp"));
  EXPECT_THAT(linked_files(output), ElementsAre("libcore.so"));
  EXPECT_FALSE(nothing_was_done(output));
}

TEST(BuildOutput, KnowsABuildThatHadNothingToDo) {
  EXPECT_TRUE(nothing_was_done("ninja: no work to do.\n"));
  EXPECT_TRUE(nothing_was_done("[ 20%] Built target app_coolcache\n[100%] Built target app\n"));
  EXPECT_FALSE(nothing_was_done("[1/1] Reading the sources of app\n"));
  EXPECT_FALSE(nothing_was_done("-- Configuring done\n[100%] Built target app\n"));
  EXPECT_FALSE(nothing_was_done(""));
}

}  // namespace
}  // namespace coolcache::test
