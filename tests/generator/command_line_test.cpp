// The built program: exit status, messages, output.
#include <gmock/gmock.h>

#include "scan_program.hpp"

namespace coolcache::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;

const std::string marked =
    "namespace n {\nint g(int n);\nint f(int n) { return CACHE_FN(n) { return g(n); }; }\n}\n";
const std::string callee = "namespace n { int g(int n) { return n + 1; } }\n";

class ScanProgram : public testing::Test {
 protected:
  ScanProgram() {
    scan.write("src/a.cpp", marked);
    scan.write("src/b.cpp", callee);
  }
  scan_program scan;
};

TEST_F(ScanProgram, ListsFingerprintPlaceAndName) {
  finished_command run = scan.run({"--list", "src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.output, MatchesRegex("[0-9a-f]{32}  src/a\\.cpp:3  n::f\n"));
  EXPECT_THAT(run.errors, IsEmpty());
}

TEST_F(ScanProgram, NamesPathsRelativeToTheNearestRoot) {
  finished_command run =
      scan.run({"--list", "--root", ".", "--root", "src", "src/a.cpp", "src/b.cpp"});
  EXPECT_THAT(run.output, HasSubstr("  a.cpp:3  "));
}

TEST_F(ScanProgram, SaysNothingUnlessItIsAsked) {
  finished_command run = scan.run({"src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.output + run.errors, IsEmpty());
}

TEST_F(ScanProgram, ListsUnmarkedFunctionsOnRequest) {
  finished_command run = scan.run({"--list", "--also", "n::g", "src/a.cpp", "src/b.cpp"});
  EXPECT_THAT(run.output, AllOf(HasSubstr("  n::f\n"), HasSubstr("src/b.cpp:1  n::g\n")));
}

TEST_F(ScanProgram, WarnsOfAFunctionThatDoesNotExist) {
  finished_command run = scan.run({"--list", "--also", "n::h", "src/a.cpp"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.errors, HasSubstr("n::h"));
}

TEST_F(ScanProgram, IsEqualInAnotherDirectory) {
  scan.write("deep/er/src/a.cpp", marked);
  scan.write("deep/er/src/b.cpp", callee);
  finished_command here = scan.run({"--list", "src/a.cpp", "src/b.cpp"});
  finished_command there =
      scan.run({"--root", "deep/er", "--list", "deep/er/src/b.cpp", "deep/er/src/a.cpp"});
  EXPECT_EQ(here.output, there.output);
}

TEST_F(ScanProgram, DiffersWhenACalleeDoes) {
  finished_command before = scan.run({"--list", "src/a.cpp", "src/b.cpp"});
  scan.write("src/b.cpp", "namespace n { int g(int n) { return n + 2; } }\n");
  EXPECT_NE(scan.run({"--list", "src/a.cpp", "src/b.cpp"}).output, before.output);
}

TEST_F(ScanProgram, AMissingSourceIsAnErrorThatNamesIt) {
  finished_command run = scan.run({"--list", "src/nowhere.cpp"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.output, IsEmpty());
  EXPECT_THAT(run.errors, AllOf(HasSubstr("src/nowhere.cpp"), HasSubstr("no such file")));
}

TEST_F(ScanProgram, ADirectoryIsNoSource) {
  scan.write("folder.cpp/x", "");
  finished_command run = scan.run({"--list", "folder.cpp"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, HasSubstr("folder.cpp"));
}

TEST_F(ScanProgram, AnUnknownOptionIsAnErrorThatNamesIt) {
  finished_command run = scan.run({"--lisst", "src/a.cpp"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, AllOf(HasSubstr("--lisst"), HasSubstr("--help")));
}

TEST_F(ScanProgram, NoSourcesIsAnError) {
  EXPECT_EQ(scan.run({"--list"}).exit_code, 2);
}

TEST_F(ScanProgram, HelpAndVersionGoToStandardOutput) {
  EXPECT_THAT(scan.run({"--help"}).output, HasSubstr("usage: coolcache-scan"));
  EXPECT_EQ(scan.run({"--help"}).exit_code, 0);
  EXPECT_THAT(scan.run({"--version"}).output, HasSubstr("coolcache-scan"));
}

TEST_F(ScanProgram, ADiagnosticIsAnErrorOnlyWhenStrict) {
  scan.write("src/a.cpp", "int a = 1;\nint f() {\n");
  EXPECT_EQ(scan.run({"src/a.cpp"}).exit_code, 0);
  finished_command run = scan.run({"--strict", "src/a.cpp"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.errors, HasSubstr("src/a.cpp:2:9: warning: { is not closed"));
}

TEST_F(ScanProgram, WarnsOfWhatAKeyDoesNotHold) {
  scan.write("src/b.cpp", "namespace n { int k; int g(int n) { return n + k; } }\n");
  finished_command run = scan.run({"--purity", "warn", "src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.errors, HasSubstr("src/b.cpp:1:48: warning: n::f() uses the mutable global"));
}

TEST_F(ScanProgram, PurityMayBeAnError) {
  scan.write("src/b.cpp", "namespace n { int k; int g(int n) { return n + k; } }\n");
  finished_command run = scan.run({"--purity=error", "src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.errors, HasSubstr("src/b.cpp:1:48: error: n::f() uses the mutable global"));
}

TEST_F(ScanProgram, APureFunctionIsNoError) {
  EXPECT_EQ(scan.run({"--purity=error", "src/a.cpp", "src/b.cpp"}).exit_code, 0);
}

TEST_F(ScanProgram, StrictIsContentWithoutADiagnostic) {
  EXPECT_EQ(scan.run({"--strict", "src/a.cpp", "src/b.cpp"}).exit_code, 0);
}

TEST_F(ScanProgram, TakesArgumentsFromAFile) {
  scan.write("args", "--list\nsrc/a.cpp\nsrc/b.cpp\n");
  finished_command run = scan.run({"@args"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.output, HasSubstr("n::f"));
}

TEST_F(ScanProgram, AMissingArgumentFileIsAnError) {
  finished_command run = scan.run({"@nowhere"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, HasSubstr("nowhere"));
}

TEST_F(ScanProgram, WritesHeaderManifestAndDepfile) {
  finished_command run = scan.run({"--header", "out/h.hpp", "--manifest", "out/m.json", "--depfile",
                                   "out/d", "--target", "stamp", "src/a.cpp", "src/b.cpp"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(scan.read("out/h.hpp"), HasSubstr("\"n::f\""));
  EXPECT_THAT(scan.read("out/m.json"), HasSubstr("\"n::g\""));
  EXPECT_THAT(scan.read("out/d"), AllOf(HasSubstr("stamp:"), HasSubstr("src/b.cpp")));
}

TEST_F(ScanProgram, RewritesAHeaderOnlyWhenItChanges) {
  std::vector<std::string> arguments = {"--header", "h.hpp", "src/a.cpp", "src/b.cpp"};
  scan.run(arguments);
  auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  std::filesystem::last_write_time(scan.folder() / "h.hpp", old);
  scan.write("src/b.cpp", "// g\n" + callee);
  scan.run(arguments);
  EXPECT_EQ(std::filesystem::last_write_time(scan.folder() / "h.hpp"), old);
  scan.write("src/b.cpp", "namespace n { int g(int n) { return n + 2; } }\n");
  scan.run(arguments);
  EXPECT_NE(std::filesystem::last_write_time(scan.folder() / "h.hpp"), old);
}

TEST_F(ScanProgram, AnOutputThatCannotBeWrittenIsAnErrorThatNamesIt) {
  finished_command run = scan.run({"--header", "/proc/none/h.hpp", "src/a.cpp"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, HasSubstr("/proc/none/h.hpp"));
}

TEST_F(ScanProgram, TheCompilersVersionCounts) {
  scan.write("one", "#!/bin/sh\necho version 1\n");
  scan.write("two", "#!/bin/sh\necho version 2\n");
  for (const char* file : {"one", "two"})
    std::filesystem::permissions(scan.folder() / file, std::filesystem::perms::owner_all);
  auto with = [&](const std::string& compiler) {
    return scan.run({"--list", "--compiler", (scan.folder() / compiler).string(), "src/a.cpp"})
        .output;
  };
  EXPECT_EQ(with("one"), with("one"));
  EXPECT_NE(with("one"), with("two"));
}

TEST_F(ScanProgram, ACompilerThatCannotBeRunIsAnError) {
  finished_command run = scan.run({"--compiler", "/nowhere/g++", "src/a.cpp"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, HasSubstr("/nowhere/g++"));
}

}  // namespace
}  // namespace coolcache::test
