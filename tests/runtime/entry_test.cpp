// Entries survive the way to bytes and back, and nothing else passes for one.
#include <random>

#include "entry_format.hpp"
#include "testing.hpp"

namespace {

using namespace coolcache::detail;

entry example() {
  entry e;
  e.type = 1;
  e.code = {2, 3};
  e.created = 4;
  e.cost = 5;
  e.function = "ns::f";
  e.args = "n=1";
  e.depends.expires = 6;
  e.depends.files = {{"/a", {7, 8}, false}, {"/b", {}, true}};
  e.payload = std::string("pay\0load", 8);
  return e;
}
const key under{{10, 11}};

}  // namespace

TEST(Entry, ComesBackWhole) {
  entry back;
  ASSERT_TRUE(decode_entry(under, encode_entry(under, example()), back));
  EXPECT_EQ(back.type, 1u);
  EXPECT_EQ(back.code, (digest{2, 3}));
  EXPECT_EQ(back.created, 4);
  EXPECT_EQ(back.cost, 5u);
  EXPECT_EQ(back.function, "ns::f");
  EXPECT_EQ(back.args, "n=1");
  EXPECT_EQ(back.depends.expires, 6);
  EXPECT_EQ(back.depends.files, example().depends.files);
  EXPECT_EQ(back.payload, example().payload);
}

TEST(Entry, IsRefusedUnderAnotherKey) {
  entry back;
  EXPECT_FALSE(decode_entry({{10, 12}}, encode_entry(under, example()), back));
}

TEST(Entry, IsRefusedWhenAnyByteIsChangedOrMissing) {
  const std::string good = encode_entry(under, example());
  entry back;
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    for (const int bit : {1, 2, 0x10}) {
      bad[at] = static_cast<char>(good[at] ^ bit);
      EXPECT_FALSE(decode_entry(under, bad, back)) << at;
    }
    EXPECT_FALSE(decode_entry(under, std::string_view(good).substr(0, at), back)) << at;
  }
}

TEST(Entry, KeepsNumbersOfAnySize) {
  for (int bits = 0; bits < 64; ++bits) {
    for (const std::uint64_t near : {std::uint64_t{0}, std::uint64_t{1}}) {
      entry e = example(), back;
      e.cost = (std::uint64_t{1} << bits) - near;
      e.args = std::string(static_cast<std::size_t>(bits) * 5, 'x');
      ASSERT_TRUE(decode_entry(under, encode_entry(under, e), back));
      EXPECT_EQ(back.cost, e.cost);
      EXPECT_EQ(back.args, e.args);
      EXPECT_EQ(back.payload, e.payload);
    }
  }
}

TEST(Entry, TakesFewBytes) {
  entry e = example();
  e.depends = {};
  e.function = "physics::simulate";
  e.args = "steps=10, dt=0.1";
  e.payload = "12345678";
  EXPECT_LE(encode_entry(under, e).size() + 16, 115u);
}
