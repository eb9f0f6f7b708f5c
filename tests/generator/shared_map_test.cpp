// What several threads put into one table is there once, and stays where it is.
#include "shared_map.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>

#include "work_crew.hpp"

namespace coolcache::scan::test {
namespace {

struct all_alike {
  std::size_t operator()(int) const { return 7; }
};

TEST(SharedMap, ComputesAKeyOnceForOneThread) {
  shared_map<int, std::string, std::hash<int>> map(4);
  int computed = 0;
  auto text_of = [&](int key) -> const std::string& {
    return map.get(key, [&] {
      ++computed;
      return std::to_string(key);
    });
  };
  EXPECT_EQ(text_of(3), "3");
  EXPECT_EQ(text_of(4), "4");
  EXPECT_EQ(text_of(3), "3");
  EXPECT_EQ(computed, 2);
}

TEST(SharedMap, TellsKeysOfOneHashApart) {
  shared_map<int, int, all_alike> map(1);
  for (int key = 0; key < 100; ++key) map.get(key, [&] { return key * 2; });
  for (int key = 0; key < 100; ++key) EXPECT_EQ(map.get(key, [] { return -1; }), key * 2);
}

TEST(SharedMap, GivesAllThreadsTheSameValue) {
  shared_map<int, int, all_alike> map(1);
  constexpr int keys = 500;
  std::array<std::array<const int*, keys>, 4> seen{};
  for_each_part(seen.size(), seen.size(), [&](std::size_t thread) {
    for (int key = 0; key < keys; ++key)
      seen[thread][static_cast<std::size_t>(key)] = &map.get(key, [&] { return key; });
  });
  for (const auto& by_thread : seen) EXPECT_EQ(by_thread, seen.front());
  for (int key = 0; key < keys; ++key) EXPECT_EQ(*seen[0][static_cast<std::size_t>(key)], key);
}

}  // namespace
}  // namespace coolcache::scan::test
