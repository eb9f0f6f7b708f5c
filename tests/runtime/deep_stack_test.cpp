// Marked functions recurse as deep as their unmarked form.
#include <pthread.h>
#include <stdexcept>

#include "testing.hpp"

namespace deep {

using coolcache::options;

long chain(long n) {
  return CACHE_FN_WITH((options{.memory_only = true}), n) {
    return ++bodies, n == 0 ? 0 : 1 + chain(n - 1);
  };
}
long even(long n);
long odd(long n) {
  return CACHE_FN_WITH((options{.bypass = true}), n) {
    return ++bodies, n == 0 ? 0 : even(n - 1);
  };
}
long even(long n) {
  return CACHE_FN_WITH((options{.bypass = true}), n) {
    return ++bodies, n == 0 ? 1 : odd(n - 1);
  };
}
long throwing(long n) {
  return CACHE_FN_WITH((options{.memory_only = true}), n) {
    if (n == 0) throw std::runtime_error("at the bottom");
    return throwing(n - 1) + 1;
  };
}
/// Comes back to the same depth again and again.
long swinging(long n, long width) {
  return CACHE_FN_WITH((options{.bypass = true}), n, width) {
    long sum = ++bodies > 0 ? 1 : 0;
    for (long i = 0; n > 0 && i < width; ++i) sum += swinging(n - 1, n % 20'000 == 0 ? 50 : 1);
    return sum;
  };
}

/// GCC's thread sanitizer has a record of calls, of 65,536, which exceptions do not take back.
#if defined(__SANITIZE_THREAD__)
constexpr long deepest_throw = 1'000;
#else
constexpr long deepest_throw = 100'000;
#endif

/// On a thread with a stack of that size.
template <class F>
void on_small_stack(std::size_t size, F work) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, size);
  pthread_t thread;
  ASSERT_EQ(pthread_create(
                &thread, &attributes,
                [](void* f) -> void* { return (*static_cast<F*>(f))(), nullptr; }, &work),
            0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

}  // namespace deep

using namespace deep;
using DeepRecursion = runtime_test;

TEST_F(DeepRecursion, OfAHundredThousandCallsRunsEachBodyOnce) {
  EXPECT_RUNS(100'001, chain(100'000), 100'000);
  EXPECT_HIT(chain(100'000), 100'000);
}

TEST_F(DeepRecursion, OfTwoFunctionsThatAreNotCachedTakesNoLonger) {
  EXPECT_RUNS(100'001, even(100'000), 1);
}

TEST_F(DeepRecursion, PassesOnWhatIsThrownAtTheBottom) {
  on_small_stack(256 << 10, [] {
    EXPECT_THROW(throwing(deepest_throw), std::runtime_error);
    EXPECT_THROW(throwing(deepest_throw), std::runtime_error);
  });
}

TEST_F(DeepRecursion, MayComeBackToTheEndOfAStack) {
  EXPECT_EQ(swinging(20'000, 1), 2 + 50 * 19'999);
}

TEST_F(DeepRecursion, RunsOnAThreadWithASmallStack) {
  long result = 0;
  on_small_stack(128 << 10, [&] { result = chain(50'000); });
  EXPECT_EQ(result, 50'000);
}
