// expect: CoolCache: CACHE_REF of a variable.*name the function itself
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
double f(double (*function)(double)) {
  return applied(CACHE_REF(function), 1);
}
