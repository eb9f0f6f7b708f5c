// expect: CoolCache: a function or lambda cannot be a key
#include <coolcache/coolcache.hpp>
int f(const std::function<int()>& g) {
  return CACHE_FN(g) {
    return g();
  };
}
