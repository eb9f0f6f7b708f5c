// Sources and headers that are no ordinary files: the scan names them and ends, it neither blocks
// nor fills the memory.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>

#include "scan_program.hpp"

namespace coolcache::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

class OddFiles : public testing::Test {
 protected:
  OddFiles() { scan.write("main.cpp", "#include \"odd.hpp\"\nint f(int n) { return n; }\n"); }

  finished_command scan_main() const {
    return scan.run({"--root", ".", "--also", "f", "--list", "main.cpp"});
  }
  // Of f() in main.cpp, which calls what odd.hpp includes.
  std::string list_caller(const std::vector<std::string>& options = {}) const {
    std::vector<std::string> words = {"--root", ".", "--also", "f", "--list", "main.cpp"};
    words.insert(words.end(), options.begin(), options.end());
    return scan.run(words).output;
  }
  void write_caller(const std::string& include) const {
    scan.write("main.cpp", "#include \"odd.hpp\"\nint f(int n) { return n + h(); }\n");
    scan.write("odd.hpp", "#include " + include + "\n");
  }
  // `link` leads to far/target.
  void write_beside_and_far(const std::string& file) const {
    scan.write(file, "inline int h() { return 1; }\n");
    scan.write("far/" + file, "inline int h() { return 2; }\n");
    scan.write("far/target/x", "");
    std::filesystem::create_directory_symlink("far/target", scan.folder() / "link");
  }
  std::string path(const std::string& file) const { return (scan.folder() / file).string(); }

  scan_program scan;
};

TEST_F(OddFiles, APipeIsNoSource) {
  ASSERT_EQ(::mkfifo(path("pipe.cpp").c_str(), 0600), 0);
  finished_command run = scan.run({"--list", "pipe.cpp"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, AllOf(HasSubstr("pipe.cpp"), HasSubstr("no regular file")));
}

TEST_F(OddFiles, APipeIsNoHeader) {
  ASSERT_EQ(::mkfifo(path("odd.hpp").c_str(), 0600), 0);
  finished_command run = scan_main();
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, AllOf(HasSubstr("odd.hpp"), HasSubstr("no regular file")));
}

TEST_F(OddFiles, APipeOfAnotherProjectDoesNotBlock) {
  scan.write("other/x", "");
  ASSERT_EQ(::mkfifo(path("other/odd.hpp").c_str(), 0600), 0);
  scan.write("mine/main.cpp", "#include \"odd.hpp\"\nint f(int n) { return n; }\n");
  EXPECT_EQ(scan.run({"--root", "mine", "-I", "other", "--list", "mine/main.cpp"}).exit_code, 0);
}

TEST_F(OddFiles, ADeviceIsNoSource) {
  finished_command run = scan.run({"--list", "/dev/zero"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, AllOf(HasSubstr("/dev/zero"), HasSubstr("no regular file")));
}

TEST_F(OddFiles, ADirectoryIsNoHeader) {
  scan.write("odd.hpp/x", "");
  EXPECT_EQ(scan_main().exit_code, 0);
}

TEST_F(OddFiles, ALoopOfLinksIsNoFile) {
  std::filesystem::create_symlink("loop", scan.folder() / "odd.hpp");
  std::filesystem::create_symlink("odd.hpp", scan.folder() / "loop");
  EXPECT_EQ(scan_main().exit_code, 0);
  finished_command run = scan.run({"--list", "loop"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, AllOf(HasSubstr("loop"), HasSubstr("no such file")));
}

TEST_F(OddFiles, ALoopOfDirectoriesEnds) {
  std::filesystem::create_directory_symlink(".", scan.folder() / "self");
  scan.write("odd.hpp", "#include \"self/odd.hpp\"\n");
  EXPECT_EQ(scan_main().exit_code, 0);
}

TEST_F(OddFiles, TheParentOfALinkIsThatOfItsTarget) {
  write_caller("\"link/../beside.hpp\"");
  write_beside_and_far("beside.hpp");
  std::string before = list_caller();
  scan.write("beside.hpp", "inline int h() { return 3; }\n");
  EXPECT_EQ(list_caller(), before);
  scan.write("far/beside.hpp", "inline int h() { return 4; }\n");
  EXPECT_NE(list_caller(), before);
}

TEST_F(OddFiles, TheParentOfALinkOnTheIncludePathIsThatOfItsTarget) {
  write_caller("<k.hpp>");
  write_beside_and_far("k.hpp");
  std::string before = list_caller({"-Ilink/.."});
  scan.write("far/k.hpp", "inline int h() { return 4; }\n");
  EXPECT_NE(list_caller({"-Ilink/.."}), before);
}

TEST_F(OddFiles, TheParentOfAMissingDirectoryIsNotLookedIn) {
  auto list = [&] { return list_caller({"-Iinclude"}); };
  write_caller("\"missing/../k.hpp\"");
  scan.write("k.hpp", "inline int h() { return 1; }\n");
  scan.write("include/missing/x", "");
  scan.write("include/k.hpp", "inline int h() { return 2; }\n");
  std::string before = list();
  scan.write("include/k.hpp", "inline int h() { return 3; }\n");
  std::string other = list();
  EXPECT_NE(other, before);
  scan.write("missing/x", "");
  EXPECT_NE(list(), other);
}

TEST_F(OddFiles, ACycleOfIncludesEnds) {
  scan.write("odd.hpp", "#include \"a.hpp\"\n#include \"odd.hpp\"\n");
  scan.write("a.hpp", "#include \"odd.hpp\"\n#include \"main.cpp\"\n");
  EXPECT_EQ(scan_main().exit_code, 0);
}

TEST_F(OddFiles, AVeryLargeFileCountsWholeAndIsReported) {
  scan.write("odd.hpp", "int g();\n");
  std::filesystem::resize_file(scan.folder() / "odd.hpp", (64 << 20) + 1);
  finished_command before = scan_main();
  EXPECT_EQ(before.exit_code, 0);
  EXPECT_THAT(before.errors, AllOf(HasSubstr("odd.hpp"), HasSubstr("64 MiB"), HasSubstr("split")));
  scan.write("odd.hpp", "int h();\n");
  std::filesystem::resize_file(scan.folder() / "odd.hpp", (64 << 20) + 1);
  EXPECT_NE(scan_main().output, before.output);
}

TEST_F(OddFiles, WhatAVeryLargeFileIncludesAndCallsCounts) {
  auto list = [&] {
    return scan.run({"--root", ".", "--also", "f", "--list", "main.cpp", "g.cpp"});
  };
  scan.write("odd.hpp", "#include \"k.hpp\"\ninline int h() { return K + g(); }\n");
  std::filesystem::resize_file(scan.folder() / "odd.hpp", (64 << 20) + 1);
  scan.write("k.hpp", "#define K 1\n");
  scan.write("g.cpp", "int g() { return 1; }\n");
  std::string before = list().output;
  scan.write("k.hpp", "#define K 2\n");
  std::string other_header = list().output;
  EXPECT_NE(other_header, before);
  scan.write("g.cpp", "int g() { return 2; }\n");
  EXPECT_NE(list().output, other_header);
}

TEST_F(OddFiles, ManyIncludesOfOneFileAreRead) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "#include \"a.hpp\"\n";
  scan.write("odd.hpp", text);
  scan.write("a.hpp", "#define A 1\nint a;\n");
  finished_command run = scan_main();
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.errors, IsEmpty());
}

}  // namespace
}  // namespace coolcache::test
