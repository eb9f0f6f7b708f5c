// What a scan read, on disk and back, and what has changed since.
#include "snapshot.hpp"

#include <gtest/gtest.h>

namespace coolcache::scan {
namespace {

// A source whose files have times.
class timed_source final : public file_source {
 public:
  struct timed_file {
    std::string text;
    std::int64_t time = 0;
  };
  std::map<std::string, timed_file> files;

  file_status status(const std::string& path) override {
    auto f = files.find(path);
    if (f == files.end()) return {};
    return {true, false, f->second.text.size(), f->second.time, f->second.time, 7};
  }
  std::optional<std::string> read(const std::string& path) override {
    auto f = files.find(path);
    return f == files.end() ? std::nullopt : std::optional(f->second.text);
  }
};

constexpr std::int64_t second = 1'000'000'000;

class Snapshot : public testing::Test {
 protected:
  Snapshot() {
    files.files["/p/a.cpp"] = {"one", 10 * second};
    s.started_ns = 100 * second;
    s.compiler = "g++ 12";
    s.files["/p/a.cpp"] = {files.status("/p/a.cpp"), digest_of("one")};
    s.absent.insert("/p/b.hpp");
    s.resolutions["app\t/p/a.cpp\t\"b.hpp"] = "/p/inc/b.hpp";
  }
  static std::string ended(std::string text) {
    end_snapshot(text);
    return text;
  }

  timed_source files;
  snapshot s;
};

TEST_F(Snapshot, SurvivesItsText) {
  std::optional<snapshot> again = snapshot_from(to_text(s));
  ASSERT_TRUE(again);
  EXPECT_EQ(to_text(*again), to_text(s));
  EXPECT_EQ(again->files.at("/p/a.cpp").content, digest_of("one"));
  EXPECT_EQ(again->resolutions, s.resolutions);
  EXPECT_EQ(again->absent, s.absent);
}

TEST_F(Snapshot, NoCutOfItsTextIsTaken) {
  std::string text = to_text(s);
  for (std::size_t cut = 0; cut < text.size(); ++cut)
    EXPECT_FALSE(snapshot_from(text.substr(0, cut))) << cut;
}

TEST_F(Snapshot, NoDamageOfItsTextIsTaken) {
  std::string text = to_text(s);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (char instead : {'0', 'x', '\t', '\n'}) {
      std::string damaged = text;
      damaged[at] = instead;
      EXPECT_EQ(snapshot_from(damaged).has_value(), damaged == text) << damaged;
    }
  }
  EXPECT_FALSE(snapshot_from(text + text));
}

TEST_F(Snapshot, TextOfSomethingElseIsNotTaken) {
  EXPECT_FALSE(snapshot_from(ended("hello\n")));
  EXPECT_TRUE(snapshot_from(ended("coolcache-snapshot 2\n")));
  EXPECT_FALSE(snapshot_from(ended("coolcache-snapshot 99\n")));
  EXPECT_FALSE(snapshot_from(ended("coolcache-snapshot 2\nfile\tx\n")));
}

TEST_F(Snapshot, NothingHasChanged) {
  EXPECT_FALSE(first_changed(s, files));
}

TEST_F(Snapshot, AnotherSizeIsAChange) {
  files.files["/p/a.cpp"].text = "three";
  EXPECT_EQ(first_changed(s, files), "/p/a.cpp");
}

TEST_F(Snapshot, AnotherTimeIsAChange) {
  files.files["/p/a.cpp"].time += 1;
  EXPECT_EQ(first_changed(s, files), "/p/a.cpp");
}

TEST_F(Snapshot, AFileThatIsGoneIsAChange) {
  files.files.clear();
  EXPECT_EQ(first_changed(s, files), "/p/a.cpp");
}

TEST_F(Snapshot, AFileThatWasAbsentIsAChange) {
  files.files["/p/b.hpp"] = {"", 10 * second};
  EXPECT_EQ(first_changed(s, files), "/p/b.hpp");
}

TEST_F(Snapshot, AFileWrittenJustBeforeIsComparedByContent) {
  s.started_ns = 10 * second + 5;
  EXPECT_FALSE(first_changed(s, files));
  files.files["/p/a.cpp"].text = "two";
  EXPECT_EQ(first_changed(s, files), "/p/a.cpp");
}

}  // namespace
}  // namespace coolcache::scan
