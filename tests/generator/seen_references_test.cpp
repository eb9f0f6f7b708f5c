// The table of references that were followed tells new ones from those that it has.
#include "seen_references.hpp"

#include <gtest/gtest.h>

namespace coolcache::scan::test {
namespace {

TEST(SeenReferences, HaveEachReferenceOnce) {
  seen_references seen;
  EXPECT_TRUE(seen.insert({.name = 1}));
  EXPECT_FALSE(seen.insert({.name = 1}));
  EXPECT_TRUE(seen.insert({.name = 1, .of_file = true}));
  EXPECT_TRUE(seen.insert({.name = 1, .place = 2}));
  EXPECT_FALSE(seen.insert({.name = 1, .of_file = true}));
}

TEST(SeenReferences, KeepAllAsTheyGrow) {
  seen_references seen;
  constexpr global_name many = 5000;
  for (global_name n = 0; n < many; ++n) EXPECT_TRUE(seen.insert({.name = n}));
  for (global_name n = 0; n < many; ++n) EXPECT_FALSE(seen.insert({.name = n}));
}

}  // namespace
}  // namespace coolcache::scan::test
