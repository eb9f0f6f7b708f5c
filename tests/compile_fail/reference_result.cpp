// expect: CoolCache: the body returns a reference.*return by value
#include <coolcache/coolcache.hpp>
int& f(int a) {
  static int value;
  return CACHE_FN(a)->int& {
    return value = a;
  };
}
