// expect: ofset.* was not declared|use of undeclared identifier .ofset
#include <coolcache/coolcache.hpp>
struct s {
  int offset = 1;
  int f() const {
    return CACHE_FN(ofset) {
      return ofset;
    };
  }
};
