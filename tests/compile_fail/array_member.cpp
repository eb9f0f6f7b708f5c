// expect: CoolCache: this aggregate has a C array as a member.*std::array
#include <coolcache/coolcache.hpp>
struct buffer {
  int size;
  char text[8];
};
int f(const buffer& b) {
  return CACHE_FN(b) {
    return b.size;
  };
}
