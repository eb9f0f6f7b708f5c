// A result that was found by the short way still obeys whatever asks for the long one.
#include <cfenv>
#include <chrono>
#include <coolcache/control.hpp>
#include <thread>

#include "testing.hpp"

namespace quick {

int knob = 1;

int square(int n) {
  return CACHE_FN(n) {
    return ++bodies, n * n;
  };
}
std::string text(int n) {
  return CACHE_FN(n) {
    return ++bodies, std::string(static_cast<std::size_t>(n), 'x');
  };
}
int of_knob(int n) {
  return CACHE_FN(n, knob) {
    return ++bodies, n + knob;
  };
}
int around_knob(int n) {
  return CACHE_FN(n) {
    return ++bodies, of_knob(n);
  };
}
int around_square(int n, int unused) {
  return CACHE_FN(n, unused) {
    return ++bodies, square(n) + unused;
  };
}
std::pair<double, double> pair_of(double x) {
  return CACHE_FN(x) {
    return ++bodies, std::pair(x, -x);
  };
}

}  // namespace quick

/// Each result that a test speaks of has been found twice before: the second time quickly.
class QuickHit : public runtime_test {
 protected:
  void SetUp() override {
    runtime_test::SetUp();
    quick::knob = 1;
    for (int times = 0; times < 3; ++times) quick::square(3), quick::of_knob(3);
  }
};

TEST_F(QuickHit, IsARightHit) {
  EXPECT_HIT(quick::square(3), 9);
  EXPECT_MISS(quick::square(4), 16);
  for (int length : {0, 1, 14, 15, 16, 17, 40}) {
    const std::string expected(static_cast<std::size_t>(length), 'x');
    EXPECT_MISS(quick::text(length), expected);
    for (int times = 0; times < 3; ++times) EXPECT_HIT(quick::text(length), expected);
  }
  EXPECT_MISS(quick::pair_of(2.5), std::pair(2.5, -2.5));
  for (int times = 0; times < 3; ++times) EXPECT_HIT(quick::pair_of(2.5), std::pair(2.5, -2.5));
}

TEST_F(QuickHit, IsCounted) {
  const auto before = coolcache::stats();
  for (int times = 0; times < 100; ++times) EXPECT_HIT(quick::square(3), 9);
  EXPECT_EQ(coolcache::stats().memory_hits, before.memory_hits + 100);
}

TEST_F(QuickHit, IsOfTheGlobalThatItIsKeyedBy) {
  EXPECT_HIT(quick::of_knob(3), 4);
  quick::knob = 2;
  EXPECT_MISS(quick::of_knob(3), 5);
  quick::knob = 1;
  EXPECT_HIT(quick::of_knob(3), 4);
}

TEST_F(QuickHit, TellsTheCallAroundItWhichGlobalItIsKeyedBy) {
  EXPECT_MISS(quick::around_knob(3), 4);
  EXPECT_HIT(quick::around_knob(3), 4);
  quick::knob = 2;
  EXPECT_RUNS(2, quick::around_knob(3), 5);
}

TEST_F(QuickHit, CountsInsideOfOtherCallsToo) {
  const auto before = coolcache::stats().memory_hits;
  for (int n = 0; n < 10; ++n) EXPECT_MISS(quick::around_square(3, n), 9 + n);
  EXPECT_EQ(coolcache::stats().memory_hits, before + 10);
}

TEST_F(QuickHit, GivesWayToOptions) {
  EXPECT_MISS(coolcache::with({.again = true}, [] { return quick::square(3); }), 9);
  EXPECT_MISS(coolcache::with({.bypass = true}, [] { return quick::square(3); }), 9);
  EXPECT_MISS(coolcache::with({.version = 7}, [] { return quick::square(3); }), 9);
  EXPECT_MISS(coolcache::with({.memory_only = true}, [] { return quick::square(3); }), 9);
  EXPECT_MISS(
      coolcache::with({.keep_for = std::chrono::nanoseconds(0)}, [] { return quick::square(3); }),
      9);
  EXPECT_HIT(quick::square(3), 9);
}

TEST_F(QuickHit, IsNoneAfterItWasCleared) {
  coolcache::clear("quick::square");
  EXPECT_MISS(quick::square(3), 9);
  coolcache::clear();
  EXPECT_MISS(quick::square(3), 9);
}

TEST_F(QuickHit, IsReportedOnceSomebodyListens) {
  int heard = 0;
  coolcache::on_event([&](const coolcache::event& what) {
    heard += what.kind == coolcache::event_kind::hit && what.args == "n=3";
  });
  EXPECT_HIT(quick::square(3), 9);
  coolcache::on_event({});
  EXPECT_HIT(quick::square(3), 9);
  EXPECT_EQ(heard, 1);
}

TEST_F(QuickHit, IsOfTheModeThatTheProcessorRoundsIn) {
  for (int times = 0; times < 3; ++times) quick::pair_of(0.1);
  const int before = std::fegetround();
  std::fesetround(FE_UPWARD);
  EXPECT_MISS(quick::pair_of(0.1), std::pair(0.1, -0.1));
  std::fesetround(before);
  EXPECT_HIT(quick::pair_of(0.1), std::pair(0.1, -0.1));
}

TEST_F(QuickHit, IsFoundByOtherThreads) {
  std::thread([] { EXPECT_HIT(quick::square(3), 9); }).join();
}
