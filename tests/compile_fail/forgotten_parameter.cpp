// expect: is not captured|cannot be implicitly captured
#include <coolcache/coolcache.hpp>
int f(int a, int b) {
  return CACHE_FN(a) {
    return a + b;
  };
}
