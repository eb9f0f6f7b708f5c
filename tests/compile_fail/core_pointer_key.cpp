// expect: CoolCache: a raw pointer cannot be a key.*CACHE_ITEM
#include <coolcache/core.hpp>
int f(const int* p) {
  return CACHE_FN(p) {
    return *p;
  };
}
