// An edit inside functions, or of nothing that counts, computes only what it changes; any other one
// leads to a whole scan.
#include "rescanned.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace coolcache::scan::test {
namespace {

class Rescan : public testing::Test {
 protected:
  Rescan() {
    p.files = {
        {"a.hpp",
         "#pragma once\n"
         "#define LIMIT 9\n"
         "int one();\n"
         "inline int two(int n) { return n + 2; }\n"
         "inline int far(int n) { return n - 7; }\n"
         "struct point { int x = 1; int get() const { return x * 3; } };\n"},
        {"main.cpp",
         "#include \"a.hpp\"\n"
         "const char* word() { return \"word\"; }\n"
         "int f(int n) {\n"
         "  return CACHE_FN(n) { return one() + two(n) + point().get() + word()[0]; };\n"
         "}\n"},
        {"one.cpp", "#include \"a.hpp\"\nenum { start = 5 };\nint one() { return start; }\n"},
        {"other.cpp", "#include \"a.hpp\"\nint unused(int n) { return far(n) * 2; }\n"}};
    scans.expect_as_afresh(p);
  }

  bool is_fast_after(const edit& change) {
    change(p);
    return scans.expect_as_afresh(p);
  }
  // The one file that is kept beside what sources were parsed to.
  std::string kept_file() const {
    for (const auto& entry : std::filesystem::directory_iterator(scans.state()))
      if (entry.path().filename().string().starts_with("scan-")) return entry.path();
    ADD_FAILURE() << "nothing was kept";
    return {};
  }

  program p;
  succession scans;
};

TEST_F(Rescan, NothingChanged) {
  EXPECT_TRUE(scans.expect_as_afresh(p));
}
TEST_F(Rescan, AConstantInABody) {
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 2", "n + 3")));
}
TEST_F(Rescan, AString) {
  EXPECT_TRUE(is_fast_after(edited("main.cpp", "\"word\"", "\"work\"")));
}
TEST_F(Rescan, AConstantOfTheMarkedFunction) {
  EXPECT_TRUE(is_fast_after(edited("main.cpp", "[0]", "[1]")));
}
TEST_F(Rescan, TheBodyOfAMember) {
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "x * 3", "x * 4")));
}
TEST_F(Rescan, AMember) {
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "x = 1", "x = 2")));
}
TEST_F(Rescan, AnEnumerator) {
  EXPECT_TRUE(is_fast_after(edited("one.cpp", "start = 5", "start = 6")));
}
TEST_F(Rescan, AComment) {
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 2;", "n + 2; /* two */")));
}
TEST_F(Rescan, LinesAbove) {
  EXPECT_TRUE(is_fast_after(edited("main.cpp", "const char*", "\n// a word\n\nconst char*")));
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "int one", "\n\nint one")));
}
TEST_F(Rescan, AnEditAndLinesAboveAtOnce) {
  EXPECT_TRUE(is_fast_after(
      both(edited("a.hpp", "int one", "\n\nint one"), edited("a.hpp", "n + 2", "n + 22"))));
}
TEST_F(Rescan, TwoFiles) {
  EXPECT_TRUE(is_fast_after(
      both(edited("a.hpp", "n + 2", "n + 4"), edited("one.cpp", "start = 5", "start = 7"))));
}
TEST_F(Rescan, OneEditAfterTheOther) {
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 2", "n + 4")));
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 4", "n + 5")));
  EXPECT_TRUE(is_fast_after(edited("main.cpp", "[0]", "[2]")));
}
TEST_F(Rescan, AnEditAndBack) {
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 2", "n + 4")));
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 4", "n + 2")));
}
TEST_F(Rescan, WhatNothingReaches) {
  EXPECT_TRUE(is_fast_after(edited("other.cpp", "* 2", "* 3")));
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n - 7", "n - 8")));
}
TEST_F(Rescan, AFileWrittenAgainAtOnceWithAsManyBytes) {
  scans.be_young(true);
  scans.expect_as_afresh(p);
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 2", "n + 3")));
  EXPECT_TRUE(is_fast_after(edited("a.hpp", "n + 3", "n + 2")));
}

// ---- for a whole scan

TEST_F(Rescan, ANewName) {
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "n + 2", "n + LIMIT")));
}
TEST_F(Rescan, AnotherOperator) {
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "n + 2", "n * 2")));
}
TEST_F(Rescan, AMacro) {
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "LIMIT 9", "LIMIT 8")));
}
TEST_F(Rescan, ADefaultArgument) {
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "two(int n)", "two(int n = 3)")));
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "two(int n = 3)", "two(int n = 4)")));
}
TEST_F(Rescan, ANewDeclaration) {
  EXPECT_FALSE(is_fast_after(appended("other.cpp", "int more() { return 1; }\n")));
}
TEST_F(Rescan, OneOfTwoBodiesOfOneSignature) {
  p.files["main.cpp"] += "static int same() { return 1; }\nint g() { return same(); }\n";
  p.files["one.cpp"] += "static int same() { return 2; }\nint h() { return same(); }\n";
  scans.expect_as_afresh(p);
  EXPECT_FALSE(is_fast_after(edited("one.cpp", "return 2", "return 1")));
}
TEST_F(Rescan, DeclarationsOnOneLineThatPartOrChangePlaces) {
  p.files["other.cpp"] += "int u() { return 1; } int v() { return 2; }\n";
  scans.expect_as_afresh(p);
  EXPECT_FALSE(is_fast_after(edited("other.cpp", "} int v", "}\nint v")));
}
TEST_F(Rescan, AnotherFileThatAnIncludeFinds) {
  p.files["inc/a.hpp"] = p.files["a.hpp"];
  p.arguments = {"-I", "inc"};
  p.files["sub/s.cpp"] = "#include \"a.hpp\"\nint s() { return two(1); }\n";
  scans.expect_as_afresh(p);
  EXPECT_FALSE(is_fast_after(written("sub/a.hpp", p.files["a.hpp"])));
  EXPECT_FALSE(is_fast_after(removed("sub/a.hpp")));
}
TEST_F(Rescan, AHeaderOutsideTheProject) {
  p.files["/usr/include/outside.h"] = "#define OUTSIDE 1\n";
  p.files["one.cpp"] += "#include <outside.h>\n";
  scans.expect_as_afresh(p);
  EXPECT_FALSE(is_fast_after(appended("/usr/include/outside.h", "// more\n")));
}
TEST_F(Rescan, AnotherCommand) {
  EXPECT_FALSE(is_fast_after(compiled_with({"-DLIMIT=3"})));
  EXPECT_FALSE(is_fast_after(compiled_by("g++ 13")));
}
TEST_F(Rescan, AnObjectThatIsInitializedInAnOrder) {
  p.files["one.cpp"] +=
      "int first = one() + 1;\nint second = one() + 2;\n"
      "int both() { return first + second; }\n";
  p.files["main.cpp"] += "int both();\nint k(int n) { return CACHE_FN(n) { return both(); }; }\n";
  scans.expect_as_afresh(p);
  EXPECT_FALSE(is_fast_after(edited("one.cpp", "one() + 1", "one() + 3")));
}
TEST_F(Rescan, AFileThatThePurityCheckLookedAt) {
  p.files["other.cpp"] += "int counter = 0;\nint count() { return ++counter; }\n";
  p.files["main.cpp"] += "int count();\nint k(int n) { return CACHE_FN(n) { return count(); }; }\n";
  scans.expect_as_afresh(p);
  EXPECT_FALSE(is_fast_after(edited("other.cpp", "++counter", "counter + 1")));
  EXPECT_FALSE(
      is_fast_after(edited("other.cpp", "counter + 1;", "counter + 1; // coolcache: pure")));
}
TEST_F(Rescan, TheManifestIsNotTheOneThatWasWritten) {
  scans.spoil_manifest();
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "n + 2", "n + 3")));
}

// ---- what was kept cannot be used

TEST_F(Rescan, DamageOfAnyKind) {
  std::string file = kept_file();
  auto size = std::filesystem::file_size(file);
  for (std::uintmax_t at : {std::uintmax_t{0}, std::uintmax_t{20}, size / 2, size - 1}) {
    std::fstream(file, std::ios::in | std::ios::out | std::ios::binary)
        .seekp(static_cast<std::streamoff>(at))
        .put('\x5a');
    EXPECT_FALSE(is_fast_after(edited("a.hpp", "n + 2", "n + 2"))) << at;
    EXPECT_TRUE(scans.expect_as_afresh(p));
  }
  for (std::uintmax_t left : {std::uintmax_t{0}, std::uintmax_t{10}, size / 2, size - 1}) {
    std::filesystem::resize_file(file, left);
    EXPECT_FALSE(is_fast_after(edited("a.hpp", "n + 2", "n + 2"))) << left;
  }
}
TEST_F(Rescan, SourcesThatWereParsedAreGone) {
  std::filesystem::remove(scans.state() + "/parsed");
  EXPECT_FALSE(is_fast_after(edited("a.hpp", "n + 2", "n + 3")));
}

}  // namespace
}  // namespace coolcache::scan::test
