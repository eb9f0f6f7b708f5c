// expect: CoolCache: a key item is a smart pointer to non-const
#include <coolcache/coolcache.hpp>
int f(const std::unique_ptr<int>& p) {
  return CACHE_FN(p) {
    return *p = 1;
  };
}
