// expect: CoolCache: the body returns void
#include <coolcache/coolcache.hpp>
void f(int a) {
  return CACHE_FN(a) {
    (void)a;
  };
}
