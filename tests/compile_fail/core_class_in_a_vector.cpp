// expect: CoolCache: core.hpp knows numbers.*include <coolcache/coolcache.hpp>
#include <coolcache/core.hpp>
#include <vector>
struct point {
  double x, y;
};
std::size_t f(const std::vector<point>& points) {
  return CACHE_FN(points) {
    return points.size();
  };
}
