// expect: CoolCache: a smart pointer to void does not say what it points to
#include <coolcache/coolcache.hpp>
int f(const std::shared_ptr<const void>& p) {
  return CACHE_FN(p) {
    return p != nullptr;
  };
}
