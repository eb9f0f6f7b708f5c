// expect: CoolCache: a raw pointer cannot be a key; use std::string_view
#include <coolcache/coolcache.hpp>
int f(const char* text) {
  return CACHE_FN(text) {
    return text[0] + 0;
  };
}
