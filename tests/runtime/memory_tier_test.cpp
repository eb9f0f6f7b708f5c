// The memory in front of the disk: what it holds, what it counts, what it lets go.
#include "memory_tier.hpp"

#include <map>
#include <mutex>
#include <thread>

#include "testing.hpp"

namespace {

using namespace coolcache::detail;

memory_tier::result made(std::string payload, const char* function = "f") {
  auto e = std::make_shared<found_entry>();
  e->payload = std::move(payload);
  e->function = function;
  e->type = 7;
  e->cost = 5;
  return e;
}

key number(std::uint64_t n) {
  return {{n, n * 0x9e3779b97f4a7c15}};
}

struct user : tier_user {
  void used(const key& under, const usage& uses, std::uint64_t memory_hits,
            std::uint64_t cost) noexcept override {
    const std::lock_guard lock(mutex);
    hits[under] += uses.hits;
    saved += cost * memory_hits;
  }
  std::mutex mutex;
  std::map<key, std::uint64_t> hits;
  std::uint64_t saved = 0;
};

const wanted any{7, false, true};

}  // namespace

TEST(MemoryTier, FindsWhatWasPutForThisUserAlone) {
  memory_tier tier(1 << 20);
  user a, b;
  tier.put(a, number(1), made("one"));
  EXPECT_EQ(tier.find(a, number(1), any).entry->payload, "one");
  EXPECT_EQ(tier.find(b, number(1), any).entry, nullptr);
  tier.put(a, number(1), made("two"));
  EXPECT_EQ(tier.find(a, number(1), any).entry->payload, "two");
  tier.drop(a, number(1));
  EXPECT_EQ(tier.find(a, number(1), any).entry, nullptr);
  EXPECT_EQ(tier.bytes(), 0u);
}

TEST(MemoryTier, AddsNothingOverWhatIsNewer) {
  memory_tier tier(1 << 20);
  user a;
  tier.put(a, number(1), made("newer"));
  tier.add(a, number(1), made("read from disk before"));
  EXPECT_EQ(tier.find(a, number(1), any).entry->payload, "newer");
}

TEST(MemoryTier, CountsAtOnceOnlyWhatNeedsNoMoreChecks) {
  memory_tier tier(1 << 20);
  user a;
  tier.put(a, number(1), made("x"));
  EXPECT_TRUE(tier.find(a, number(1), any).counted);
  EXPECT_FALSE(tier.find(a, number(1), {8, false, true}).counted) << "of another type";
  EXPECT_FALSE(tier.find(a, number(1), {7, false, false}).counted) << "not asked to";
  auto conditional = std::make_shared<found_entry>(*made("y"));
  conditional->depends.expires = 100;
  tier.put(a, number(2), conditional);
  EXPECT_FALSE(tier.find(a, number(2), any).counted) << "it may have expired";
  tier.tell_uses();
  EXPECT_EQ(a.hits, (std::map<key, std::uint64_t>{{number(1), 1}}));
  EXPECT_EQ(a.saved, 5u);
}

TEST(MemoryTier, TellsUsesOfTheDiskFromThoseOfMemory) {
  memory_tier tier(1 << 20);
  user a;
  tier.put(a, number(1), made("x"));
  EXPECT_TRUE(tier.use(a, number(1), false));
  EXPECT_TRUE(tier.use(a, number(1), true));
  EXPECT_FALSE(tier.use(a, number(2), true));
  tier.tell_uses();
  EXPECT_EQ(a.hits[number(1)], 2u);
  EXPECT_EQ(a.saved, 5u);
}

TEST(MemoryTier, ForgetsWhatWasUsedLongestAgoAndTellsItsUses) {
  memory_tier tier(40'000);
  user a;
  for (std::uint64_t i = 0; i < 200; ++i) {
    tier.put(a, number(i), made(std::string(1000, 'x')));
    tier.find(a, number(0), any);
  }
  EXPECT_LE(tier.bytes(), 40'000u);
  EXPECT_NE(tier.find(a, number(0), any).entry, nullptr);
  EXPECT_NE(tier.find(a, number(199), any).entry, nullptr);
  EXPECT_EQ(tier.find(a, number(1), any).entry, nullptr);
  EXPECT_FALSE(tier.put(a, number(999), made(std::string(50'000, 'x'))));
  tier.tell_uses();
  EXPECT_EQ(a.hits[number(0)], 201u);
}

TEST(MemoryTier, TellsTheUsesOfWhatItEvicts) {
  memory_tier tier(3'000);
  user a;
  tier.put(a, number(1), made(std::string(1000, 'x')));
  tier.find(a, number(1), any);
  for (std::uint64_t i = 2; i < 9; ++i) tier.put(a, number(i), made(std::string(1000, 'x')));
  EXPECT_EQ(tier.find(a, number(1), any).entry, nullptr);
  EXPECT_EQ(a.hits[number(1)], 1u);
}

TEST(MemoryTier, ClearsAFunctionOfOneUser) {
  memory_tier tier(1 << 20);
  user a, b;
  tier.put(a, number(1), made("x", "f"));
  tier.put(a, number(2), made("x", "g"));
  tier.put(b, number(3), made("x", "f"));
  EXPECT_EQ(tier.clear(a, "f"), 1u);
  EXPECT_EQ(tier.find(a, number(1), any).entry, nullptr);
  EXPECT_NE(tier.find(a, number(2), any).entry, nullptr);
  EXPECT_NE(tier.find(b, number(3), any).entry, nullptr);
  EXPECT_EQ(tier.clear(a), 1u);
  EXPECT_EQ(tier.clear(b), 1u);
  EXPECT_EQ(tier.bytes(), 0u);
}

TEST(MemoryTier, DoesNotGrowWhereTheSameKeysComeAgain) {
  memory_tier tier(1 << 20);
  user a;
  for (int round = 0; round < 10'000; ++round) {
    tier.put(a, number(1), made("x"));
    tier.drop(a, number(1));
  }
  EXPECT_EQ(tier.bytes(), 0u);
}

TEST(MemoryTier, IsUsedByManyThreadsAtOnce) {
  memory_tier tier(30'000);
  user of_all[4];
  std::vector<std::thread> all;
  std::atomic<int> wrong = 0;
  for (user& mine : of_all) {
    all.emplace_back([&] {
      for (std::uint64_t i = 0; i < 5'000; ++i) {
        const std::uint64_t n = i % 97;
        const found_result found = tier.find(mine, number(n), any);
        if (found.entry != nullptr && found.entry->payload != std::to_string(n)) ++wrong;
        tier.put(mine, number(n), made(std::to_string(n)));
        if (i % 100 == 0) tier.drop(mine, number(n));
        if (i % 1000 == 0) tier.clear(mine, "f");
      }
    });
  }
  for (std::thread& each : all) each.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_LE(tier.bytes(), 30'000u);
}
