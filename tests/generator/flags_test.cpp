// Which flags can change a result.
#include "flags.hpp"

#include <gtest/gtest.h>

namespace coolcache::scan {
namespace {

TEST(Flags, ThoseThatChangeResultsCount) {
  for (const char* flag : {"-ffast-math",
                           "-Ofast",
                           "-ffp-contract=fast",
                           "-march=native",
                           "-mfma",
                           "-msse2",
                           "-m32",
                           "-fsigned-char",
                           "-funsigned-char",
                           "-fno-exceptions",
                           "-fno-rtti",
                           "-fwrapv",
                           "-ftrapv",
                           "-fno-strict-aliasing",
                           "-fopenmp",
                           "-fshort-enums",
                           "-fpack-struct",
                           "-frounding-math",
                           "-include",
                           "config.h",
                           "-UNDEBUG",
                           "-stdlib=libc++",
                           "--sysroot=/x",
                           "-fno-builtin",
                           "-fchar8_t",
                           "-fabi-version=2",
                           "-wrapper",
                           "-funsafe-math-optimizations",
                           "-fassociative-math",
                           "-fno-math-errno",
                           "-fexcess-precision=fast",
                           "-mfpmath=387",
                           "-fcoroutines",
                           "-Wp,-DA=1",
                           "-Xclang",
                           "@more",
                           "-fexec-charset=latin1",
                           "-unheard-of"})
    EXPECT_TRUE(can_change_results(flag)) << flag;
}

TEST(Flags, ThoseThatCannotDoNot) {
  for (const char* flag : {"-O0",
                           "-O",
                           "-O1",
                           "-O2",
                           "-O3",
                           "-Og",
                           "-Os",
                           "-g",
                           "-g3",
                           "-ggdb",
                           "-gdwarf-4",
                           "-gsplit-dwarf",
                           "-Wall",
                           "-Wno-unused",
                           "-Werror",
                           "-w",
                           "-pedantic",
                           "-pipe",
                           "-MD",
                           "-MMD",
                           "-MP",
                           "-fdiagnostics-color=always",
                           "-fcolor-diagnostics",
                           "-fmessage-length=0",
                           "-ffile-prefix-map=/a=/b",
                           "-fPIC",
                           "-fvisibility=hidden",
                           "-ffunction-sections"})
    EXPECT_FALSE(can_change_results(flag)) << flag;
}

digest settings_with(std::vector<std::string> flags) {
  settings compile;
  compile.flags = std::move(flags);
  hashing_sink out;
  add_settings(out, compile, {});
  return out.finish();
}

bool level_counts_with(const std::vector<std::string>& flags) {
  std::vector<std::string> low = flags, high = flags;
  low.emplace_back("-O0");
  high.emplace_back("-O2");
  return settings_with(low) != settings_with(high);
}

TEST(Flags, TheLevelCountsWhereItCanShow) {
  EXPECT_TRUE(level_counts_with({"-mfma"}));
  EXPECT_TRUE(level_counts_with({"-march=haswell"}));
  EXPECT_TRUE(level_counts_with({"(native is -march=znver3 -mfma )"}));
  EXPECT_TRUE(level_counts_with({"--target=aarch64-linux-gnu"}));
  EXPECT_TRUE(level_counts_with({"-target", "aarch64-linux-gnu"}));
  EXPECT_TRUE(level_counts_with({"(compiled by g++ 12 aarch64-linux-gnu)"}));
  EXPECT_TRUE(level_counts_with({"-mfma", "-ffp-contract=off", "-ffp-contract=fast"}));
  EXPECT_TRUE(level_counts_with({"-ffast-math"}));
  EXPECT_TRUE(level_counts_with({"-fassociative-math"}));
  EXPECT_TRUE(level_counts_with({"-mfpmath=387"}));
  EXPECT_TRUE(level_counts_with({"-m32"}));
  EXPECT_TRUE(level_counts_with({"-fopenmp"}));
}

TEST(Flags, TheLevelDoesNotCountElsewhere) {
  EXPECT_FALSE(level_counts_with({"-mfma", "-ffp-contract=off"}));
#if defined(__x86_64__)
  EXPECT_FALSE(level_counts_with({}));
  EXPECT_FALSE(level_counts_with({"-g", "-fPIC", "(compiled by g++ 12 x86_64-linux-gnu)"}));
#endif
}

TEST(Flags, LinkTimeOptimizationCountsAsALevelDoes) {
  EXPECT_NE(settings_with({"-mfma", "-flto"}), settings_with({"-mfma"}));
  EXPECT_EQ(settings_with({"-flto", "-ffp-contract=off"}), settings_with({"-ffp-contract=off"}));
}

}  // namespace
}  // namespace coolcache::scan
