#include "thread_use.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace coolcache::scan {
namespace {

constexpr const char* starts[] = {"atomic_",  "pthread_", "thrd_", "mtx_",   "cnd_",
                                  "__atomic", "__sync_",  "sem_",  "timer_", "aio_"};

constexpr const char* whole[] = {"thread",
                                 "jthread",
                                 "async",
                                 "future",
                                 "promise",
                                 "atomic",
                                 "packaged_task",
                                 "shared_future",
                                 "mutex",
                                 "latch",
                                 "barrier",
                                 "recursive_mutex",
                                 "timed_mutex",
                                 "shared_mutex",
                                 "recursive_timed_mutex",
                                 "shared_timed_mutex",
                                 "lock_guard",
                                 "unique_lock",
                                 "scoped_lock",
                                 "shared_lock",
                                 "stop_token",
                                 "call_once",
                                 "condition_variable",
                                 "condition_variable_any",
                                 "counting_semaphore",
                                 "binary_semaphore",
                                 "notify_one",
                                 "notify_all",
                                 "execution",
                                 "par",
                                 "par_unseq",
                                 "unseq",
                                 "clone",
                                 "fork",
                                 "vfork",
                                 "posix_spawn",
                                 "sigaction",
                                 "signal",
                                 "syscall",
                                 "futex",
                                 "dlsym",
                                 "asm",
                                 "__asm__",
                                 "volatile",
                                 "co_await"};

bool speaks_to_threads(std::string_view name) {
  return std::find(std::begin(whole), std::end(whole), name) != std::end(whole) ||
         std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view s) { return name.starts_with(s); });
}

// Of C++ and POSIX without the headers of threads: these have the words above.
bool is_c_header(std::string_view path) {
  static const std::set<std::string_view> names = {
      "alloca.h", "assert.h", "complex.h", "ctype.h",    "endian.h", "errno.h",
      "fcntl.h",  "fenv.h",   "float.h",   "inttypes.h", "iso646.h", "langinfo.h",
      "limits.h", "locale.h", "malloc.h",  "math.h",     "memory.h", "pthread.h",
      "sched.h",  "setjmp.h", "signal.h",  "stdalign.h", "stdarg.h", "stdbool.h",
      "stddef.h", "stdint.h", "stdio.h",   "stdlib.h",   "string.h", "strings.h",
      "tgmath.h", "time.h",   "uchar.h",   "unistd.h",   "wchar.h",  "wctype.h"};
  return path.starts_with("/usr/include/") && names.contains(path.substr(path.rfind('/') + 1));
}

bool is_parallel(const settings& s) {
  return std::any_of(s.flags.begin(), s.flags.end(),
                     [](const std::string& flag) {
                       return flag.starts_with("-fopenmp") || flag.starts_with("-fopenacc") ||
                              flag.starts_with("-ftree-parallelize");
                     }) ||
         std::any_of(s.definitions.begin(), s.definitions.end(),
                     [](const definition& d) { return d.name == "_GLIBCXX_PARALLEL"; });
}

}  // namespace

thread_use::thread_use(const declaration_index& index, const options& o)
    : index_(index), options_(o), is_word_(index.name_count()) {
  for (global_name n = 0; n < index.name_count(); ++n)
    is_word_[n] = speaks_to_threads(index.name(n));
}

bool thread_use::may_be_in(const std::vector<reached_declaration>& closure) const {
  return sees_others(closure) ||
         std::any_of(closure.begin(), closure.end(), [&](const reached_declaration& r) {
           return is_used_by(r.id) || is_unknown_function(r.id);
         });
}

bool thread_use::is_used_by(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  return std::any_of(d.refers.begin(), d.refers.end(), [&](global_name n) { return is_word_[n]; });
}

// Declared, and defined nowhere in the project. (What a class declares may be pure or defaulted.)
bool thread_use::is_unknown_function(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  if (d.source->kind != declaration_kind::function || d.source->is_definition ||
      d.source->is_member || d.provides.empty())
    return false;
  const auto& all = index_.providers(d.provides.front());
  return std::none_of(all.begin(), all.end(),
                      [&](declaration_id other) { return index_[other].source->is_definition; });
}

bool thread_use::sees_others(const std::vector<reached_declaration>& closure) const {
  const project& p = index_.sources();
  std::set<file_id> files;
  for (const reached_declaration& r : closure) files.insert(index_[r.id].file);
  for (file_id f : index_.graph().included({files.begin(), files.end()})) {
    const source_file& file = p.files[f];
    bool parallel = std::any_of(file.groups.begin(), file.groups.end(), [&](std::uint32_t g) {
      return is_parallel(options_.groups[g].compile) || !options_.groups[g].opaque.empty();
    });
    if (file.whole || parallel ||
        !std::all_of(file.external.begin(), file.external.end(), is_c_header))
      return true;
  }
  return false;
}

}  // namespace coolcache::scan
