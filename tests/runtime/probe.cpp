// A program of its own for tests of processes: `probe [fork|plugin FILE|no-table] N...` prints
// `hit` or `miss` and the square of each number.
#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <coolcache/coolcache.hpp>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace coolcache::detail;

bool ran = false;

int square(int n) {
  return CACHE_FN(n) {
    return ran = true, n * n;
  };
}

void show(int n) {
  ran = false;
  const int result = square(n);
  std::printf("%s %d\n", ran ? "miss" : "hit", result);
  std::fflush(stdout);
}

int show_plugin(const char* file, int n) {
  void* const plugin = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (plugin == nullptr) return std::fprintf(stderr, "%s\n", ::dlerror()), 1;
  reinterpret_cast<void (*)(int)>(::dlsym(plugin, "plugin_show"))(n);
  return 0;
}

constexpr table_row rows[] = {
    {"runtime/probe.cpp", 1, 1000, "square", "n", 1, 2, nullptr, 0, 0},
};

}  // namespace

extern "C" const table coolcache_image_table = {
    table_format, "probe", PROBE_DEFAULT_DIR, rows, 1, nullptr, nullptr,
};

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  if (!args.empty() && args[0] == "fork") {
    show(1);
    const pid_t child = ::fork();
    show(1);
    show(child == 0 ? 2 : 3);
    if (child == 0) std::exit(0);
    int status = 0;
    ::waitpid(child, &status, 0);
    show(2);
    return status;
  }
  if (!args.empty() && args[0] == "plugin") {
    const bool use_first = args.size() > 3;
    if (use_first) show(std::atoi(args[3].c_str()));
    return show_plugin(args[1].c_str(), std::atoi(args[2].c_str()));
  }
  for (const std::string& each : args) show(std::atoi(each.c_str()));
}
