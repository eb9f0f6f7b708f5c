// What a call's key is made of: faults of other memoizers in telling calls apart, or together.
#include <string>
#include <unordered_map>

#include "fault.hpp"

namespace keys {

template <class T>
T same(T n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}
int scaled(int n, int factor = 2) {
  return CACHE_FN(n, factor) {
    return ++bodies, n * factor;
  };
}
std::size_t joined(const std::string& left, const std::string& right) {
  return CACHE_FN(left, right) {
    return ++bodies, left.size();
  };
}

}  // namespace keys

using namespace keys;

TEST_F(Fault, MinusOneAndMinusTwoDoNotShareAnEntry) {
  EXPECT_MISS(same(-1), -1);
  EXPECT_MISS(same(-2), -2);
  EXPECT_HIT(same(-1), -1);
  EXPECT_HIT(same(-2), -2);
}

TEST_F(Fault, OneTrueAndOnePointZeroDoNotShareAnEntry) {
  EXPECT_MISS(same(1), 1);
  EXPECT_MISS(same(true), true);
  EXPECT_MISS(same(1.0), 1.0);
  EXPECT_MISS(same(1L), 1L);
  EXPECT_MISS(same('\1'), '\1');
}

TEST_F(Fault, FourSpellingsOfACallShareOneEntry) {
  const int two = 2;
  EXPECT_MISS(scaled(3), 6);
  EXPECT_HIT(scaled(3, 2), 6);
  EXPECT_HIT(scaled(1 + 2, two), 6);
  EXPECT_HIT((&scaled)(3, 4 / 2), 6);
  EXPECT_EQ(coolcache::stats().entries, 1u);
}

TEST_F(Fault, ArgumentsThatReadTheSameOneBehindTheOtherDoNotShareAnEntry) {
  EXPECT_MISS(joined("ab", "c"), 2u);
  EXPECT_MISS(joined("a", "bc"), 1u);
}

TEST_F(Fault, KeysDoNotDependOnTheOrderOfAMap) {
  EXPECT_EQ(probe("map up"), "sum 4950\nran 1\n");
  EXPECT_EQ(probe("map down"), "sum 4950\nran 0\n");
}

TEST_F(Fault, KeysAreTheSameInEveryProcess) {
  EXPECT_EQ(probe("map up"), "sum 4950\nran 1\n");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(probe("map up"), "sum 4950\nran 0\n");
}
