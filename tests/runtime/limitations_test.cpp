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

}  // namespace limits

using Limitation = runtime_test;

TEST_F(Limitation, AGlobalThatIsNotListedIsNotWatched) {
  limits::unlisted = 1;
  EXPECT_MISS(limits::reads_unlisted(2), 3);
  limits::unlisted = 5;
  EXPECT_HIT(limits::reads_unlisted(2), 3);
}
