// What happens where disk, memory, descriptors or the directory run out or go away under a program:
// it prints what it would have printed, and no more than one line of warning.
#include <sys/stat.h>

#include "testing.hpp"

#if defined(__has_feature)
#define HAS_FEATURE(name) __has_feature(name)
#else
#define HAS_FEATURE(name) 0
#endif

// A preloaded library stands in front of the address sanitizer's own.
#define WITH_FAULTY_IO "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" FAULTY_IO

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || \
    HAS_FEATURE(address_sanitizer) || HAS_FEATURE(thread_sanitizer)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

int faults() {
  const char* const chosen = std::getenv("COOLCACHE_FAULTS");
  return chosen == nullptr ? 20 : std::atoi(chosen);
}

class Resources : public testing::Test {
 protected:
  std::string cache() const { return dir / "cache"; }
  outcome shell(const std::string& before, const std::string& args) const {
    return run("export COOLCACHE_DIR=" + cache() + "; " + before + " " PROBE " " + args);
  }
  static int number_after(const std::string& text, const std::string& word) {
    const std::size_t at = text.find(word + " ");
    return at == text.npos ? -1 : std::atoi(text.c_str() + at + word.size() + 1);
  }
  static void expect_right(const outcome& end, int count) {
    EXPECT_EQ(end.status, 0) << end.err;
    EXPECT_EQ(number_after(end.out, "right"), count) << end.out << end.err;
    EXPECT_LE(std::count(end.err.begin(), end.err.end(), '\n'), 1) << end.err;
  }
  scratch dir;
};

}  // namespace

TEST_F(Resources, WritesThatFailOrAreCutShortLoseResultsAndNothingElse) {
  int failed = 0, found = 0;
  for (int seed = 1; seed <= faults(); ++seed) {
    const std::string rate = std::to_string(2 + seed % 40);
    const outcome end = shell("FAULTY_DIR=" + cache() + " FAULTY_SEED=" + std::to_string(seed) +
                                  " FAULTY_RATE=" + rate + " " WITH_FAULTY_IO,
                              "mixed 60");
    expect_right(end, 60);
    failed += !end.err.empty();
    const outcome again = shell("", "mixed 60");
    expect_right(again, 60);
    found += number_after(again.out, "hits");
    EXPECT_EQ(number_after(shell("", "mixed 60").out, "hits"), 60) << "seed " << seed;
    std::filesystem::remove_all(cache());
  }
  EXPECT_GT(failed, 0);
  EXPECT_GT(found, 0);
  std::printf("%d of %d programs met faults; %d results of %d were found afterwards\n", failed,
              faults(), found, 60 * faults());
}

TEST_F(Resources, ADiskThatFillsUpKeepsWhatWasWritten) {
  std::filesystem::create_directories(cache());
  std::filesystem::permissions(cache(), std::filesystem::perms::owner_all);
  const outcome end = run("unshare -m sh -c 'mount -t tmpfs -o size=2m,mode=700 none " + cache() +
                          " || exit 77; export COOLCACHE_DIR=" + cache() +
                          "; " PROBE " mixed 400; " PROBE " mixed 400 2>&1; rm -rf " + cache() +
                          "/results; " PROBE " mixed 400'");
  if (end.status == 77) GTEST_SKIP() << "needs the right to mount: " << end.err;
  EXPECT_EQ(end.status, 0) << end.err;
  EXPECT_EQ(number_after(end.out, "right"), 400) << end.out << end.err;
  EXPECT_GT(number_after(end.out.substr(end.out.find('\n')), "hits"), 50) << end.out;
}

TEST_F(Resources, FewDescriptors) {
  if (is_sanitized) GTEST_SKIP() << "sanitizers need descriptors to look at memory";
  const auto with_at_most = [&](int limit, const std::string& more) {
    return shell("ulimit -n " + std::to_string(limit) + ";" + more, "mixed 30");
  };
  int least = 4;  // some may be open already, and the loader of programs needs one
  while (least < 64 && with_at_most(least, " COOLCACHE_DISABLE=1").status == 127) ++least;
  for (int limit = least; limit < least + 12; ++limit) expect_right(with_at_most(limit, ""), 30);
  EXPECT_GT(number_after(shell("", "mixed 30").out, "hits"), 0);
}

TEST_F(Resources, FilesThatMayNotGrow) {
  for (int blocks : {0, 1, 8, 40, 200}) {
    if (is_sanitized && blocks == 0) continue;  // sanitizers write files of their own
    expect_right(shell("(ulimit -f " + std::to_string(blocks) + ";", "mixed 60 2>&1) | cat"), 60);
  }
  expect_right(shell("", "mixed 60"), 60);
  EXPECT_EQ(number_after(shell("", "mixed 60").out, "hits"), 60);
}

TEST_F(Resources, LittleAddressSpace) {
  if (is_sanitized) GTEST_SKIP() << "sanitizers need address space";
  for (const char* kilobytes : {"20000", "30000", "60000", "100000"})
    expect_right(shell("ulimit -v " + std::string(kilobytes) + ";", "mixed 60"), 60);
}

TEST_F(Resources, ADirectoryThatIsRemovedWhileAProgramRuns) {
  expect_right(shell("", "mixed 60 'rm -rf " + cache() + "'"), 60);
  expect_right(shell("", "mixed 60"), 60);
  EXPECT_EQ(number_after(shell("", "mixed 60").out, "hits"), 60);
}

TEST_F(Resources, ADirectoryThatIsRenamedWhileAProgramRuns) {
  expect_right(shell("", "mixed 60 'mv " + cache() + " " + cache() + ".old'"), 60);
  expect_right(shell("", "mixed 60"), 60);
  EXPECT_EQ(number_after(shell("", "mixed 60").out, "hits"), 60);
}

TEST_F(Resources, ADirectoryThatIsReplacedWhileAProgramRuns) {
  expect_right(shell("", "mixed 60 'while ! rm -rf " + cache() +
                             " 2>/dev/null; do :; done; " PROBE " mixed 20 >&2'"),
               60);
  expect_right(shell("", "mixed 60"), 60);
  EXPECT_EQ(number_after(shell("", "mixed 60").out, "hits"), 60);
}

TEST_F(Resources, MoreDirectoriesThanFilesCanBeOpen) {
  for (int limit : {64, 256}) {
    const std::string files = "ulimit -n " + std::to_string(limit) + ";";
    const std::string args = "directories " + (dir / std::to_string(limit)).string() + " 150";
    const outcome first = shell(files, args);
    expect_right(first, 300);
    EXPECT_EQ(first.err, "");
    EXPECT_EQ(number_after(first.out, "hits"), 150);
    EXPECT_LE(number_after(first.out, "descriptors"), limit / 2);
    EXPECT_EQ(number_after(shell(files, args).out, "hits"), 300);
  }
}

TEST_F(Resources, AFileSystemOfTheNetworkIsRefused) {
  const auto on = [&](long type) {
    return shell("FAULTY_FILE_SYSTEM=" + std::to_string(type) + " " WITH_FAULTY_IO, "mixed 9");
  };
  const outcome nfs = on(0x6969);
  expect_right(nfs, 9);
  EXPECT_NE(nfs.err.find("NFS"), std::string::npos) << nfs.err;
  EXPECT_NE(nfs.err.find("COOLCACHE_DIR"), std::string::npos) << nfs.err;
  EXPECT_EQ(on(0x6969).out, "right 9 hits 0\n");
  for (const long local : {0x01021994, 0x794c7630, 0xef53}) {  // tmpfs, overlayfs, ext4
    on(local);
    EXPECT_EQ(on(local).out, "right 9 hits 9\n");
  }
}

TEST_F(Resources, AClockThatJumps) {
  const std::string years = std::to_string(10 * 365 * 86'400L);
  const auto late = [&] {
    return shell("FAULTY_CLOCK=" + years + " " WITH_FAULTY_IO, "minutes 3");
  };
  EXPECT_EQ(shell("", "minutes 3").out, "miss 9\n");
  EXPECT_EQ(shell("", "minutes 3").out, "hit 9\n");
  EXPECT_EQ(late().out, "miss 9\n") << "kept for five minutes";
  EXPECT_EQ(late().out, "hit 9\n");
  EXPECT_EQ(shell("", "minutes 3").out, "miss 9\n") << "the result is of the future";
  EXPECT_EQ(shell("", "minutes 3").out, "hit 9\n");
}
