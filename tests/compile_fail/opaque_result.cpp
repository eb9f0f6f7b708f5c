// expect: CoolCache: a result of this type cannot be stored
#include <coolcache/coolcache.hpp>
class opaque {
 public:
  explicit opaque(int n) : n_(n) {}
  int get() const { return n_; }

 private:
  int n_;
};
opaque f(int n) {
  return CACHE_FN(n) {
    return opaque(n);
  };
}
