// expect: read-only|const-qualified|cannot assign to a variable captured
#include <coolcache/coolcache.hpp>
int f(int a, int& out) {
  return CACHE_FN(a, out) {
    return out = a;
  };
}
