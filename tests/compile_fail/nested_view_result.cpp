// expect: CoolCache: the result holds a view
#include <coolcache/coolcache.hpp>
std::vector<std::string_view> f(int a) {
  return CACHE_FN(a) {
    return std::vector<std::string_view>(a ? 1 : 2);
  };
}
