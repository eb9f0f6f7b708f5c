// expect: CoolCache: this aggregate has a C array as a member.*std::array
#include <coolcache/coolcache.hpp>
struct buffer {
  char text[8];
  double size;
};
buffer f(int n) {
  return CACHE_FN(n) {
    return buffer{{}, n + 0.0};
  };
}
