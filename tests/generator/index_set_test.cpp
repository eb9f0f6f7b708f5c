// Sets of places in a table, and how they are written.
#include "index_set.hpp"

#include <gtest/gtest.h>

namespace coolcache::scan::test {
namespace {

index_set set_of(std::initializer_list<std::uint32_t> items) {
  index_set out;
  for (std::uint32_t i : items) out.insert(i);
  return out;
}

TEST(IndexSet, IsWrittenAsRanges) {
  EXPECT_EQ(to_ranges(set_of({})), "");
  EXPECT_EQ(to_ranges(set_of({5})), "5");
  EXPECT_EQ(to_ranges(set_of({3, 1, 2, 63, 64, 70})), "1-3,63-64,70");
}

TEST(IndexSet, IsReadBack) {
  for (const index_set& s : {set_of({}), set_of({0}), set_of({0, 1, 5, 64, 65, 1000})})
    EXPECT_EQ(set_from_ranges(to_ranges(s), 1001), s);
}

TEST(IndexSet, RefusesWhatIsNoListOfRanges) {
  for (const char* text : {"x", "1,", ",1", "1-", "-1", "2-1", "1 2", "9", "1-9", "99999999999"})
    EXPECT_FALSE(set_from_ranges(text, 9)) << text;
}

TEST(IndexSet, IsWrittenByWhatDiffersFromTheNearestBefore) {
  std::vector<index_set> sets = {set_of({1, 2, 3, 4}), set_of({9}), set_of({1, 2, 3, 5})};
  EXPECT_FALSE(shortest_difference(sets, 0).like);
  EXPECT_FALSE(shortest_difference(sets, 1).like);
  EXPECT_EQ(shortest_difference(sets, 2).like, 0u);
  EXPECT_EQ(shortest_difference(sets, 2).differs, set_of({4, 5}));
}

}  // namespace
}  // namespace coolcache::scan::test
