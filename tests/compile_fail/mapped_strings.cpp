// expect: CoolCache: the bytes of an element of mapped_array must mean the same in the next process
#include <coolcache/coolcache.hpp>
#include <string>
coolcache::mapped_array<std::string> f(int n) {
  return CACHE_FN(n) {
    return coolcache::mapped_array<std::string>(std::vector<std::string>(n));
  };
}
