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

}  // namespace
}  // namespace coolcache::scan
