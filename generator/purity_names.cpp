#include "purity_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace coolcache::scan {
namespace {

using enum impurity;
constexpr usage_form call = usage_form::call;
constexpr usage_form object = usage_form::object;
constexpr usage_form type = usage_form::type;
constexpr qualification plain = qualification::plain;
constexpr qualification anywhere = qualification::anywhere;
constexpr qualification required = qualification::required;
constexpr qualification standard = qualification::standard;

// Numbers of arguments keep a project's own time(x, y) out, where what it calls cannot be seen.
constexpr impure_name names[] = {
    {"rand", random, call, plain, 0, 0},
    {"srand", random, call, plain, 1, 1},
    {"random", random, call, plain, 0, 0},
    {"srandom", random, call, plain, 1, 1},
    {"drand48", random, call, plain, 0, 0},
    {"lrand48", random, call, plain, 0, 0},
    {"mrand48", random, call, plain, 0, 0},
    {"arc4random", random, call, plain, 0, 0},
    {"arc4random_uniform", random, call, plain, 1, 1},
    {"getrandom", random, call, plain, 3, 3},
    {"getentropy", random, call, plain, 2, 2},
    {"random_shuffle", random, call, plain, 2, 2},
    {"random_device", random, type, anywhere},
    {"tmpnam", random, call, plain, 1, 1},
    {"mkstemp", random, call, plain, 1, 1},
    {"mkdtemp", random, call, plain, 1, 1},
    {"tmpfile", random, call, plain, 0, 0},

    {"now", clock, call, required, 0, 0},
    {"time", clock, call, plain, 1, 1},
    {"clock", clock, call, plain, 0, 0},
    {"gettimeofday", clock, call, plain, 2, 2},
    {"clock_gettime", clock, call, plain, 2, 2},
    {"timespec_get", clock, call, plain, 2, 2},
    {"ftime", clock, call, plain, 1, 1},
    {"times", clock, call, plain, 1, 1},
    {"getrusage", clock, call, plain, 2, 2},
    {"localtime", clock, call, plain, 1, 1},
    {"localtime_r", clock, call, plain, 2, 2},
    {"mktime", clock, call, plain, 1, 1},
    {"ctime", clock, call, plain, 1, 1},
    {"ctime_r", clock, call, plain, 2, 2},
    {"tzset", clock, call, plain, 0, 0},
    {"current_zone", clock, call, anywhere, 0, 0},
    {"__rdtsc", clock, call, plain, 0, 0},
    {"_rdtsc", clock, call, plain, 0, 0},
    {"__rdtscp", clock, call, plain, 1, 1},
    {"__builtin_ia32_rdtsc", clock, call, plain, 0, 0},
    {"__builtin_readcyclecounter", clock, call, plain, 0, 0},
    {"omp_get_wtime", clock, call, plain, 0, 0},

    {"getenv", environment, call, anywhere, 1, 1},
    {"secure_getenv", environment, call, plain, 1, 1},
    {"setenv", environment, call, plain, 3, 3},
    {"putenv", environment, call, plain, 1, 1},
    {"unsetenv", environment, call, plain, 1, 1},
    {"qgetenv", environment, call, plain, 1, 1},
    {"environ", environment, object, plain},

    {"setlocale", locale, call, plain, 2, 2},
    {"localeconv", locale, call, plain, 0, 0},
    {"nl_langinfo", locale, call, plain, 1, 1},
    {"newlocale", locale, call, plain, 3, 3},
    {"uselocale", locale, call, plain, 1, 1},
    {"locale", locale, type, standard},

    {"fesetround", rounding, call, plain, 1, 1},
    {"fegetround", rounding, call, plain, 0, 0},
    {"fesetenv", rounding, call, plain, 1, 1},
    {"fegetenv", rounding, call, plain, 1, 1},
    {"feholdexcept", rounding, call, plain, 1, 1},
    {"feupdateenv", rounding, call, plain, 1, 1},
    {"fetestexcept", rounding, call, plain, 1, 1},
    {"_MM_SET_ROUNDING_MODE", rounding, call, plain, 1, 1},
    {"_MM_GET_ROUNDING_MODE", rounding, call, plain, 0, 0},
    {"_MM_SET_FLUSH_ZERO_MODE", rounding, call, plain, 1, 1},
    {"_MM_GET_FLUSH_ZERO_MODE", rounding, call, plain, 0, 0},
    {"_mm_setcsr", rounding, call, plain, 1, 1},
    {"_mm_getcsr", rounding, call, plain, 0, 0},
    {"FLT_ROUNDS", rounding, object, plain},

    {"getcwd", directory, call, plain, 2, 2},
    {"getwd", directory, call, plain, 1, 1},
    {"get_current_dir_name", directory, call, plain, 0, 0},
    {"chdir", directory, call, plain, 1, 1},
    {"fchdir", directory, call, plain, 1, 1},
    {"current_path", directory, call, anywhere, 0, 2},
    {"absolute", directory, call, required, 1, 2},
    {"temp_directory_path", directory, call, anywhere, 0, 1},
    {"realpath", directory, call, plain, 2, 2},

    {"get_id", thread, call, required, 0, 0},
    {"hardware_concurrency", thread, call, required, 0, 0},
    {"pthread_self", thread, call, plain, 0, 0},
    {"thrd_current", thread, call, plain, 0, 0},
    {"gettid", thread, call, plain, 0, 0},
    {"sched_getcpu", thread, call, plain, 0, 0},
    {"get_nprocs", thread, call, plain, 0, 0},
    {"omp_get_thread_num", thread, call, plain, 0, 0},
    {"omp_get_num_threads", thread, call, plain, 0, 0},
    {"omp_get_max_threads", thread, call, plain, 0, 0},
    {"omp_get_num_procs", thread, call, plain, 0, 0},

    {"system", process, call, plain, 1, 1},
    {"popen", process, call, plain, 2, 2},
    {"fork", process, call, plain, 0, 0},
    {"vfork", process, call, plain, 0, 0},
    {"execl", process, call, plain, 2},
    {"execlp", process, call, plain, 2},
    {"execle", process, call, plain, 2},
    {"execv", process, call, plain, 2, 2},
    {"execvp", process, call, plain, 2, 2},
    {"execvpe", process, call, plain, 3, 3},
    {"execve", process, call, plain, 3, 3},
    {"posix_spawn", process, call, plain, 6, 6},
    {"posix_spawnp", process, call, plain, 6, 6},
    {"waitpid", process, call, plain, 3, 3},
    {"getpid", process, call, plain, 0, 0},
    {"getppid", process, call, plain, 0, 0},

    {"dlopen", library, call, plain, 2, 2},
    {"dlmopen", library, call, plain, 3, 3},
    {"dlsym", library, call, plain, 2, 2},
    {"dlvsym", library, call, plain, 3, 3},

    {"ifstream", input, type, anywhere},
    {"wifstream", input, type, anywhere},
    {"fstream", input, type, anywhere},
    {"basic_ifstream", input, type, anywhere},
    {"filebuf", input, type, standard},
    {"cin", input, object, plain},
    {"wcin", input, object, plain},
    {"stdin", input, object, plain},
    {"fopen", input, call, plain, 2, 2},
    {"fopen64", input, call, plain, 2, 2},
    {"freopen", input, call, plain, 3, 3},
    {"fdopen", input, call, plain, 2, 2},
    {"open", input, call, plain, 2, 3},
    {"open64", input, call, plain, 2, 3},
    {"openat", input, call, plain, 3, 4},
    {"read", input, call, plain, 3, 3},
    {"pread", input, call, plain, 4, 4},
    {"mmap", input, call, plain, 6, 6},
    {"opendir", input, call, plain, 1, 1},
    {"stat", input, call, plain, 2, 2},
    {"lstat", input, call, plain, 2, 2},
    {"access", input, call, plain, 2, 2},
    {"readlink", input, call, plain, 3, 3},
    {"getchar", input, call, plain, 0, 0},
    {"scanf", input, call, plain, 1},
    {"directory_iterator", input, type, anywhere},
    {"recursive_directory_iterator", input, type, anywhere},
    {"file_size", input, call, anywhere, 1, 2},
    {"last_write_time", input, call, anywhere, 1, 2},
    {"socket", input, call, plain, 3, 3},
    {"recv", input, call, plain, 4, 4},
    {"getaddrinfo", input, call, plain, 4, 4},
    {"gethostbyname", input, call, plain, 1, 1},

    {"gethostname", host, call, plain, 2, 2},
    {"uname", host, call, plain, 1, 1},
    {"sysconf", host, call, plain, 1, 1},
    {"getuid", host, call, plain, 0, 0},
    {"geteuid", host, call, plain, 0, 0},
    {"getlogin", host, call, plain, 0, 0},
    {"getpwuid", host, call, plain, 1, 1},
    {"getpwnam", host, call, plain, 1, 1},
    {"getauxval", host, call, plain, 1, 1},
    {"__builtin_cpu_supports", host, call, plain, 1, 1},
};

}  // namespace

const impure_name* find_impure_name(std::string_view name) {
  static const std::unordered_map<std::string_view, const impure_name*> by_name = [] {
    std::unordered_map<std::string_view, const impure_name*> out;
    for (const impure_name& n : names) out.emplace(n.name, &n);
    return out;
  }();
  auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : found->second;
}

const std::vector<std::string_view>& suspicious_words() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> out = {"uintptr_t", "intptr_t", "hash",    "printf",
                                         "fprintf",   "sprintf",  "snprintf"};
    for (const impure_name& n : names) out.push_back(n.name);
    return out;
  }();
  return words;
}

bool is_synchronization_type(std::string_view name) {
  static const std::unordered_set<std::string_view> types = {
      "mutex",           "shared_mutex",          "recursive_mutex",
      "timed_mutex",     "recursive_timed_mutex", "shared_timed_mutex",
      "once_flag",       "condition_variable",    "condition_variable_any",
      "pthread_mutex_t", "pthread_once_t"};
  return types.contains(name);
}

}  // namespace coolcache::scan
