// expect: CoolCache: a key item is a reference to a polymorphic type
#include <coolcache/coolcache.hpp>
struct shape {
  virtual ~shape() = default;
  template <class Archive>
  void serialize(Archive&) {}
};
int f(const shape& s) {
  return CACHE_FN(s) {
    return s.~shape(), 1;
  };
}
