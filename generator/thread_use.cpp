#include "thread_use.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "known_code.hpp"

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

bool makes_parallel(const settings& s) {
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
  return !is_all_known(index_, closure) || is_parallel(closure) ||
         std::any_of(closure.begin(), closure.end(),
                     [&](const reached_declaration& r) { return is_used_by(r.id); });
}

bool thread_use::is_used_by(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  return std::any_of(d.refers.begin(), d.refers.end(), [&](global_name n) { return is_word_[n]; });
}

bool thread_use::is_parallel(const std::vector<reached_declaration>& closure) const {
  return std::any_of(closure.begin(), closure.end(), [&](const reached_declaration& r) {
    const auto& groups = index_.sources().files[index_[r.id].file].groups;
    return std::any_of(groups.begin(), groups.end(),
                       [&](std::uint32_t g) { return makes_parallel(options_.groups[g].compile); });
  });
}

}  // namespace coolcache::scan
