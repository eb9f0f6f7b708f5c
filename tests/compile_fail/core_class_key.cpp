// expect: CoolCache: core.hpp knows numbers.*include <coolcache/coolcache.hpp>
#include <coolcache/core.hpp>
struct point {
  double x, y;
};
double f(const point& p) {
  return CACHE_FN(p) {
    return p.x + p.y;
  };
}
