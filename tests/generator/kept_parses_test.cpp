// What was kept of earlier scans makes no fingerprint another, whatever has become of it: a source
// that has changed is read anew, and a state that cannot be used is built again.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <thread>

#include "scan_program.hpp"

namespace coolcache::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class KeptParses : public testing::Test {
 protected:
  KeptParses() {
    scan.write("a.hpp", "#pragma once\nint one();\ninline int two(int n) { return n + 2; }\n");
    scan.write("main.cpp", "#include \"a.hpp\"\nint f(int n) { return one() + two(n); }\n");
    scan.write("one.cpp", "#include \"a.hpp\"\nint one() { return 1; }\n");
  }

  finished_command run(const std::string& state) const {
    std::vector<std::string> words = {"--root", ".",        "--also", "f",
                                      "--list", "main.cpp", "one.cpp"};
    if (!state.empty()) words.insert(words.end(), {"--state", state});
    return scan.run(words);
  }
  // With nothing that was kept.
  std::string afresh() const { return run("").output; }
  // By a whole scan, that needs what was parsed.
  std::string with_state() const {
    if (scan.has("state"))
      for (const auto& entry : std::filesystem::directory_iterator(scan.folder() / "state"))
        if (entry.path().filename().string().starts_with("scan-"))
          std::filesystem::remove(entry.path());
    return started_from_the_last();
  }
  std::string started_from_the_last() const {
    finished_command done = run("state");
    EXPECT_EQ(done.exit_code, 0);
    EXPECT_THAT(done.errors, IsEmpty());
    return done.output;
  }
  std::uintmax_t kept_bytes() const {
    return std::filesystem::file_size(scan.folder() / "state/parsed");
  }
  void expect_as_afresh() const {
    std::string expected = afresh();
    EXPECT_THAT(expected, HasSubstr("main.cpp:2"));
    EXPECT_EQ(with_state(), expected);
    EXPECT_EQ(with_state(), expected);
  }

  scan_program scan;
};

TEST_F(KeptParses, AScanWithNothingNewWritesNothing) {
  expect_as_afresh();
  std::string before = scan.read("state/parsed");
  with_state();
  EXPECT_EQ(scan.read("state/parsed"), before);
}

TEST_F(KeptParses, AnEditedSourceIsReadAnewAndNoOther) {
  std::string before = with_state();
  std::uintmax_t bytes = kept_bytes();
  scan.write("one.cpp", "#include \"a.hpp\"\nint one() { return 3; }\n");
  expect_as_afresh();
  EXPECT_NE(with_state(), before);
  EXPECT_GT(kept_bytes(), bytes);
  EXPECT_LT(kept_bytes(), 2 * bytes);
}

TEST_F(KeptParses, ASourceOfTheSameSizeAndTimesIsReadAnew) {
  std::filesystem::path source = scan.folder() / "one.cpp";
  auto time = std::filesystem::last_write_time(source);
  std::string before = with_state();
  scan.write("one.cpp", "#include \"a.hpp\"\nint one() { return 2; }\n");
  std::filesystem::last_write_time(source, time);
  EXPECT_NE(with_state(), before);
  expect_as_afresh();
}

TEST_F(KeptParses, AScanThatStartsFromTheLastSeesTheSame) {
  std::filesystem::path source = scan.folder() / "one.cpp";
  auto time = std::filesystem::last_write_time(source);
  EXPECT_EQ(started_from_the_last(), afresh());
  for (const char* number : {"1", "2", "3", "1"}) {
    scan.write("one.cpp",
               "#include \"a.hpp\"\nint one() { return " + std::string(number) + "; }\n");
    std::filesystem::last_write_time(source, time);
    EXPECT_EQ(started_from_the_last(), afresh());
  }
}

TEST_F(KeptParses, ContentThatComesBackHasTheFingerprintThatItHad) {
  std::string before = with_state();
  std::string source = scan.read("one.cpp");
  scan.write("one.cpp", "int one() { return 4; }\n");
  EXPECT_NE(with_state(), before);
  scan.write("one.cpp", source);
  EXPECT_EQ(with_state(), before);
}

TEST_F(KeptParses, TwoFilesOfOneContentAreTwoFiles) {
  scan.write("main.cpp", "int g() { return 1; }\nint f(int n) { return n + g(); }\n");
  scan.write("one.cpp", "int g() { return 1; }\nint f(int n) { return n + g(); }\n");
  expect_as_afresh();
}

TEST_F(KeptParses, MessagesAreThoseOfAFreshScan) {
  scan.write("one.cpp", "#include NAME\nint one() { return 1; }\n");
  std::string expected = run("").errors;
  EXPECT_THAT(expected, HasSubstr("NAME"));
  EXPECT_EQ(run("state").errors, expected);
  EXPECT_EQ(run("state").errors, expected);
}

// Each byte of a small state in turn would take long: each part of it has some.
TEST_F(KeptParses, AByteThatChangedIsNoResult) {
  std::string expected = with_state();
  std::string good = scan.read("state/parsed");
  for (std::size_t at = 0; at < good.size(); at += at < 100 ? 11 : good.size() / 12) {
    std::string damaged = good;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x21);
    scan.write("state/parsed", damaged);
    EXPECT_EQ(with_state(), expected) << "byte " << at;
    EXPECT_EQ(with_state(), expected) << "byte " << at;
  }
}

TEST_F(KeptParses, AStateThatEndsEarlyIsBuiltAgain) {
  std::string expected = with_state();
  std::string good = scan.read("state/parsed");
  for (std::size_t size = 0; size < good.size(); size += size < 100 ? 17 : good.size() / 6) {
    scan.write("state/parsed", good.substr(0, size));
    EXPECT_EQ(with_state(), expected) << size << " bytes";
    EXPECT_EQ(with_state(), expected) << size << " bytes";
    EXPECT_GE(kept_bytes(), good.size());
  }
}

TEST_F(KeptParses, WhatStandsBehindTheRecordsGoesAway) {
  std::string expected = with_state();
  std::string good = scan.read("state/parsed");
  scan.write("state/parsed", good + "something else, longer than the head of a record is");
  EXPECT_EQ(with_state(), expected);
  EXPECT_EQ(kept_bytes(), good.size());
}

TEST_F(KeptParses, AStateOfAnotherProgramIsBuiltAgain) {
  std::string expected = with_state();
  std::string good = scan.read("state/parsed");
  std::string other = good;
  other[20] = static_cast<char>(other[20] + 1);  // in the digest of the program
  scan.write("state/parsed", other);
  EXPECT_EQ(with_state(), expected);
  EXPECT_EQ(scan.read("state/parsed").substr(0, 32), good.substr(0, 32));
}

TEST_F(KeptParses, AStateThatIsNoFileDoesNotMatter) {
  std::filesystem::create_directories(scan.folder() / "state/parsed/inside");
  expect_as_afresh();
}

TEST_F(KeptParses, APipeInItsPlaceDoesNotBlock) {
  std::filesystem::create_directories(scan.folder() / "state");
  ASSERT_EQ(::mkfifo((scan.folder() / "state/parsed").c_str(), 0600), 0);
  expect_as_afresh();
}

TEST_F(KeptParses, NothingIsLeftBesideTheState) {
  expect_as_afresh();
  scan.write("one.cpp", "int one() { return 5; }\n");
  with_state();
  for (const auto& entry : std::filesystem::directory_iterator(scan.folder() / "state"))
    EXPECT_THAT(entry.path().string(), Not(HasSubstr(".new")));
}

TEST_F(KeptParses, ScansOfDifferentSourcesShareAState) {
  std::string first = with_state();
  auto other = [&] {
    return scan.run({"--root", ".", "--also", "g", "--list", "--state", "state", "other.cpp"})
        .output;
  };
  scan.write("other.cpp", "#include \"a.hpp\"\nint g(int n) { return two(n); }\n");
  std::string second = other();
  std::string both = scan.read("state/parsed");
  EXPECT_EQ(with_state(), first);
  EXPECT_EQ(other(), second);
  EXPECT_EQ(scan.read("state/parsed"), both);  // each found what it needs
}

TEST_F(KeptParses, ScansAtOnceShareAState) {
  std::string expected = afresh();
  for (int round = 0; round < 5; ++round) {
    std::filesystem::remove_all(scan.folder() / "state");
    std::array<std::string, 4> got;
    {
      std::vector<std::jthread> scans;
      for (std::string& output : got)
        scans.emplace_back([this, &output] { output = run("state").output; });
    }
    for (const std::string& output : got) EXPECT_EQ(output, expected);
    expect_as_afresh();
  }
}

}  // namespace
}  // namespace coolcache::test
