// expect: CoolCache: the body is a coroutine
#include <coolcache/coolcache.hpp>
#include <coroutine>
struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
task f(int n) {
  return CACHE_FN(n)->task {
    co_await std::suspend_never();
    (void)n;
  };
}
