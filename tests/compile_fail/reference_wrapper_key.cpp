// expect: CoolCache: a std::reference_wrapper cannot be a key
#include <coolcache/coolcache.hpp>
int f(std::reference_wrapper<int> r) {
  return CACHE_FN(r) {
    return r.get() = 1;
  };
}
