// expect: CoolCache: core.hpp knows numbers.*include <coolcache/coolcache.hpp>
#include <coolcache/core.hpp>
struct point {
  double x, y;
};
point f(double x) {
  return CACHE_FN(x) {
    return point{x, x};
  };
}
