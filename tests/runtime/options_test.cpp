// Each option does what its sentence in options.hpp says.
#include <atomic>
#include <thread>
#include <vector>

#include "testing.hpp"

namespace chosen {

using coolcache::options;
using namespace std::literals;

int plain(int n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}
int outer(int n) {
  return CACHE_FN(n) {
    return ++bodies, plain(n) + 1;
  };
}
int versioned(int n, std::uint64_t version) {
  return CACHE_FN_WITH((options{.version = version}), n) {
    return ++bodies, n;
  };
}
int beside(int n, const std::filesystem::path& data) {
  return CACHE_FN_WITH((options{.dir = data.empty() ? data : data / "cache"}), n) {
    return ++bodies, n;
  };
}
int short_lived(int n) {
  return CACHE_FN_WITH((options{.keep_for = 50ms}), n) {
    return ++bodies, n;
  };
}
int around_short_lived(int n) {
  return CACHE_FN(n) {
    return ++bodies, short_lived(n);
  };
}
int lasting(int n) {
  return CACHE_FN_WITH((options{.auto_invalidate = false}), n) {
    return ++bodies, n;
  };
}
int renamed(int n) {
  return CACHE_FN_WITH((options{.auto_invalidate = false, .name = "one name"}), n) {
    return ++bodies, n;
  };
}
int also_renamed(int n) {
  return CACHE_FN_WITH((options{.auto_invalidate = false, .name = "one name"}), n) {
    return ++bodies, -n;
  };
}
int none(int n) {
  return CACHE_FN_WITH(options{}, n) {
    return ++bodies, n;
  };
}
int empty() {
  return CACHE_FN_WITH(options{}) {
    return ++bodies, 1;
  };
}

}  // namespace chosen

using namespace chosen;
using coolcache::with;
using Options = runtime_test;

TEST_F(Options, AgainRunsTheBodyExactlyOnceAndOverwrites) {
  EXPECT_MISS(with({.again = true}, [] { return plain(1); }), 1);
  EXPECT_HIT(plain(1), 1);
  EXPECT_MISS(with({.again = true}, [] { return plain(1); }), 1);
}

TEST_F(Options, BypassNeitherReadsNorWrites) {
  EXPECT_MISS(with({.bypass = true}, [] { return plain(2); }), 2);
  EXPECT_MISS(plain(2), 2);
  EXPECT_MISS(with({.bypass = true}, [] { return plain(2); }), 2);
}

TEST_F(Options, OnlyCachedThrowsInsteadOfComputing) {
  const int before = bodies;
  EXPECT_THROW(with({.only_cached = true}, [] { return plain(3); }), coolcache::not_cached);
  EXPECT_EQ(bodies, before);
  plain(3);
  EXPECT_HIT(with({.only_cached = true}, [] { return plain(3); }), 3);
  EXPECT_THROW(with({.bypass = true, .only_cached = true}, [] { return plain(3); }),
               coolcache::not_cached);
}

TEST_F(Options, WithAppliesToTheOutermostCallsAlone) {
  EXPECT_RUNS(2, outer(4), 5);
  EXPECT_RUNS(1, with({.again = true}, [] { return outer(4); }), 5);
  EXPECT_RUNS(2, with({.again = true}, [] { return outer(4) + outer(4); }), 10);
}

TEST_F(Options, AWithInsideAnotherAddsToIt) {
  const auto again = [] { return with({.again = true}, [] { return plain(4); }); };
  EXPECT_MISS(with({.version = 7}, again), 4);
  EXPECT_HIT(with({.version = 7}, [] { return plain(4); }), 4);
  EXPECT_MISS(plain(4), 4);
  const auto other_version = [] { return with({.version = 8}, [] { return plain(4); }); };
  EXPECT_MISS(with({.version = 7}, other_version), 4);
  EXPECT_HIT(other_version(), 4);
}

TEST_F(Options, WithReturnsReferencesAsTheyAre) {
  int value = 1;
  int& same = with({}, [&]() -> int& { return value; });
  EXPECT_EQ(&same, &value);
}

TEST_F(Options, VersionIsPartOfTheKey) {
  EXPECT_MISS(versioned(1, 1), 1);
  EXPECT_MISS(versioned(1, 2), 1);
  EXPECT_HIT(versioned(1, 1), 1);
  EXPECT_HIT(with({.version = 2}, [] { return versioned(1, 1); }), 1);
}

TEST_F(Options, DirKeepsResultsBesideTheData) {
  const scratch data;
  EXPECT_MISS(beside(1, data.path()), 1);
  EXPECT_HIT(beside(1, data.path()), 1);
  EXPECT_TRUE(std::filesystem::exists(data / "cache/CACHEDIR.TAG"));
}

TEST_F(Options, ResultsWithoutDataAreKeptInTheDefaultDirectory) {
  const auto entries = coolcache::stats().entries;
  EXPECT_MISS(beside(1, ""), 1);
  EXPECT_HIT(beside(1, ""), 1);
  EXPECT_EQ(coolcache::stats().entries, entries + 1);
}

TEST_F(Options, TheDirOfACallWins) {
  const scratch data;
  const scratch elsewhere;
  EXPECT_MISS(with({.dir = elsewhere.path()}, [&] { return beside(1, data.path()); }), 1);
  EXPECT_FALSE(std::filesystem::exists(data / "cache"));
  EXPECT_MISS(beside(1, data.path()), 1);
  EXPECT_HIT(with({.dir = elsewhere.path()}, [&] { return beside(1, data.path()); }), 1);
}

TEST_F(Options, OneDirectoryUnderTwoNamesIsOneStore) {
  const scratch data;
  std::filesystem::create_symlink(data.path(), data.path().string() + "-link");
  EXPECT_MISS(beside(1, data.path()), 1);
  EXPECT_HIT(beside(1, data.path().string() + "-link"), 1);
  std::filesystem::remove(data.path().string() + "-link");
}

TEST_F(Options, ARelativeDirIsSoToTheWorkingDirectoryOfTheMoment) {
  const scratch one, two;
  const auto before = std::filesystem::current_path();
  for (const scratch* each : {&one, &two}) {
    std::filesystem::current_path(each->path());
    EXPECT_MISS(with({.dir = "cache"}, [] { return plain(6); }), 6);
  }
  std::filesystem::current_path(before);
  EXPECT_TRUE(std::filesystem::exists(one / "cache"));
  EXPECT_TRUE(std::filesystem::exists(two / "cache"));
}

TEST_F(Options, MemoryOnlyWritesNothing) {
  const auto entries = coolcache::stats().entries;
  EXPECT_MISS(with({.memory_only = true}, [] { return plain(5); }), 5);
  EXPECT_HIT(with({.memory_only = true}, [] { return plain(5); }), 5);
  EXPECT_EQ(coolcache::stats().entries, entries);
  EXPECT_MISS(plain(5), 5);
}

TEST_F(Options, KeepForIsJudgedWhenRead) {
  EXPECT_MISS(plain(6), 6);
  EXPECT_HIT(with({.keep_for = 1h}, [] { return plain(6); }), 6);
  std::this_thread::sleep_for(5ms);
  EXPECT_MISS(with({.keep_for = 1ms}, [] { return plain(6); }), 6);
  EXPECT_MISS(with({.keep_for = -1ms}, [] { return plain(6); }), 6);
  EXPECT_HIT(with({.keep_for = std::chrono::nanoseconds::max()}, [] { return plain(6); }), 6);
}

TEST_F(Options, AnOuterResultDoesNotOutliveANestedOne) {
  EXPECT_RUNS(2, around_short_lived(1), 1);
  EXPECT_RUNS(0, around_short_lived(1), 1);
  std::this_thread::sleep_for(60ms);
  EXPECT_RUNS(2, around_short_lived(1), 1);
}

TEST_F(Options, BustDropsAllResultsOnceAProcess) {
  plain(7), plain(8);
  EXPECT_MISS(with({.bust = true}, [] { return plain(7); }), 7);
  EXPECT_MISS(plain(8), 8);
  EXPECT_HIT(with({.bust = true}, [] { return plain(7); }), 7);
}

TEST_F(Options, ABustIsOverBeforeAnyThreadGoesOn) {
  constexpr int results = 2000, threads = 8;
  const scratch data;
  for (int n = 0; n < results; ++n) beside(n, data.path());
  coolcache::flush();
  const int before = bodies;
  std::atomic<int> waiting = threads;
  std::vector<std::thread> all;
  for (int t = 0; t < threads; ++t)
    all.emplace_back([&, t] {
      --waiting;
      while (waiting > 0) continue;
      with({.bust = true}, [&] { return beside(t, data.path()); });
    });
  for (std::thread& each : all) each.join();
  EXPECT_EQ(bodies - before, threads);
}

TEST_F(Options, NameIsTheIdentity) {
  EXPECT_MISS(renamed(1), 1);
  EXPECT_HIT(also_renamed(1), 1);
  EXPECT_MISS(lasting(1), 1);
  EXPECT_HIT(lasting(1), 1);
}

TEST_F(Options, MayBeEmpty) {
  EXPECT_MISS(none(1), 1);
  EXPECT_HIT(none(1), 1);
  EXPECT_MISS(empty(), 1);
  EXPECT_HIT(empty(), 1);
}
