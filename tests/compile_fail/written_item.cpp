// expect: read-only|const-qualified|cannot assign to a variable captured
#include <coolcache/coolcache.hpp>
int global = 1;
int f() {
  return CACHE_FN(CACHE_ITEM(value, global)) {
    return ++value;
  };
}
