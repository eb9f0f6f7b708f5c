// expect: CoolCache: the result holds a raw pointer
#include <coolcache/coolcache.hpp>
struct node {
  node* next;
};
node f(int a) {
  return CACHE_FN(a) {
    return node{a ? nullptr : nullptr};
  };
}
