// expect: CoolCache: this aggregate has a base class
#include <coolcache/coolcache.hpp>
struct base {
  int a = 1;
};
int coolcache_key(const base& b) {
  return b.a;
}
struct derived : base {
  int b = 2;
};
int f(const derived& d) {
  return CACHE_FN(d) {
    return d.a + d.b;
  };
}
