// Stacks beside the thread's own. A switch to one and back is strictly nested, so that unwinding,
// thread-local state and locks do not notice.
#include <coolcache/detail/deep_stack.hpp>

#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>
#include <unistd.h>
#include <cstddef>
#include <cstdint>
#include <exception>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COOLCACHE_ADDRESS_SANITIZER
#endif
#if __has_feature(thread_sanitizer)
#define COOLCACHE_THREAD_SANITIZER
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define COOLCACHE_ADDRESS_SANITIZER
#endif
#if defined(__SANITIZE_THREAD__)
#define COOLCACHE_THREAD_SANITIZER
#endif
#ifdef COOLCACHE_ADDRESS_SANITIZER
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef COOLCACHE_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

/// Where the stack of the program's first thread began, in glibc.
extern "C" [[gnu::weak]] void* __libc_stack_end;  // NOLINT(bugprone-reserved-identifier)

namespace coolcache::detail {
namespace {

/// Address space of a new stack; memory is taken as it is used. Sanitizers follow stacks of up to
/// 64 MiB.
constexpr std::size_t stack_size = std::size_t{32} << 20;

/// How much of a stack is used beside a quarter that is left. GCC's thread sanitizer has a record
/// of 65,536 calls for each stack, and writes beyond its end.
#ifdef COOLCACHE_THREAD_SANITIZER
constexpr std::size_t used_at_most = std::size_t{1} << 20;
#else
constexpr std::size_t used_at_most = SIZE_MAX;
#endif

struct stack_range {
  char* low = nullptr;
  std::size_t size = 0;
  std::size_t frames = size;  ///< of these bytes, from `low` on, that hold nothing else

  bool holds(const void* object) const {
    const auto at = reinterpret_cast<std::uintptr_t>(object);
    const auto from = reinterpret_cast<std::uintptr_t>(low);
    return from <= at && at - from < frames;
  }
};

/// Of the program's first thread; null elsewhere, and where the kernel may have put something else
/// into what the limit allows. glibc would read /proc/self/maps to say the same, which takes longer
/// than all else that a first call does.
stack_range stack_of_program(const void* frame) {
  constexpr rlim_t most = rlim_t{64} << 20;  // the kernel leaves twice as much free
  rlimit limit;
  if (&__libc_stack_end == nullptr || ::getrlimit(RLIMIT_STACK, &limit) != 0 ||
      limit.rlim_cur > most)
    return {};
  auto* const high = static_cast<char*>(__libc_stack_end);
  const stack_range range{high - limit.rlim_cur, limit.rlim_cur};
  return range.holds(frame) ? range : stack_range();
}

/// All but the guard page. Above the frames of other threads, glibc keeps their thread-local
/// variables: what holds frames is not known before `note_frame`.
stack_range stack_of_thread() {
  const stack_range of_program = stack_of_program(__builtin_frame_address(0));
  if (of_program.low != nullptr) return of_program;
  pthread_attr_t attributes;
  void* low = nullptr;
  std::size_t size = 0;
  if (::pthread_getattr_np(::pthread_self(), &attributes) != 0) return {};
  ::pthread_attr_getstack(&attributes, &low, &size);
  ::pthread_attr_destroy(&attributes);
  return {static_cast<char*>(low), size, 0};
}

/// A mapping that goes with the thread.
class mapped_stack {
 public:
  mapped_stack() = default;
  ~mapped_stack() {
    if (range_.low != nullptr) ::munmap(range_.low, range_.size);
  }
  mapped_stack(mapped_stack&& other) noexcept : range_(std::exchange(other.range_, {})) {}
  mapped_stack& operator=(mapped_stack&& other) noexcept {
    std::swap(range_, other.range_);
    return *this;
  }

  /// False where there is no memory.
  bool map() {
    if (range_.low != nullptr) return true;
    void* const at = ::mmap(nullptr, stack_size, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (at == MAP_FAILED) return false;
    ::mprotect(at, static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)), PROT_NONE);
    range_ = {static_cast<char*>(at), stack_size};
    return true;
  }
  const stack_range& range() const { return range_; }

 private:
  stack_range range_;
};

/// The stack that this thread runs on, and one that waits to be used again: a recursion that goes
/// to and fro at the end of a stack maps none each time.
struct thread_stacks {
  stack_range current = stack_of_thread();
  mapped_stack spare;
};

thread_stacks& stacks() {
  static thread_local thread_stacks of_thread;
  return of_thread;
}

struct switched_work {
  void (*work)(void*);
  void* argument;
  ucontext_t back = {}, there = {};
  std::exception_ptr thrown = {};
  stack_range from = {};
  void* fiber_from = nullptr;
};

/// It begins on one fiber and ends on another: the sanitizer must not count it on either.
#ifdef COOLCACHE_THREAD_SANITIZER
#define COOLCACHE_ON_TWO_FIBERS __attribute__((no_sanitize("thread")))
#else
#define COOLCACHE_ON_TWO_FIBERS
#endif

COOLCACHE_ON_TWO_FIBERS void enter(switched_work& w) {
#ifdef COOLCACHE_ADDRESS_SANITIZER
  const void* low = nullptr;
  std::size_t size = 0;
  __sanitizer_finish_switch_fiber(nullptr, &low, &size);
  w.from = {static_cast<char*>(const_cast<void*>(low)), size};
#endif
  try {
    w.work(w.argument);
  } catch (...) {
    w.thrown = std::current_exception();
  }
#ifdef COOLCACHE_ADDRESS_SANITIZER
  __sanitizer_start_switch_fiber(nullptr, w.from.low, w.from.size);
#endif
#ifdef COOLCACHE_THREAD_SANITIZER
  __tsan_switch_to_fiber(w.fiber_from, 0);
#endif
}

/// makecontext passes nothing but int.
COOLCACHE_ON_TWO_FIBERS void trampoline(unsigned high, unsigned low) {
  const auto address = static_cast<std::uintptr_t>(std::uint64_t{high} << 32 | low);
  enter(*reinterpret_cast<switched_work*>(address));
}

void switch_to(switched_work& w, const stack_range& stack) {
  ::getcontext(&w.there);
  w.there.uc_stack.ss_sp = stack.low;
  w.there.uc_stack.ss_size = stack.size;
  w.there.uc_link = &w.back;
  const auto address = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&w));
  ::makecontext(&w.there, reinterpret_cast<void (*)()>(trampoline), 2,
                static_cast<unsigned>(address >> 32), static_cast<unsigned>(address));
#ifdef COOLCACHE_THREAD_SANITIZER
  w.fiber_from = __tsan_get_current_fiber();
  void* const fiber = __tsan_create_fiber(0);
  __tsan_switch_to_fiber(fiber, 0);
#endif
#ifdef COOLCACHE_ADDRESS_SANITIZER
  void* fake = nullptr;
  __sanitizer_start_switch_fiber(&fake, stack.low, stack.size);
#endif
  ::swapcontext(&w.back, &w.there);
#ifdef COOLCACHE_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(fake, nullptr, nullptr);
#endif
#ifdef COOLCACHE_THREAD_SANITIZER
  __tsan_destroy_fiber(fiber);
#endif
}

}  // namespace

bool stack_runs_low() noexcept {
  const stack_range& current = stacks().current;
  const auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
  const auto low = reinterpret_cast<std::uintptr_t>(current.low);
  // A stack of the user's own, of a coroutine library say, is left to the user.
  if (here < low || here - low >= current.size) return false;
  return here - low < current.size / 4 || current.size - (here - low) > used_at_most;
}

void note_frame(const void* object) noexcept {
  stack_range& current = stacks().current;
  const auto above =
      reinterpret_cast<std::uintptr_t>(object) - reinterpret_cast<std::uintptr_t>(current.low);
  if (above < current.size && above > current.frames) current.frames = above;
}

bool on_stack(const void* object) noexcept {
  return stacks().current.holds(object);
}

void run_on_new_stack(void (*work)(void*), void* argument) {
  thread_stacks& mine = stacks();
  mapped_stack stack = std::move(mine.spare);
  if (!stack.map()) return work(argument);
  const stack_range before = std::exchange(mine.current, stack.range());
  switched_work w{work, argument};
  switch_to(w, stack.range());
  mine.current = before;
  mine.spare = std::move(stack);
  if (w.thrown) std::rethrow_exception(std::move(w.thrown));
}

}  // namespace coolcache::detail
