// One body a key: among threads, among processes, and never at the price of a deadlock.
#include <latch>
#include <stdexcept>
#include <thread>

#include "testing.hpp"

namespace flights {

using std::chrono::milliseconds;

int slow(int n) {
  return CACHE_FN(n) {
    ++bodies;
    std::this_thread::sleep_for(milliseconds(50));
    return n;
  };
}

std::atomic<int> failures = 0;

int fails_at_first(int n) {
  return CACHE_FN(n) {
    ++bodies;
    std::this_thread::sleep_for(milliseconds(20));
    if (failures.fetch_sub(1) > 0) throw std::runtime_error("failed");
    return n;
  };
}

/// Two bodies that run at once, each of which calls the other function.
thread_local bool inner = false;
std::latch* both = nullptr;
int pong(int n);

int ping(int n) {
  return CACHE_FN(n) {
    ++bodies;
    if (std::exchange(inner, true)) return 1;
    both->arrive_and_wait();
    return 10 * pong(n);
  };
}
int pong(int n) {
  return CACHE_FN(n) {
    ++bodies;
    if (std::exchange(inner, true)) return 2;
    both->arrive_and_wait();
    return 20 * ping(n);
  };
}

/// A body whose work another thread does, which asks for the very result.
int by_another_thread(int n) {
  return CACHE_FN(n) {
    if (bodies++ > 0) return n;
    int result = 0;
    std::thread([&] { result = by_another_thread(n); }).join();
    return result;
  };
}

int recursive(int n) {
  return CACHE_FN(n) {
    return ++bodies, n == 0 ? 0 : 1 + recursive(n - 1);
  };
}

/// What each of eight threads got.
template <class Call>
std::vector<int> at_once(Call call) {
  std::vector<int> results(8);
  std::vector<std::thread> all;
  std::latch start(8);
  for (int& each : results) {
    all.emplace_back([&] {
      start.arrive_and_wait();
      each = call();
    });
  }
  for (std::thread& each : all) each.join();
  return results;
}

std::size_t lines_of(const std::filesystem::path& file) {
  const std::string text = read_text(file);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace flights

using namespace flights;
using SingleFlight = runtime_test;

TEST_F(SingleFlight, ManyThreadsThatAskForOneResultRunOneBody) {
  const int before = bodies;
  EXPECT_EQ(at_once([] { return slow(7); }), std::vector<int>(8, 7));
  EXPECT_EQ(bodies - before, 1);
}

TEST_F(SingleFlight, InMemoryAloneToo) {
  const int before = bodies;
  at_once([] { return coolcache::with({.memory_only = true}, [] { return slow(8); }); });
  EXPECT_EQ(bodies - before, 1);
}

TEST_F(SingleFlight, AFailureIsTheOneCallersAndTheNextTries) {
  failures = 1;
  std::atomic<int> thrown = 0;
  const int before = bodies;
  at_once([&] {
    try {
      return fails_at_first(1);
    } catch (const std::runtime_error&) {
      return static_cast<int>(++thrown);
    }
  });
  EXPECT_EQ(thrown, 1);
  EXPECT_EQ(bodies - before, 2);
}

TEST_F(SingleFlight, ToldToRunAgainEachCallDoes) {
  slow(9);
  const int before = bodies;
  at_once([] { return coolcache::with({.again = true}, [] { return slow(9); }); });
  EXPECT_EQ(bodies - before, 8);
}

TEST_F(SingleFlight, WhereOnlyStoredResultsAreWantedNobodyWaits) {
  EXPECT_THROW(coolcache::with({.only_cached = true}, [] { return slow(10); }),
               coolcache::not_cached);
}

TEST_F(SingleFlight, ThreadsThatWaitForEachOtherDoNotWaitForEver) {
  std::latch start(2);
  both = &start;
  const int before = bodies;
  int first = 0, second = 0;
  std::thread a([&] { first = ping(5); }), b([&] { second = pong(5); });
  a.join(), b.join();
  // One of the two found the circle and computed the other's result itself.
  EXPECT_EQ(bodies - before, 3);
  EXPECT_TRUE((first == 200 && second == 20) || (first == 20 && second == 400))
      << first << " " << second;
}

TEST_F(SingleFlight, ALeaderThatWaitsForItsWaiterIsNotWaitedForLong) {
  bodies = 0;
  const auto errors = coolcache::stats().errors;
  EXPECT_EQ(by_another_thread(3), 3);
  EXPECT_EQ(bodies, 2);
  EXPECT_EQ(coolcache::stats().errors, errors + 1);
}

TEST_F(SingleFlight, ARecursionWaitsForNobody) {
  EXPECT_RUNS(101, recursive(100), 100);
  EXPECT_RUNS(0, recursive(100), 100);
}

TEST_F(SingleFlight, ManyProcessesThatAskForTheSameRunEachBodyOnce) {
  const scratch dir;
  const std::string line = "COOLCACHE_DIR=" + (dir / "cache").string() + " " PROBE " slow " +
                           (dir / "log").string() + " 40";
  at_once([&] { return run(line).status; });
  EXPECT_EQ(lines_of(dir / "log"), 40u);
  run(line);
  EXPECT_EQ(lines_of(dir / "log"), 40u);
}

TEST_F(SingleFlight, AProcessThatIsKilledFreesWhatItComputed) {
  const scratch dir;
  const std::string probe = "COOLCACHE_DIR=" + (dir / "cache").string() + " " PROBE " ";
  const std::string began = dir / "began";
  // The first never ends; the other waits for it until it is killed.
  const outcome waited = run(probe + "for_ever 3 >" + began + " & first=$!; until test -s " +
                             began + "; do sleep 0.01; done; " + probe +
                             "square 3 & second=$!; sleep 0.3; kill -9 $first; wait $second");
  EXPECT_EQ(waited.status, 0);
  EXPECT_EQ(waited.out, "miss 9\n") << waited.err;
}
