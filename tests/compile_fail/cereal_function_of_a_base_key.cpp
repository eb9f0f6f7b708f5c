// expect: CoolCache: the cereal function of this class is that of its base
#include <coolcache/coolcache.hpp>
class base {
 public:
  int a = 1;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(a);
  }
};
class derived : public base {
 public:
  int b = 2;
};
int f(const derived& d) {
  return CACHE_FN(d) {
    return d.a + d.b;
  };
}
