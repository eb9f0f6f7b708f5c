// expect: CoolCache: this aggregate has a base class
#include <coolcache/coolcache.hpp>
struct base {
  int a;
};
struct derived : base {
  int b;
};
int f(const derived& d) {
  return CACHE_FN(d) {
    return d.a + d.b;
  };
}
