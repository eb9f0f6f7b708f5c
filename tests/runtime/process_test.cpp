// What a whole process does: environment, fork, damaged directories, two copies of the runtime.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <thread>

#include "disk_store.hpp"
#include "testing.hpp"

namespace {

class Process : public testing::Test {
 protected:
  std::string cache() const { return dir / "cache"; }
  outcome probe(const std::string& args, const std::string& environment = "") const {
    return run("env COOLCACHE_DIR=" + cache() + " " + environment + " " PROBE " " + args);
  }
  static std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }
  scratch dir;
};

}  // namespace

TEST_F(Process, FindsWhatAnEarlierOneStored) {
  EXPECT_EQ(probe("2 3").out, "miss 4\nmiss 9\n");
  const outcome again = probe("2 3 4");
  EXPECT_EQ(again.out, "hit 4\nhit 9\nmiss 16\n");
  EXPECT_EQ(again.err, "");
  EXPECT_EQ(again.status, 0);
}

/// The table of docs/storage_format.md.
TEST_F(Process, LosesAtMostWhatWasNotWrittenHoweverItEnds) {
  constexpr int count = 500;
  std::string all;
  for (int n = 0; n < 2 * count; ++n) all += " " + std::to_string(n);
  for (const std::string how : {"exit", "quick_exit", "_exit", "exec", "2", "6", "9", "15"}) {
    std::filesystem::remove_all(cache());
    probe("ends " + how + " " + std::to_string(count));
    const outcome after = probe("square" + all);
    EXPECT_EQ(after.err, "") << how;
    std::istringstream lines(after.out);
    std::string found;
    for (int n = 0, value = -1; n < 2 * count; ++n) {
      ASSERT_TRUE(lines >> found >> value) << how;
      EXPECT_EQ(value, n * n) << how;
      EXPECT_TRUE(found == "hit" || (n >= count && how != "exit")) << how << " lost " << n;
    }
  }
}

/// A text of 61 bytes takes one allocation.
TEST_F(Process, NeitherCallsTheSystemNorAllocatesForAHitInMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the sanitizer does both";
#endif
  const outcome hits = probe("silent");
  EXPECT_EQ(hits.status, 0) << "a system call";
  EXPECT_EQ(hits.out, "0 1000");
  EXPECT_EQ(probe("silent").out, "0 1000") << "what was found on disk";
}

TEST_F(Process, LeavesTheIndexOfAnotherFormatAlone) {
  std::filesystem::create_directories(cache());
  std::filesystem::permissions(cache(), std::filesystem::perms::owner_all);
  const std::string older = cache() + "/index.v1.lmdb", newer = cache() + "/index.v99.lmdb";
  for (const std::string& each : {older, newer}) std::ofstream(each) << each;
  const outcome first = probe("2");
  EXPECT_EQ(first.out, "miss 4\n");
  EXPECT_EQ(first.err, "");
  EXPECT_EQ(probe("2").out, "hit 4\n");
  for (const std::string& each : {older, newer}) {
    std::ifstream in(each);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), each);
  }
}

TEST_F(Process, WhoseStackMayGrowIntoLibrariesKnowsTheirVariablesFromItsOwn) {
  for (const rlim_t gigabytes : {rlim_t{1}, rlim_t{4096}}) {
    std::filesystem::remove_all(cache());
    EXPECT_EQ(probe("raised " + std::to_string(gigabytes << 30)).out, "11 11 11 12 12 12 ");
  }
}

TEST_F(Process, NeitherReadsNorWritesWhenDisabled) {
  probe("2");
  EXPECT_EQ(probe("2 2", "COOLCACHE_DISABLE=1").out, "miss 4\nmiss 4\n");
  EXPECT_EQ(probe("3", "COOLCACHE_DISABLE=1").out, "miss 9\n");
  EXPECT_EQ(probe("3").out, "miss 9\n");
}

TEST_F(Process, ReadsAndStoresNothingWhenReadonly) {
  probe("2");
  EXPECT_EQ(probe("2 3 3", "COOLCACHE_READONLY=1").out, "hit 4\nmiss 9\nmiss 9\n");
  EXPECT_EQ(probe("3").out, "miss 9\n");
}

TEST_F(Process, FindsNothingThatItIsToDropWhenReadonly) {
  probe("2");
  EXPECT_EQ(probe("bust 2", "COOLCACHE_READONLY=1").out, "miss 4\n");
  EXPECT_EQ(probe("2").out, "hit 4\n");
  EXPECT_EQ(probe("bust 2").out, "miss 4\n");
}

TEST_F(Process, ClearsBeforeItsFirstCallWhatAnEarlierOneStored) {
  probe("2 3");
  EXPECT_EQ(probe("clear").out, "held 2 removed 2\n");
  EXPECT_EQ(probe("2").out, "miss 4\n");
  EXPECT_EQ(probe("clear square").out, "held 1 removed 1\n");
  EXPECT_EQ(probe("2").out, "miss 4\n");
}

TEST_F(Process, MakesNoDirectoryWhenReadonly) {
  const outcome result = probe("2", "COOLCACHE_READONLY=1");
  EXPECT_EQ(result.out, "miss 4\n");
  EXPECT_EQ(result.err, "");
  EXPECT_FALSE(std::filesystem::exists(cache()));
}

TEST_F(Process, SaysOneLineACallWhenVerbose) {
  const outcome result = probe("2 2", "COOLCACHE_VERBOSE=1");
  EXPECT_EQ(lines(result.err), 2u);
  EXPECT_EQ(result.err.find("coolcache: miss square(n=2)  "), 0u) << result.err;
  EXPECT_NE(result.err.find("\ncoolcache: hit  square(n=2)  "), std::string::npos) << result.err;
}

TEST_F(Process, SaysWhatItDoesNotUnderstandOnce) {
  const outcome result = probe("2 3 4", "COOLCACHE_MAX_SIZE=lots COOLCACHE_VERIFY=most");
  EXPECT_EQ(result.out, "miss 4\nmiss 9\nmiss 16\n");
  EXPECT_EQ(lines(result.err), 2u) << result.err;
}

TEST_F(Process, UsesTheUsersCacheWhereTheBuildIsGone) {
  const std::string home = dir / "xdg";
  const std::string line = "env -u COOLCACHE_DIR XDG_CACHE_HOME=" + home + " " PROBE " 2";
  EXPECT_EQ(run(line).out, "miss 4\n");
  EXPECT_EQ(run(line).out, "hit 4\n");
  EXPECT_TRUE(std::filesystem::exists(home + "/coolcache/CACHEDIR.TAG"));
}

TEST_F(Process, KeepsItsDirectoryToItself) {
  probe("2");
  struct stat status;
  ASSERT_EQ(::stat(cache().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0700u);
  EXPECT_EQ(
      read_text(cache() + "/CACHEDIR.TAG").find("Signature: 8a477f597d28d172789f06886806bc55"), 0u);
  EXPECT_EQ(read_text(cache() + "/.gitignore"), "*\n");
}

TEST_F(Process, RunsUncachedWhereAFileIsInTheDirectorysPlace) {
  write_file(cache(), "not a directory");
  const outcome result = probe("2 2 3");
  EXPECT_EQ(result.out, "miss 4\nmiss 4\nmiss 9\n");
  EXPECT_EQ(lines(result.err), 1u) << result.err;
  EXPECT_NE(result.err.find("is not a directory"), std::string::npos) << result.err;
  EXPECT_EQ(result.status, 0);
}

TEST_F(Process, RunsUncachedInADirectoryOfAnotherUser) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a directory away";
  std::filesystem::create_directory(cache());
  ASSERT_EQ(::chown(cache().c_str(), 12345, 12345), 0);
  const outcome result = probe("2 2");
  EXPECT_EQ(result.out, "miss 4\nmiss 4\n");
  EXPECT_EQ(lines(result.err), 1u) << result.err;
  EXPECT_NE(result.err.find("belongs to another user"), std::string::npos) << result.err;
}

TEST_F(Process, RunsUncachedInADirectoryThatOthersCanWrite) {
  std::filesystem::create_directory(cache());
  ASSERT_EQ(::chmod(cache().c_str(), 0777), 0);
  const outcome result = probe("2 2");
  EXPECT_EQ(result.out, "miss 4\nmiss 4\n");
  EXPECT_EQ(lines(result.err), 1u) << result.err;
}

TEST_F(Process, RunsUncachedWhereTheDirectoryCannotBeWritten) {
  if (::geteuid() == 0) GTEST_SKIP() << "root can write everywhere";
  std::filesystem::create_directory(cache());
  ASSERT_EQ(::chmod(cache().c_str(), 0500), 0);
  const outcome result = probe("2 2");
  EXPECT_EQ(result.out, "miss 4\nmiss 4\n");
  EXPECT_EQ(lines(result.err), 1u) << result.err;
}

TEST_F(Process, RunsUncachedOnAFullDisk) {
  const std::string line = "mount -t tmpfs -o size=64k none " + dir.path().string() + "/cache && ";
  const std::string script = "mkdir -m 700 -p " + cache() + " && " + line + "chmod 700 " + cache() +
                             " && COOLCACHE_DIR=" + cache() + " " PROBE " 2 3 2";
  const outcome result = run("unshare -m sh -c '" + script + "'");
  if (result.status != 0) GTEST_SKIP() << "needs the right to mount: " << result.err;
  EXPECT_EQ(result.out.substr(0, 14), "miss 4\nmiss 9\n");
  EXPECT_LE(lines(result.err), 1u) << result.err;
}

TEST_F(Process, SetsADamagedIndexAsideAndBeginsANewOne) {
  probe("2");
  const std::string index = cache() + "/" + coolcache::detail::index_name;
  const std::string whole = read_text(index);
  const std::vector<std::string> damaged{"garbage",
                                         std::string(whole.size(), '\xff'),
                                         std::string(100'000, '\0'),
                                         whole.substr(0, whole.size() / 2),
                                         whole.substr(0, 5000),
                                         whole.substr(0, 10)};
  for (const std::string& bytes : damaged) {
    write_file(index, bytes);
    const outcome result = probe("2 2");
    EXPECT_EQ(result.status, 0) << bytes.size();
    EXPECT_EQ(result.out, "miss 4\nhit 4\n") << bytes.size();
    EXPECT_EQ(lines(result.err), 1u) << result.err;
    EXPECT_NE(result.err.find("is damaged"), std::string::npos) << result.err;
  }
  std::size_t kept = 0;
  for (const auto& each : std::filesystem::directory_iterator(cache()))
    kept += each.path().string().find(".bad-") != std::string::npos;
  EXPECT_EQ(kept, damaged.size());
}

TEST_F(Process, CarriesOnAfterAFork) {
  const outcome result = probe("fork");
  EXPECT_EQ(result.status, 0);
  // A leak sanitizer looks in the child for the writing thread of the parent as well.
  EXPECT_EQ(std::regex_replace(result.err,
                               std::regex("==\\d+==Running thread \\d+ was not "
                                          "suspended. False leaks are possible.\n"),
                               ""),
            "");
  std::multiset<std::string> said;
  std::istringstream stream(result.out);
  for (std::string line; std::getline(stream, line);) said.insert(line);
  EXPECT_EQ(said,
            (std::multiset<std::string>{"miss 1", "hit 1", "hit 1", "miss 4", "miss 9", "hit 4"}));
}

TEST_F(Process, SharesOneEngineAmongCopiesOfTheRuntime) {
  const outcome first = probe("plugin " PLUGIN " 2 5");
  EXPECT_EQ(first.out, "miss 25\nmiss 8 of 2 functions\n");
  EXPECT_EQ(first.err, "");
  EXPECT_EQ(probe("plugin " PLUGIN " 2 5").out, "hit 25\nhit 8 of 2 functions\n");
  EXPECT_EQ(probe("plugin " PLUGIN " 2").out, "hit 8 of 1 functions\n");
}

TEST_F(Process, MayRunManyTimesAtOnce) {
  std::vector<std::thread> all;
  std::vector<outcome> results(6);
  for (outcome& each : results) all.emplace_back([&] { each = probe("$(seq 1 40)"); });
  for (std::thread& each : all) each.join();
  for (const outcome& each : results) {
    EXPECT_EQ(each.status, 0);
    EXPECT_EQ(each.err, "");
    EXPECT_EQ(lines(each.out), 40u);
  }
  EXPECT_EQ(probe("$(seq 1 40)").out.find("miss"), std::string::npos);
}

TEST_F(Process, RefusesASecondEngineInOneDirectory) {
  std::string problem;
  coolcache::detail::disk_store first(cache(), false, [](std::string_view) {});
  coolcache::detail::disk_store second(cache(), false,
                                       [&](std::string_view text) { problem = text; });
  ASSERT_TRUE(first.open());
  EXPECT_FALSE(second.open());
  EXPECT_NE(problem.find("another copy of the runtime"), std::string::npos) << problem;
}
