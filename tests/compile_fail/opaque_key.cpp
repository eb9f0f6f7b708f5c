// expect: CoolCache: this type cannot be a key.*ignored
#include <coolcache/coolcache.hpp>
class opaque {
 public:
  explicit opaque(int n) : n_(n) {}
  int get() const { return n_; }

 private:
  int n_;
};
int f(const opaque& o) {
  return CACHE_FN(o) {
    return o.get();
  };
}
