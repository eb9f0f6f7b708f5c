// Many threads may call the same marked functions.
#include <thread>

#include "testing.hpp"

namespace threads {

std::string text(int n) {
  return CACHE_FN(n) {
    return ++bodies, std::string(static_cast<std::size_t>(n % 100), 'x');
  };
}
int nested(int n) {
  return CACHE_FN(n) {
    return ++bodies, static_cast<int>(text(n).size());
  };
}

}  // namespace threads

using Threads = runtime_test;

TEST_F(Threads, MayCallMarkedFunctionsAtOnce) {
  std::vector<std::thread> all;
  std::atomic<int> wrong = 0;
  for (int t = 0; t < 8; ++t) {
    all.emplace_back([&, t] {
      for (int i = 0; i < 100; ++i) {
        const int n = (i * (t + 1)) % 40;
        if (threads::nested(n) != n) ++wrong;
        if (i % 25 == 24) coolcache::stats(), coolcache::flush(), coolcache::functions();
        if (t == 0 && i == 50) coolcache::clear("threads::text");
      }
    });
  }
  for (std::thread& each : all) each.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_HIT(threads::nested(3), 3);
}

TEST_F(Threads, HaveOptionsOfTheirOwn) {
  threads::nested(1);
  const auto again_around_a_thread = [] {
    return coolcache::with({.again = true}, [] {
      std::thread([] { threads::nested(1); }).join();
      return threads::nested(1);
    });
  };
  EXPECT_MISS(again_around_a_thread(), 1);
}
