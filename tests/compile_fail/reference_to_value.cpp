// expect: CoolCache: CACHE_REF takes a function.*list any other value
#include <coolcache/coolcache.hpp>
double square(double x) {
  return x * x;
}
template <class F>
double applied(F f, double x) {
  return CACHE_FN(f, x) {
    return f(x);
  };
}
double f() {
  return applied(CACHE_REF(3), 1);
}
