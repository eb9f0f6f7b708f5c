// expect: CoolCache: the body returns a raw pointer
#include <coolcache/coolcache.hpp>
const char* f(int a) {
  return CACHE_FN(a) {
    return a ? "yes" : "no";
  };
}
