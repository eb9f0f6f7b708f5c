// The store on disk: growth, limits, damage, counters.
#include <cstring>
#include <random>
#include <thread>

#include "disk_store.hpp"
#include "testing.hpp"

namespace {

using namespace coolcache::detail;

entry made(std::string payload, std::uint64_t cost = 1, const char* function = "f") {
  entry e;
  e.payload = std::move(payload);
  e.cost = cost;
  e.function = function;
  return e;
}
key number(std::uint64_t n) {
  return {{n, n * 77}};
}

class Store : public testing::Test {
 protected:
  disk_store::reporter record() {
    return [this](std::string_view text) { problems.emplace_back(text); };
  }
  scratch dir;
  std::vector<std::string> problems;
};

}  // namespace

TEST_F(Store, FindsWhatWasPut) {
  disk_store store(dir / "c", false, record());
  found_entry found;
  EXPECT_FALSE(store.find(number(1), false, found));
  EXPECT_TRUE(store.put(number(1), made("one")));
  EXPECT_TRUE(store.find(number(1), false, found));
  EXPECT_EQ(found.payload, "one");
  EXPECT_TRUE(store.put(number(1), made("two")));
  EXPECT_TRUE(store.find(number(1), false, found));
  EXPECT_EQ(found.payload, "two");
  store.drop(number(1));
  EXPECT_FALSE(store.find(number(1), false, found));
  EXPECT_TRUE(problems.empty());
}

TEST_F(Store, GrowsBeyondItsFirstMap) {
  const std::string big(30'000'000, 'x');
  disk_store store(dir / "c", false, record());
  for (std::uint64_t i = 0; i < 4; ++i) EXPECT_TRUE(store.put(number(i), made(big)));
  found_entry found;
  EXPECT_TRUE(store.find(number(2), false, found));
  EXPECT_EQ(found.bytes().size(), big.size());
  EXPECT_TRUE(problems.empty()) << problems[0];
}

TEST_F(Store, HoldsItsLimitAndKeepsWhatIsDear) {
  disk_store store(dir / "c", false, record());
  store.limit(2 << 20);
  for (std::uint64_t i = 0; i < 200; ++i)
    EXPECT_TRUE(store.put(number(i), made(std::string(50'000, 'x'), i % 10 == 0 ? 1'000'000 : 10)));
  EXPECT_LE(store.holds().bytes, std::uint64_t{2} << 20);
  EXPECT_GT(store.evicted(), 100u);
  found_entry found;
  int dear = 0;
  for (std::uint64_t i = 0; i < 200; i += 10) dear += store.find(number(i), false, found);
  EXPECT_EQ(dear, 20);
  EXPECT_FALSE(store.put(number(999), made(std::string(3 << 20, 'x'))));
}

TEST_F(Store, ClearsAFunction) {
  disk_store store(dir / "c", false, record());
  store.put(number(1), made("a", 1, "f"));
  store.put(number(2), made("b", 1, "g"));
  store.put(number(3), made("c", 1, "f"));
  EXPECT_EQ(store.clear("f"), 2u);
  EXPECT_EQ(store.functions(), std::set<std::string>{"g"});
  EXPECT_EQ(store.clear(), 1u);
  EXPECT_EQ(store.holds().entries, 0u);
}

TEST_F(Store, KeepsCountersAndUsesOverRuns) {
  {
    disk_store store(dir / "c", false, record());
    store.put(number(1), made("a"));
    store.add_use(number(1), {100, 1});
    store.add_use(number(1), {200, 1});
    store.count({.disk_hits = 1, .saved = 50});
    store.count({.misses = 1});
  }
  disk_store store(dir / "c", false, record());
  store.count({.disk_hits = 1, .saved = 7});
  store.add_use(number(1), {300, 1});
  store.flush();
  EXPECT_EQ(store.all_totals().disk_hits, 2u);
  EXPECT_EQ(store.all_totals().misses, 1u);
  EXPECT_EQ(store.all_totals().saved, 57u);
  ASSERT_EQ(store.list({}).size(), 1u);
  EXPECT_EQ(store.list({})[0].uses.hits, 3u);
  EXPECT_EQ(store.list({})[0].uses.last_used, 300);
}

TEST_F(Store, KnowsWhichEntriesAreOfCurrentCode) {
  disk_store store(dir / "c", false, record());
  const table_row row{"a.cpp", 1, 1, "f", "", 5, 6, nullptr, 0, 0};
  const table image{table_format, "app", "", &row, 1, nullptr, nullptr};
  store.declare(image);
  entry e = made("a");
  e.code = {5, 6};
  store.put(number(1), e);
  e.code = {5, 7};
  store.put(number(2), e);
  int current = 0;
  for (const listed_entry& each : store.list("f")) {
    current += each.current;
    EXPECT_EQ(each.current, each.value.code == (digest{5, 6}));
  }
  EXPECT_EQ(current, 1);
}

TEST_F(Store, DropsAnEntryWhoseBytesWereChanged) {
  {
    disk_store store(dir / "c", false, record());
    store.put(number(1), made("a payload that is easy to find"));
  }
  const std::filesystem::path index = dir / "c" / index_name;
  std::string bytes = read_text(index);
  for (std::size_t at = 0; (at = bytes.find("easy to", at)) != std::string::npos;) bytes[at] = 'X';
  write_file(index, bytes);
  disk_store store(dir / "c", false, record());
  found_entry found;
  EXPECT_FALSE(store.find(number(1), false, found));
  EXPECT_EQ(store.holds().entries, 0u);
  EXPECT_TRUE(store.put(number(1), made("new")));
}

TEST_F(Store, IsUsedByManyThreadsAtOnce) {
  disk_store store(dir / "c", false, record());
  std::vector<std::thread> all;
  std::atomic<int> wrong = 0;
  for (std::uint64_t t = 0; t < 6; ++t) {
    all.emplace_back([&, t] {
      for (std::uint64_t i = 0; i < 60; ++i) {
        const std::string payload(1000 * (i % 7 + 1), static_cast<char>('a' + i % 26));
        found_entry found;
        store.put(number(i), made(payload));
        if (store.find(number(i), false, found) && found.payload != payload) ++wrong;
        store.add_use(number(i), {static_cast<std::int64_t>(t), 1});
        if (i % 20 == 0) store.flush(), store.list("f"), store.holds();
        if (t == 0 && i == 30) store.clear();
      }
    });
  }
  for (std::thread& each : all) each.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_TRUE(problems.empty()) << problems[0];
}

TEST_F(Store, SleepsAndWakesWhileThreadsUseIt) {
  disk_store store(dir / "c", false, record());
  std::atomic<bool> done = false;
  std::thread sleeper([&] {
    while (!done) store.sleep();
  });
  std::vector<std::thread> all;
  std::atomic<int> lost = 0;
  for (std::uint64_t t = 0; t < 3; ++t) {
    all.emplace_back([&, t] {
      for (std::uint64_t i = 0; i < 60; ++i) {
        const std::string payload = std::to_string(i);
        store.put(number(100 * t + i), made(payload));
        found_entry found;
        if (!store.find(number(100 * t + i), false, found) || found.payload != payload) ++lost;
      }
    });
  }
  for (std::thread& each : all) each.join();
  done = true;
  sleeper.join();
  EXPECT_EQ(lost, 0);
  EXPECT_EQ(store.holds().entries, 180u);
  EXPECT_TRUE(problems.empty()) << problems[0];
}
