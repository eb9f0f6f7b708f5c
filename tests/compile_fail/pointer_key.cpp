// expect: CoolCache: a raw pointer cannot be a key.*span
#include <coolcache/coolcache.hpp>
int f(const int* p) {
  return CACHE_FN(p) {
    return *p;
  };
}
