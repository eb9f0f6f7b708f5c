// Finds the process's engine: the first copy of the runtime that is asked makes it, and the others
// find it by a symbol that every image with a runtime exports.
#include <dlfcn.h>
#include <pthread.h>
#include <coolcache/detail/engine.hpp>
#include <cstdlib>

#include "engine_impl.hpp"

namespace coolcache::detail {
namespace {

engine_impl* made_here = nullptr;

void before_fork() {
  made_here->before_fork();
}
void after_fork_in_parent() {
  made_here->after_fork(false);
}
void after_fork_in_child() {
  made_here->after_fork(true);
}
void at_exit() {
  made_here->at_exit();
}

/// Other images hold pointers into this one from now on, so it must not be unloaded.
void stay_loaded() {
  Dl_info info;
  if (::dladdr(reinterpret_cast<void*>(&at_exit), &info) != 0 && info.dli_fname != nullptr)
    ::dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
}

/// Never destroyed: marked functions may be called by destructors of static objects.
engine* make() {
  made_here = new engine_impl;
  stay_loaded();
  ::pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
  std::atexit(at_exit);
  return made_here;
}

}  // namespace
}  // namespace coolcache::detail

/// The number is that of the interface in engine.hpp, store.hpp and call_scope.hpp.
extern "C" [[gnu::visibility("default")]] coolcache::detail::engine* coolcache_shared_engine_v8() {
  static coolcache::detail::engine* const made = coolcache::detail::make();
  return made;
}

namespace coolcache::detail {

engine& the_engine() noexcept {
  static engine& found = []() -> engine& {
    void* const symbol = ::dlsym(RTLD_DEFAULT, "coolcache_shared_engine_v8");
    if (symbol == nullptr) return *coolcache_shared_engine_v8();
    return *reinterpret_cast<engine* (*)()>(symbol)();
  }();
  return found;
}

}  // namespace coolcache::detail
