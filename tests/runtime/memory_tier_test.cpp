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

/// What is found without a lock; empty where `find` has to be asked.
std::string quickly(memory_tier& tier, const user& of, const key& under, std::uint64_t type = 7) {
  quick_bytes bytes;
  return tier.find_quickly(of, under, type, bytes) ? std::string(bytes.view()) : "";
}

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

TEST(MemoryTier, FindsQuicklyWhatWasFoundBefore) {
  memory_tier tier(1 << 20);
  user a, b;
  tier.put(a, number(1), made("one"));
  EXPECT_EQ(quickly(tier, a, number(1)), "") << "nobody has looked for it";
  tier.find(a, number(1), any);
  EXPECT_EQ(quickly(tier, a, number(1)), "one");
  EXPECT_EQ(quickly(tier, b, number(1)), "");
  EXPECT_EQ(quickly(tier, a, number(2)), "");
  EXPECT_EQ(quickly(tier, a, number(1), 8), "") << "of another type";
  tier.tell_uses();
  EXPECT_EQ(a.hits, (std::map<key, std::uint64_t>{{number(1), 2}}));
  EXPECT_EQ(a.saved, 10u);
}

TEST(MemoryTier, FindsQuicklyWhatIsSmallAndWasFoundOnDisk) {
  memory_tier tier(1 << 20);
  user a, b;
  EXPECT_TRUE(tier.add_small(a, number(1), 7, "one", 5));
  EXPECT_EQ(quickly(tier, a, number(1)), "one");
  EXPECT_EQ(quickly(tier, a, number(1), 8), "") << "of another type";
  EXPECT_EQ(quickly(tier, b, number(1)), "");
  EXPECT_EQ(tier.find(a, number(1), any).bytes(), "one") << "the long way";
  EXPECT_TRUE(tier.find(a, number(1), {7, false, false}).missed()) << "the rest of it is on disk";
  tier.tell_uses();
  EXPECT_EQ(a.hits[number(1)], 3u) << "that on disk and two here";
  EXPECT_EQ(a.saved, 10u) << "the hit on disk was counted there";
  tier.put(a, number(1), made("newer"));
  EXPECT_EQ(quickly(tier, a, number(1)), "");
  EXPECT_TRUE(tier.add_small(a, number(1), 7, "older", 5));
  EXPECT_EQ(quickly(tier, a, number(1)), "") << "what was put meanwhile is newer";
  EXPECT_EQ(tier.find(a, number(1), any).entry->payload, "newer");
}

TEST(MemoryTier, FindsNothingSmallQuicklyThatWasDroppedOrCleared) {
  memory_tier tier(1 << 20);
  user a, b;
  tier.add_small(a, number(1), 7, "one", 5);
  tier.drop(a, number(1));
  EXPECT_EQ(quickly(tier, a, number(1)), "");
  tier.add_small(a, number(1), 7, "one", 5);
  tier.add_small(b, number(2), 7, "two", 5);
  quickly(tier, a, number(1));
  tier.clear(a, "of any function");
  EXPECT_EQ(quickly(tier, a, number(1)), "") << "nobody knows whose result it is";
  EXPECT_EQ(a.hits[number(1)], 2u) << "but its hits are told";
  EXPECT_EQ(quickly(tier, b, number(2)), "two") << "of another directory";
  tier.clear(b);
  EXPECT_EQ(quickly(tier, b, number(2)), "");
}

TEST(MemoryTier, CountsEachUseOfWhatIsSmallHoweverMuchThereIs) {
  memory_tier tier(2 << 20);
  user a;
  constexpr std::uint64_t entries = 50'000;
  const auto spread = [](std::uint64_t n) { return key{{n * 0x9e3779b97f4a7c15, n << 50}}; };
  std::uint64_t quick = 0, added = 0;
  for (std::uint64_t n = 0; n < entries; ++n) {
    added += tier.add_small(a, spread(n), 7, std::to_string(n), 5);
    for (std::uint64_t other : {n, n / 2}) {
      const std::string found = quickly(tier, a, spread(other));
      if (found.empty()) continue;
      ASSERT_EQ(found, std::to_string(other));
      ++quick;
    }
  }
  EXPECT_EQ(added, entries);
  EXPECT_GT(quick, entries);
  tier.tell_uses();
  std::uint64_t told = 0;
  for (const auto& [under, hits] : a.hits) told += hits;
  EXPECT_EQ(told, added + quick);
  EXPECT_EQ(a.saved, 5 * quick);
  EXPECT_LE(tier.quick_bytes_held(), (2 << 20) / 2);
}

TEST(MemoryTier, FindsNothingQuicklyThatIsGoneOrNew) {
  memory_tier tier(1 << 20);
  user a;
  const auto found_before = [&](std::string payload) {
    tier.put(a, number(1), made(std::move(payload)));
    tier.find(a, number(1), any);
    return quickly(tier, a, number(1));
  };
  EXPECT_EQ(found_before("one"), "one");
  tier.drop(a, number(1));
  EXPECT_EQ(quickly(tier, a, number(1)), "");
  EXPECT_EQ(found_before("two"), "two");
  tier.clear(a, "f");
  EXPECT_EQ(quickly(tier, a, number(1)), "");
  EXPECT_EQ(found_before("three"), "three");
  tier.put(a, number(1), made("four"));
  EXPECT_EQ(quickly(tier, a, number(1)), "") << "it is another result now";
  EXPECT_EQ(found_before(std::string(23, 'x')), std::string(23, 'x'));
  EXPECT_EQ(found_before(std::string(24, 'x')), "") << "too large";
  tier.tell_uses();
  EXPECT_EQ(a.hits[number(1)], 5u) << "those since the last that was dropped";
}

TEST(MemoryTier, FindsNothingQuicklyThatMayHaveExpired) {
  memory_tier tier(1 << 20);
  user a;
  auto conditional = std::make_shared<found_entry>(*made("y"));
  conditional->depends.expires = 100;
  tier.put(a, number(1), conditional);
  tier.find(a, number(1), any);
  EXPECT_EQ(quickly(tier, a, number(1)), "");
  tier.put(a, number(2), made("x"));
  tier.find(a, number(2), {7, false, false});
  EXPECT_EQ(quickly(tier, a, number(2)), "") << "who found it counts hits itself";
}

TEST(MemoryTier, CountsEachQuickHitHoweverManyResultsThereAre) {
  memory_tier tier(64 << 20);
  user a;
  constexpr std::uint64_t entries = 20'000;
  const auto spread = [](std::uint64_t n) { return key{{n * 0x9e3779b97f4a7c15, n << 50}}; };
  for (std::uint64_t n = 0; n < entries; ++n) tier.put(a, spread(n), made(std::to_string(n)));
  std::uint64_t quick = 0;
  for (int pass = 0; pass < 4; ++pass) {
    for (std::uint64_t n = 0; n < entries; ++n) {
      const std::string found = quickly(tier, a, spread(n));
      if (!found.empty()) {
        ASSERT_EQ(found, std::to_string(n));
        ++quick;
      } else {
        ASSERT_EQ(tier.find(a, spread(n), any).entry->payload, std::to_string(n));
      }
    }
  }
  EXPECT_GT(quick, entries) << "most of them";
  tier.tell_uses();
  std::uint64_t told = 0;
  for (const auto& [under, hits] : a.hits) told += hits;
  EXPECT_EQ(told, 4 * entries);
  EXPECT_LE(tier.quick_bytes_held(), (64 << 20) / 2);
}

TEST(MemoryTier, KeepsWhatIsFoundQuicklyWhenOtherThingsHaveToGo) {
  memory_tier tier(2 << 20);
  user a;
  tier.put(a, number(0), made("hot"));
  tier.find(a, number(0), any);
  for (std::uint64_t i = 1; i < 2'000; ++i) {
    tier.put(a, number(i), made(std::string(5000, 'x')));
    ASSERT_EQ(quickly(tier, a, number(0)), "hot") << "after " << i;
  }
  EXPECT_LE(tier.bytes() + tier.quick_bytes_held(), std::uint64_t{2 << 20});
  EXPECT_NE(tier.find(a, number(0), any).entry, nullptr);
}

TEST(MemoryTier, FindsQuicklyOnlyWholeResultsWhileOthersChangeThem) {
  memory_tier tier(1 << 20);
  user a;
  std::atomic<bool> done = false;
  std::atomic<int> torn = 0;
  std::vector<std::thread> readers;
  for (int t = 0; t < 2; ++t) {
    readers.emplace_back([&] {
      while (!done) {
        for (std::uint64_t n = 0; n < 8; ++n) {
          const std::string found = quickly(tier, a, number(n));
          if (found != std::string(found.size(), found.empty() ? 'x' : found[0])) ++torn;
        }
      }
    });
  }
  for (int round = 0; round < 20'000; ++round) {
    const std::uint64_t n = static_cast<std::uint64_t>(round) % 8;
    const char letter = static_cast<char>('a' + round % 23);
    tier.put(a, number(n), made(std::string(static_cast<std::size_t>(1 + round % 23), letter)));
    tier.find(a, number(n), any);
    if (round % 7 == 0) tier.drop(a, number(n));
  }
  done = true;
  for (std::thread& each : readers) each.join();
  EXPECT_EQ(torn, 0);
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
