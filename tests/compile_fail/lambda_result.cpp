// expect: CoolCache: the body returns a function or lambda
#include <coolcache/coolcache.hpp>
auto f(int a) {
  return CACHE_FN(a) {
    return [a] { return a; };
  };
}
