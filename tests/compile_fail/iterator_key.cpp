// expect: CoolCache: an iterator cannot be a key
#include <coolcache/coolcache.hpp>
int f(std::vector<int>::const_iterator at) {
  return CACHE_FN(at) {
    return *at;
  };
}
