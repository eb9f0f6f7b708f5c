// A program of its own for tests of processes: `probe [fork|plugin FILE|slow
// LOG|impure|for_ever|square] N...` prints `hit` or `miss` and the square of each number; with
// `slow`, it computes all numbers below N and adds a line to LOG for each body that runs; with
// `impure`, it prints results of those that change with the environment, and how often verifying
// found that. `mixed COUNT [COMMAND]` checks results that are long and short and runs a line of
// shell half-way; that of `minutes N` is kept for five;
// `directories FOLDER COUNT` keeps results in so many, twice; `ends HOW N` stores N results,
// flushes, stores as many more and ends; `raised LIMIT` has a larger stack than it began with, and
// calls what is keyed by a variable of a library, which it then changes;
// `clear [FUNCTION]` is a program that clears before its first call; `bust N` drops first.
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <coolcache/coolcache.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

/// The child of `fork` writes with a thread of its own.
extern "C" const char* __tsan_default_options();
extern "C" const char* __tsan_default_options() {
  return "die_after_fork=0";
}

namespace {

using namespace coolcache::detail;

bool ran = false, never_ends = false;

int square(int n) {
  return CACHE_FN(n) {
    if (never_ends) std::puts("began"), std::fflush(stdout);
    while (never_ends) ::pause();
    return ran = true, n * n;
  };
}

/// Its key lacks what its result depends on.
std::vector<int> impure(int n) {
  return CACHE_FN(n) {
    return std::vector<int>{n, std::atoi(std::getenv("PROBE_ADDS"))};
  };
}

const char* log_file = nullptr;

int slow(int n) {
  return CACHE_FN(n) {
    const int log = ::open(log_file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (::write(log, "body\n", 5) != 5) std::abort();
    ::close(log);
    ::usleep(10'000);
    return n;
  };
}

/// Of results that are long and short.
std::string mixed(int n) {
  return CACHE_FN(n) {
    ran = true;
    return std::string(n % 7 == 0 ? 100'000 : 60, static_cast<char>('a' + n % 26)) +
           std::to_string(n);
  };
}

/// How many of all are right, and how many hit. In the midst of it, `command` runs in a shell.
void show_mixed(int count, const char* command) {
  int right = 0, hits = 0;
  for (int n = 0; n < count; ++n) {
    if (n == count / 2 && command != nullptr) {
      coolcache::flush();  // so that rm meets nobody who writes
      if (std::system(command) != 0) std::abort();
    }
    ran = false;
    const std::string text = mixed(n), end = std::to_string(n);
    right += text.size() == (n % 7 == 0 ? 100'000 : 60) + end.size() && text.ends_with(end) &&
             text.find_first_not_of(static_cast<char>('a' + n % 26)) == text.size() - end.size();
    hits += !ran;
    if (n % 10 == 0) coolcache::flush();
  }
  std::printf("right %d hits %d\n", right, hits);
}

int number_of_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<int>(std::distance(begin(all), end(all)));
}

void show(int n) {
  ran = false;
  const int result = square(n);
  std::printf("%s %d\n", ran ? "miss" : "hit", result);
  std::fflush(stdout);
}

std::atomic<long> allocations = 0;

/// From now on, what calls the system for more than to print and to end is killed.
void forbid_system_calls() {
  constexpr auto allow = [](unsigned number, unsigned char skip) {
    return sock_filter{BPF_JMP | BPF_JEQ | BPF_K, skip, 0, number};
  };
  sock_filter all[] = {{BPF_LD | BPF_W | BPF_ABS, 0, 0, 0},
                       allow(SYS_write, 2),
                       allow(SYS_exit_group, 1),
                       {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_KILL_PROCESS},
                       {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW}};
  sock_fprog filter{sizeof all / sizeof *all, all};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
    std::abort();
}

/// Of what takes the short way and of what does not.
void show_silent() {
  constexpr int times = 1000;
  long sum = 0;
  for (int n = 0; n < 3; ++n) sum += square(7) + static_cast<long>(mixed(1).size());
  coolcache::flush();
  forbid_system_calls();
  const long before = allocations;
  for (int n = 0; n < times; ++n) sum += square(7);
  const long between = allocations;
  for (int n = 0; n < times; ++n) sum += static_cast<long>(mixed(1).size());
  char text[100];
  const int size =
      std::snprintf(text, sizeof text, "%ld %ld", between - before, allocations.load() - between);
  ::_exit(::write(1, text, static_cast<std::size_t>(size)) != size || sum == 0);
}

void end(const std::string& how) {
  if (how == "exit") std::exit(0);
  if (how == "quick_exit") std::quick_exit(0);
  if (how == "_exit") ::_exit(0);
  if (how == "exec") ::execlp("true", "true", nullptr);
  std::raise(std::atoi(how.c_str()));
}

void store_and_end(const std::string& how, int count) {
  for (int n = 0; n < count; ++n) square(n);
  coolcache::flush();
  for (int n = count; n < 2 * count; ++n) square(n);
  end(how);
}

int* of_library = nullptr;

int inner(int n) {
  const int& variable = *of_library;
  return CACHE_FN(n, variable) {
    return n + variable;
  };
}
int outer(int n) {
  return CACHE_FN(n) {
    return inner(n);
  };
}

void show_raised(rlim_t stack) {
  rlimit limit;
  ::getrlimit(RLIMIT_STACK, &limit);
  limit.rlim_cur = std::min(stack, limit.rlim_max);
  if (::setrlimit(RLIMIT_STACK, &limit) != 0) std::abort();
  of_library = static_cast<int*>(::dlsym(::dlopen("libc.so.6", RTLD_NOW), "opterr"));
  for (int value : {1, 2}) {
    *of_library = value;
    for (int times = 0; times < 3; ++times) std::printf("%d ", outer(10));
  }
}

int show_plugin(const char* file, int n) {
  void* const plugin = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (plugin == nullptr) return std::fprintf(stderr, "%s\n", ::dlerror()), 1;
  reinterpret_cast<void (*)(int)>(::dlsym(plugin, "plugin_show"))(n);
  return 0;
}

constexpr table_row rows[] = {
    {"runtime/probe.cpp", 1, 1000, "square", "n", 1, 2, nullptr, 0, 0},
    {"runtime/probe.cpp", 1, 1000, "slow", "n", 1, 3, nullptr, 0, 0},
    {"runtime/probe.cpp", 1, 1000, "impure", "n", 1, 4, nullptr, 0, 0},
    {"runtime/probe.cpp", 1, 1000, "mixed", "n", 1, 5, nullptr, 0, 0},
    {"runtime/probe.cpp", 1, 1000, "inner", "n,variable", 1, 6, nullptr, 0, 0, "variable"},
    {"runtime/probe.cpp", 1, 1000, "outer", "n", 1, 7, nullptr, 0, 0},
};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const at = std::malloc(size == 0 ? 1 : size)) return at;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* at) noexcept {
  std::free(at);
}
void operator delete(void* at, std::size_t) noexcept {
  std::free(at);
}

extern "C" const table coolcache_image_table = {
    table_format, "probe", PROBE_DEFAULT_DIR, rows, 6, nullptr, nullptr,
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
  if (!args.empty() && args[0] == "slow") {
    log_file = args[1].c_str();
    for (int n = 0; n < std::atoi(args[2].c_str()); ++n) slow(n);
    return 0;
  }
  if (!args.empty() && args[0] == "store") {
    const int first = std::atoi(args[1].c_str()), end = first + 1000;
    for (int n = first; n < end; ++n) {
      if (square(n) != n * n) std::abort();
      if (n % 50 != 0) continue;
      coolcache::flush();
      std::printf("%d\n", n);
      std::fflush(stdout);
    }
    while (true) ::pause();
  }
  if (!args.empty() && args[0] == "impure") {
    for (int n = 0; n < std::atoi(args[1].c_str()); ++n) std::printf("%d ", impure(n)[1]);
    std::printf("%d\n", static_cast<int>(coolcache::stats().verify_mismatches));
    return 0;
  }
  if (!args.empty() && args[0] == "mixed") {
    show_mixed(std::atoi(args[1].c_str()), args.size() > 2 ? args[2].c_str() : nullptr);
    return 0;
  }
  if (!args.empty() && args[0] == "directories") {
    const int count = std::atoi(args[2].c_str());
    int right = 0, hits = 0, most = 0;
    for (int n = 0; n < 2 * count; ++n) {
      ran = false;
      const std::string folder = args[1] + "/" + std::to_string(n % count);
      right += coolcache::with({.dir = folder}, [&] { return square(n % count); }) ==
               (n % count) * (n % count);
      hits += !ran;
      most = std::max(most, number_of_descriptors());
    }
    std::printf("right %d hits %d descriptors %d\n", right, hits, most);
    return 0;
  }
  if (!args.empty() && args[0] == "ends") {
    store_and_end(args[1], std::atoi(args[2].c_str()));
    return 1;
  }
  if (!args.empty() && args[0] == "silent") show_silent();
  if (!args.empty() && args[0] == "raised") {
    show_raised(std::strtoull(args[1].c_str(), nullptr, 10));
    return 0;
  }
  if (!args.empty() && args[0] == "clear") {
    const auto held = static_cast<int>(coolcache::stats().entries);
    const auto gone = args.size() > 1 ? coolcache::clear(args[1]) : coolcache::clear();
    std::printf("held %d removed %d\n", held, static_cast<int>(gone));
    return 0;
  }
  if (!args.empty() && args[0] == "bust") {
    coolcache::with({.bust = true}, [&] { show(std::atoi(args[1].c_str())); });
    return 0;
  }
  if (!args.empty() && args[0] == "minutes") {
    const int n = std::atoi(args[1].c_str());
    coolcache::with({.keep_for = std::chrono::minutes(5)}, [&] { show(n); });
    return 0;
  }
  never_ends = !args.empty() && args[0] == "for_ever";
  if (never_ends || (!args.empty() && args[0] == "square")) args.erase(args.begin());
  for (const std::string& each : args) show(std::atoi(each.c_str()));
}
