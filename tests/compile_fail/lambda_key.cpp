// expect: CoolCache: a function or lambda cannot be a key
#include <coolcache/coolcache.hpp>
int f(int n) {
  const auto g = [n] { return n; };
  return CACHE_FN(g) {
    return g();
  };
}
