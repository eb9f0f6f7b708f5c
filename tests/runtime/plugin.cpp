// A plugin with a marked function, a table and a copy of the runtime of its own.
#include <coolcache/coolcache.hpp>
#include <cstdio>

namespace {

using namespace coolcache::detail;

bool ran = false;

int cube(int n) {
  return CACHE_FN(n) {
    return ran = true, n * n * n;
  };
}

constexpr table_row rows[] = {
    {"runtime/plugin.cpp", 1, 1000, "cube", "n", 3, 4, nullptr, 0, 0},
};

}  // namespace

extern "C" const table coolcache_image_table = {
    table_format, "plugin", "", rows, 1, nullptr, nullptr,
};

extern "C" void plugin_show(int n);
extern "C" void plugin_show(int n) {
  ran = false;
  const int result = cube(n);
  std::printf("%s %d of %zu functions\n", ran ? "miss" : "hit", result,
              coolcache::functions().size());
  std::fflush(stdout);
}
