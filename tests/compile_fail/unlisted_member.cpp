// expect: this.* was not captured|this.* cannot be implicitly captured
#include <coolcache/coolcache.hpp>
struct s {
  int listed = 1, unlisted = 2;
  int f() const {
    return CACHE_FN(listed) {
      return listed + unlisted;
    };
  }
};
