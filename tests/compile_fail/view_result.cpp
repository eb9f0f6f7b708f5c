// expect: CoolCache: the body returns a view.*std::string
#include <coolcache/coolcache.hpp>
std::string_view f(int a) {
  return CACHE_FN(a) {
    return std::string_view(a ? "yes" : "no");
  };
}
