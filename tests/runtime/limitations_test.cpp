// What docs/limitations.md says of the runtime. A test that fails here is a limit that has gone:
// take it out of both.
#include "testing.hpp"

namespace limits {

int unlisted = 1;

int reads_unlisted(int n) {
  return CACHE_FN(n) {
    return ++bodies, n + unlisted;
  };
}

int listed = 1;

int inner(int n) {
  return CACHE_FN(n, listed) {
    return ++bodies, n + listed;
  };
}

int outer(int n) {
  return CACHE_FN(n) {
    return ++bodies, inner(n);
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

TEST_F(Limitation, AGlobalThatOnlyANestedCallListsIsNotWatchedByTheOuterOne) {
  limits::listed = 1;
  EXPECT_RUNS(2, limits::outer(2), 3);
  limits::listed = 5;
  EXPECT_MISS(limits::inner(2), 7);
  EXPECT_HIT(limits::outer(2), 3);
}
