// expect: CoolCache: a function or lambda cannot be a key
#include <coolcache/coolcache.hpp>
int f(int (*g)(int)) {
  return CACHE_FN(g) {
    return g(1);
  };
}
