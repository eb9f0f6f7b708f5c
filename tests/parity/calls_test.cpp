// One call: faults of other memoizers in running the body, and in what a hit returns.
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "fault.hpp"

namespace calls {

using namespace std::literals;
using numbers = std::vector<int>;

int plain(int n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}
std::optional<int> half(int n) {
  return CACHE_FN(n) {
    return ++bodies, n % 2 == 0 ? std::optional(n / 2) : std::nullopt;
  };
}
numbers up_to(int n) {
  return CACHE_FN(n) {
    ++bodies;
    numbers all;
    for (int i = 1; i <= n; ++i) all.push_back(i);
    return all;
  };
}
std::shared_ptr<numbers> shared_up_to(int n) {
  return CACHE_FN(n) {
    return ++bodies, std::make_shared<numbers>(up_to(n));
  };
}
// Two functions that differ in nothing but their names and their results.
int first_of_two(int n) {
  return CACHE_FN(n) {
    return ++bodies, 2 * n;
  };
}
int second_of_two(int n) {
  return CACHE_FN(n) {
    return ++bodies, 3 * n;
  };
}
int kept(int n) {
  return CACHE_FN_WITH((coolcache::options{.keep_for = 2min}), n) {
    return ++bodies, n;
  };
}
long odd(int n);
long even(int n) {
  return CACHE_FN(n) {
    return ++bodies, n == 0 ? 1 : odd(n - 1);
  };
}
long odd(int n) {
  return CACHE_FN(n) {
    return ++bodies, n == 0 ? 0 : even(n - 1);
  };
}
unsigned char last(const std::vector<unsigned char>& bytes) {
  return CACHE_FN(bytes) {
    return ++bodies, bytes.back();
  };
}

/// FNV-1a: as fast as a hash is that takes a step for each byte.
std::uint64_t hash_of_each_byte(const std::vector<unsigned char>& bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (const unsigned char byte : bytes) hash = (hash ^ byte) * 1099511628211u;
  return hash;
}

}  // namespace calls

using namespace calls;
using coolcache::with;

TEST_F(Fault, AgainOnAColdKeyRunsTheBodyOnce) {
  EXPECT_MISS(with({.again = true}, [] { return plain(1); }), 1);
  EXPECT_HIT(plain(1), 1);
}

TEST_F(Fault, AResultOfNothingHits) {
  EXPECT_MISS(half(3), std::nullopt);
  EXPECT_HIT(half(3), std::nullopt);
  EXPECT_MISS(half(4), 2);
}

TEST_F(Fault, HitsDoNotShareAMutableObject) {
  for (const bool memory_only : {false, true}) {
    const coolcache::options where{.memory_only = memory_only};
    with(where, [] { return up_to(3); });
    numbers mine = with(where, [] { return up_to(3); });
    mine.push_back(99);
    EXPECT_HIT(with(where, [] { return up_to(3); }), (numbers{1, 2, 3}));

    with(where, [] { return shared_up_to(4); });
    const auto held = with(where, [] { return shared_up_to(4); });
    held->clear();
    EXPECT_HIT(*with(where, [] { return shared_up_to(4); }), (numbers{1, 2, 3, 4}));
  }
}

TEST_F(Fault, TwoFunctionsNeverClobberEachOther) {
  const auto call_both = [] {
    int wrong = 0;
    for (int n = 0; n < 60; ++n) wrong += first_of_two(n) != 2 * n || second_of_two(n) != 3 * n;
    return wrong;
  };
  std::atomic<int> wrong = 0;
  std::thread other([&] { wrong += call_both(); });
  wrong += call_both();
  other.join();
  EXPECT_RUNS(0, call_both(), 0);
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(coolcache::stats().entries, 120u);
}

TEST_F(Fault, ResultsMayBeKeptForMinutes) {
  EXPECT_MISS(kept(1), 1);
  EXPECT_HIT(kept(1), 1);
  EXPECT_HIT(with({.keep_for = 24h}, [] { return kept(1); }), 1);
}

TEST_F(Fault, NestedMarkedFunctionsDoNotDeadlock) {
  std::atomic<int> wrong = 0;
  std::vector<std::thread> all;
  for (int t = 0; t < 4; ++t) {
    all.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) wrong += (t % 2 == 0 ? even(i) : odd(i)) != (i + t + 1) % 2;
    });
  }
  for (std::thread& each : all) each.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_HIT(even(49), 0);
}

TEST_F(Fault, ADeepRecursionRuns) {
  EXPECT_RUNS(401, even(400), 1);
  EXPECT_HIT(even(400), 1);
}

TEST_F(Fault, ALargeArgumentIsNotHashedByteByByte) {
  std::vector<unsigned char> bytes(64 << 20, 'x');
  EXPECT_MISS(last(bytes), 'x');
  EXPECT_HIT(last(bytes), 'x');
  const auto shortest = [&](const auto& work) {
    auto best = std::chrono::nanoseconds::max();
    for (int i = 0; i < 5; ++i) {
      const auto begin = std::chrono::steady_clock::now();
      work();
      best = std::min<std::chrono::nanoseconds>(best, std::chrono::steady_clock::now() - begin);
    }
    return best;
  };
  volatile std::uint64_t digest = 0;
  const auto bytewise = shortest([&] { digest = hash_of_each_byte(bytes); });
  EXPECT_LT(shortest([&] { last(bytes); }), bytewise);
  bytes[bytes.size() / 2] = 'y';
  EXPECT_MISS(last(bytes), 'x');
}
