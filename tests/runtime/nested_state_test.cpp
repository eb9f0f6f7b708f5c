// What a nested marked call was keyed by, and its arguments do not tell, counts for the outer call.
#include <thread>

#include <coolcache/detail/dependencies.hpp>

#include "testing.hpp"

namespace nested {

using coolcache::options;

int listed = 1;
namespace cfg {
std::string text = "a";
}
thread_local int own = 1;
std::uint64_t current = 1;

int of_global(int n) {
  return CACHE_FN(n, listed) {
    return ++bodies, n + listed;
  };
}
int of_text() {
  return CACHE_FN(CACHE_ITEM(text, cfg::text)) {
    return ++bodies, static_cast<int>(text.size());
  };
}
int of_sum() {
  return CACHE_FN(CACHE_ITEM(sum, listed + 1)) {
    return ++bodies, sum;
  };
}
int of_thread_local() {
  return CACHE_FN(own) {
    return ++bodies, own;
  };
}
int of_parameter(const int& value) {
  return CACHE_FN(value) {
    return ++bodies, value;
  };
}
int of_reference(int n) {
  const int& r = listed;
  return CACHE_FN(n, r) {
    return ++bodies, n + r;
  };
}
/// Has no row in the table.
int without_row(int n) {
  return CACHE_FN(n, listed) {
    return ++bodies, n + listed;
  };
}
int versioned(int n) {
  return CACHE_FN_WITH((options{.version = current}), n) {
    return ++bodies, n;
  };
}
int fixed_version(int n) {
  return CACHE_FN_WITH((options{.version = 3}), n) {
    return ++bodies, n;
  };
}

enum class inner {
  global,
  text,
  sum,
  of_thread,
  parameter,
  version,
  fixed,
  chosen,
  reference,
  no_row
};

int call(inner which, int n) {
  switch (which) {
    case inner::global:
      return of_global(n);
    case inner::text:
      return of_text();
    case inner::sum:
      return of_sum();
    case inner::of_thread:
      return of_thread_local();
    case inner::parameter:
      return of_parameter(n);
    case inner::version:
      return versioned(n);
    case inner::fixed:
      return fixed_version(n);
    case inner::no_row:
      return without_row(n);
    case inner::reference:
      return of_reference(n);
    case inner::chosen:
      return coolcache::with({.version = current}, [&] { return fixed_version(n); });
  }
  return 0;
}

int around(inner which, int n) {
  return CACHE_FN(which, n) {
    return ++bodies, call(which, n);
  };
}
int around_twice(inner which, int n) {
  return CACHE_FN(which, n) {
    return ++bodies, around(which, n);
  };
}

}  // namespace nested

using namespace nested;

class NestedState : public runtime_test {
 protected:
  void SetUp() override {
    runtime_test::SetUp();
    listed = own = 1;
    cfg::text = "a";
    current = 1;
  }

  // What adds `listed` to its argument makes the outer call run again once that has changed.
  static void expect_to_watch_listed(inner which) {
    EXPECT_RUNS(2, around(which, 2), 3);
    EXPECT_HIT(around(which, 2), 3);
    listed = 5;
    EXPECT_RUNS(2, around(which, 2), 7);
    EXPECT_HIT(around(which, 2), 7);
  }
};

TEST_F(NestedState, AGlobalThatANestedCallListsIsWatchedByTheOuterOne) {
  expect_to_watch_listed(inner::global);
  listed = 1;
  EXPECT_MISS(around(inner::global, 2), 3);
}

TEST_F(NestedState, IsWatchedThroughTwoCalls) {
  EXPECT_RUNS(3, around_twice(inner::global, 2), 3);
  EXPECT_HIT(around_twice(inner::global, 2), 3);
  listed = 5;
  EXPECT_RUNS(3, around_twice(inner::global, 2), 7);
}

TEST_F(NestedState, IsWatchedThroughACallThatHit) {
  EXPECT_RUNS(2, around(inner::global, 2), 3);
  EXPECT_RUNS(1, around_twice(inner::global, 2), 3);
  listed = 5;
  EXPECT_RUNS(3, around_twice(inner::global, 2), 7);
}

TEST_F(NestedState, AGlobalThatHoldsMemoryIsComparedByContent) {
  EXPECT_RUNS(2, around(inner::text, 2), 1);
  cfg::text = std::string(100, 'x');
  EXPECT_RUNS(2, around(inner::text, 2), 100);
  cfg::text.assign(100, 'x');
  EXPECT_HIT(around(inner::text, 2), 100);
}

TEST_F(NestedState, WhatCannotBeReadAgainKeepsTheOuterCallFromBeingStored) {
  EXPECT_RUNS(2, around(inner::sum, 2), 2);
  EXPECT_MISS(around(inner::sum, 2), 2);
  listed = 5;
  EXPECT_RUNS(2, around(inner::sum, 2), 6);
  EXPECT_RUNS(2, around(inner::of_thread, 2), 1);
  own = 5;
  EXPECT_RUNS(2, around(inner::of_thread, 2), 5);
}

// Where glibc keeps those of a thread is in the thread's stack.
TEST_F(NestedState, AThreadLocalVariableIsNoLocalOneInOtherThreadsEither) {
  std::thread([] {
    own = 1;
    EXPECT_RUNS(2, around(inner::of_thread, 2), 1);
    own = 5;
    EXPECT_RUNS(2, around(inner::of_thread, 2), 5);
    EXPECT_HIT(call(inner::of_thread, 2), 5);
    EXPECT_HIT(call(inner::of_thread, 2), 5);
    EXPECT_MISS(around(inner::of_thread, 3), 5);
    own = 1;
    EXPECT_MISS(around(inner::of_thread, 3), 1);
    EXPECT_MISS(around(inner::of_thread, 2), 1);
  }).join();
}

TEST_F(NestedState, AParameterIsNoneInOtherThreadsEither) {
  std::thread([] {
    EXPECT_RUNS(2, around(inner::parameter, 2), 2);
    EXPECT_HIT(around(inner::parameter, 2), 2);
  }).join();
}

TEST_F(NestedState, AParameterIsNone) {
  EXPECT_RUNS(2, around(inner::parameter, 2), 2);
  listed = 5;
  EXPECT_HIT(around(inner::parameter, 2), 2);
}

TEST_F(NestedState, AVersionThatMayChangeKeepsTheOuterCallFromBeingStored) {
  EXPECT_RUNS(2, around(inner::version, 2), 2);
  current = 2;
  EXPECT_RUNS(2, around(inner::version, 2), 2);
  EXPECT_RUNS(2, around(inner::chosen, 2), 2);
  current = 3;
  EXPECT_RUNS(2, around(inner::chosen, 2), 2);
}

TEST_F(NestedState, AVersionInTheCodeIsNone) {
  EXPECT_RUNS(2, around(inner::fixed, 2), 2);
  EXPECT_HIT(around(inner::fixed, 2), 2);
}

TEST_F(NestedState, AReferenceToAGlobalIsWatched) {
  expect_to_watch_listed(inner::reference);
}

TEST_F(NestedState, AGlobalOfACallThatRunsUncachedIsWatched) {
  expect_to_watch_listed(inner::no_row);
}

// As types of one name in two anonymous namespaces would.
TEST_F(NestedState, AVariableOfATypeThatHasTwoReadersIsNeverTakenForUnchanged) {
  using namespace coolcache::detail;
  static int variable = 1;
  constexpr std::uint64_t type = 12345;
  const item_reader one = [](const void*) { return digest{1, 1}; };
  const item_reader other = [](const void*) { return digest{2, 2}; };
  register_reader(type, one);
  register_reader(type, one);
  global_state found;
  ASSERT_EQ(locate(&variable, type, one, found), storage::image);
  EXPECT_TRUE(is_unchanged(found));
  register_reader(type, other);
  EXPECT_FALSE(is_unchanged(found));
}
