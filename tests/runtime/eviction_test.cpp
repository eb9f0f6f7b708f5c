// What goes when a directory holds more than it may: what saves the least time for each byte.
#include "eviction.hpp"

#include <random>

#include "disk_store.hpp"
#include "testing.hpp"

namespace {

using namespace coolcache::detail;

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t now = 1'000'000 * second;

double worth_of(const eviction_facts& facts) {
  return worth(facts, now, 100.0 * second);
}

entry made(std::size_t bytes, std::uint64_t cost) {
  entry e;
  e.function = "f";
  e.payload.assign(bytes, 'x');
  e.cost = cost;
  e.created = now;
  return e;
}

/// As digests are.
key any_key(std::mt19937_64& random) {
  return {{random(), random()}};
}

class Eviction : public testing::Test {
 protected:
  /// New ones, in batches, as the writer writes them. Their keys.
  std::vector<key> put(int count, const entry& value) {
    std::vector<key> out;
    while (count > 0) {
      std::vector<disk_store::change> changes;
      for (; count > 0 && changes.size() < 50; --count) {
        out.push_back(any_key(random));
        changes.push_back({out.back(), &value});
      }
      EXPECT_TRUE(store.write_all(changes));
    }
    return out;
  }
  scratch dir;
  disk_store store{dir / "c", false, [](std::string_view text) { ADD_FAILURE() << text; }};
  std::mt19937_64 random{7};
};

}  // namespace

TEST(Worth, IsMoreForWhatCostsMoreOrIsSmaller) {
  const eviction_facts usual{.cost = 1000, .bytes = 1000, .created = 0, .last_used = now / 2};
  eviction_facts dear = usual, small = usual;
  dear.cost = 2000;
  small.bytes = 500;
  EXPECT_GT(worth_of(dear), worth_of(usual));
  EXPECT_GT(worth_of(small), worth_of(usual));
}

TEST(Worth, IsMoreForWhatWasUsedOftenOrLately) {
  const eviction_facts usual{.cost = 1000, .bytes = 1000, .created = 0, .last_used = now / 2};
  eviction_facts often = usual, lately = usual;
  often.hits = 5;
  lately.last_used = now - second;
  EXPECT_GT(worth_of(often), worth_of(usual));
  EXPECT_GT(worth_of(lately), worth_of(usual));
}

TEST(Worth, FallsBelowThatOfACheapResultInUse) {
  const eviction_facts of_older_code{
      .cost = 50 * second, .bytes = 100, .created = 0, .last_used = 1000 * second, .hits = 3};
  const eviction_facts in_use{.cost = second,
                              .bytes = 100,
                              .created = now - 1000 * second,
                              .last_used = now - second,
                              .hits = 100};
  EXPECT_LT(worth_of(of_older_code), worth_of(in_use));
}

TEST(Worth, IsFiniteForWhatIsNewEmptyOrFromTheFuture) {
  EXPECT_TRUE(std::isfinite(worth({.cost = 1}, 0, 0)));
  EXPECT_TRUE(std::isfinite(worth({.cost = 1, .created = now, .last_used = now}, 0, 0)));
}

TEST_F(Eviction, KeepsDearSmallResultsAndLetsCheapLargeOnesGo) {
  store.limit(4 << 20);
  std::vector<key> dear, cheap;
  for (int i = 0; i < 20; ++i) {
    for (const key& each : put(50, made(200, 1'000'000'000))) dear.push_back(each);
    for (const key& each : put(50, made(20'000, 1'000'000))) cheap.push_back(each);
  }
  found_entry found;
  for (const key& each : dear) EXPECT_TRUE(store.find(each, false, found));
  int kept = 0;
  for (const key& each : cheap) kept += store.find(each, false, found);
  EXPECT_GT(kept, 100);
  EXPECT_LT(kept, 220);
}

TEST_F(Eviction, HoldsTheLimitWithSmallResultsAndLetsFewMoreGoThanItMust) {
  constexpr std::uint64_t limit = 2 << 20;
  store.limit(limit);
  std::uint64_t full = 0;
  for (int batch = 0; batch < 150; ++batch) {
    put(200, made(100, 1000));
    EXPECT_LE(store.holds().bytes, limit + limit / 20) << "batch " << batch;
    if (full == 0 && store.evicted() != 0) full = store.holds().entries;
  }
  EXPECT_GT(store.holds().entries, full / 2);
}

TEST_F(Eviction, CountsUsesThatAreNotWrittenYet) {
  store.limit(1 << 20);
  const key used = put(1, made(1000, 1000)).front();
  store.add_use(used, {now + second, 1000});
  put(3000, made(1000, 1000));
  found_entry found;
  EXPECT_TRUE(store.find(used, false, found));
}
