// What docs/limitations.md says of the runtime. A test that fails here is a limit that has gone:
// take it out of both.
#include <thread>

#include "testing.hpp"

namespace limits {

int unlisted = 1;

int reads_unlisted(int n) {
  return CACHE_FN(n) {
    return ++bodies, n + unlisted;
  };
}

int listed = 1;

int lists_global(int n) {
  return CACHE_FN(n, listed) {
    return ++bodies, n + listed;
  };
}

int asks_on_another_thread(int n) {
  return CACHE_FN(n) {
    ++bodies;
    int result = 0;
    std::thread([&] { result = lists_global(n); }).join();
    return result;
  };
}

}  // namespace limits

using Limitation = runtime_test;

TEST_F(Limitation, AGlobalThatIsNotListedIsNotWatched) {
  limits::unlisted = 1;
  EXPECT_MISS(limits::reads_unlisted(2), 3);
  limits::unlisted = 5;
  EXPECT_HIT(limits::reads_unlisted(2), 3);
}

TEST_F(Limitation, WhatANestedCallOnAnotherThreadListsIsNotWatchedByTheOuterOne) {
  limits::listed = 1;
  EXPECT_RUNS(2, limits::asks_on_another_thread(2), 3);
  limits::listed = 5;
  EXPECT_MISS(limits::lists_global(2), 7);
  EXPECT_HIT(limits::asks_on_another_thread(2), 3);
}
