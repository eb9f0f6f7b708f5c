// expect: CoolCache: a key item is a std::span of non-const.*std::span<const T>
#include <coolcache/coolcache.hpp>
int f(std::span<int> s) {
  return CACHE_FN(s) {
    return s[0] = 1;
  };
}
