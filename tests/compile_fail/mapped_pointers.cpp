// expect: CoolCache: the bytes of an element of mapped_array must mean the same in the next process
#include <coolcache/coolcache.hpp>
struct node {
  int value;
  const node* next;
};
coolcache::mapped_array<node> f(int n) {
  return CACHE_FN(n) {
    return coolcache::mapped_array<node>(std::vector<node>(n));
  };
}
