// expect: CoolCache: CACHE_REF of a lambda with captures.*key items of their own
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
  std::function<double(double)> held = square;
  return applied(CACHE_REF(held), 1);
}
