// Digests: golden values, and items that cannot run into each other.
#include "hash.hpp"

#include <gtest/gtest.h>

namespace coolcache::scan {
namespace {

template <class... Items>
digest of(const Items&... items) {
  hasher h;
  (h.add(items), ...);
  return h.finish();
}

TEST(Hash, GoldenDigests) {
  // XXH3-128 of nothing and of "abc", as xxhsum -H2 prints them.
  EXPECT_EQ(digest_of("").hex(), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(digest_of("abc").hex(), "06b05ab6733a618578af5f94892f3950");
}

TEST(Hash, AnItemCarriesItsLength) {
  EXPECT_NE(of("ab", "c"), of("a", "bc"));
  EXPECT_NE(of("a", ""), of("a"));
}

TEST(Hash, HexHasThirtyTwoDigits) {
  EXPECT_EQ((digest{0, 1}).hex(), "00000000000000000000000000000001");
  EXPECT_EQ((digest{0xA, 0}).hex(), "000000000000000a0000000000000000");
}

}  // namespace
}  // namespace coolcache::scan
