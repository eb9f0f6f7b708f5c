// expect: a_marked_function_cannot_be_constexpr
#include <coolcache/coolcache.hpp>
constexpr int f(int a) {
  return CACHE_FN(a) {
    return a;
  };
}
static_assert(f(1) == 1);
