// expect: CoolCache: the cereal function of this class is that of its base
#include <coolcache/coolcache.hpp>
struct base {
  int a = 1;
};
template <class Archive>
void serialize(Archive& archive, base& b) {
  archive(b.a);
}
struct derived : base {
  int b = 2;
};
derived f(int n) {
  return CACHE_FN(n) {
    return derived{{n}, n};
  };
}
