// expect: CoolCache: a smart pointer to a polymorphic type
#include <coolcache/coolcache.hpp>
struct shape {
  virtual ~shape() = default;
  template <class Archive>
  void serialize(Archive&) {}
};
int f(const std::shared_ptr<const shape>& s) {
  return CACHE_FN(s) {
    return s ? 1 : 0;
  };
}
