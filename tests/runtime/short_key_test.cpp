// Keys that are made in registers are those that are made in memory.
#include <coolcache/detail/short_key.hpp>
#include <cstring>
#include <limits>
#include <random>

#include "testing.hpp"

namespace {

using namespace coolcache::detail;

constexpr digest identity_of_call{0x0123456789abcdef, 0xfedcba9876543210};
constexpr std::uint64_t modes = 0x1f8000000300;

template <class... T>
void expect_same_key(const T&... values) {
  const std::tuple<item<T>...> items(item<T>("n", values)...);
  std::apply(
      [](const auto&... each) {
        const std::tuple<const std::remove_cvref_t<decltype(each)>&...> all(each...);
        static_assert(short_keyed<std::remove_const_t<decltype(all)>>);
        hasher to;
        to.raw(key_format);
        to.add(identity_of_call);
        to.raw(modes);
        noted_files files;
        key_writer writer(to, files);
        (writer.item(each.value), ...);
        EXPECT_EQ(short_key_of(identity_of_call, modes, all), to.finish()) << sizeof...(each);
      },
      items);
}

template <class... Item>
constexpr bool is_short = short_keyed<std::tuple<const item<Item>&...>>;

/// Of bytes that are the same in memory and in registers.
template <std::size_t Size>
void expect_same_hash(std::mt19937_64& random) {
  std::array<unsigned char, Size> bytes;
  short_bytes<Size> to;
  [&]<std::size_t... At>(std::index_sequence<At...>) {
    ((bytes[At] = static_cast<unsigned char>(random()), to.template put<At>(bytes[At])), ...);
  }
  (std::make_index_sequence<Size>());
  hasher whole;
  whole.bytes(bytes.data(), bytes.size());
  EXPECT_EQ(to.hash(), whole.finish()) << Size;
}

}  // namespace

TEST(ShortKey, IsThatOfTheSameItems) {
  expect_same_key();
  expect_same_key(5L);
  expect_same_key('c', true, short{-3}, 7u, 1.5f);
  expect_same_key(-0.0, 0.0, std::numeric_limits<double>::quiet_NaN());
  expect_same_key(u'x', U'y', L'z', char8_t{'a'});
  expect_same_key(std::numeric_limits<long>::min(), std::numeric_limits<unsigned long>::max());
  expect_same_key(1L, 2L, 3L, 4L);
  expect_same_key(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  expect_same_key(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
}

TEST(ShortKey, IsOfNumbersAlone) {
  enum class color { red };
  EXPECT_TRUE((is_short<int, const double&>));
  EXPECT_FALSE(is_short<std::string>);
  EXPECT_FALSE(is_short<color>);
  EXPECT_FALSE(is_short<long double>);
  EXPECT_FALSE((is_short<int, std::vector<int>>));
  EXPECT_FALSE((is_short<long, long, long, long, long, long, long, long, long, long, long>));
}

TEST(ShortKey, IsHashedAsAnythingElseIs) {
  std::mt19937_64 random(1);
  expect_same_hash<17>(random);
  expect_same_hash<32>(random);
  expect_same_hash<33>(random);
  expect_same_hash<38>(random);
  expect_same_hash<64>(random);
  expect_same_hash<65>(random);
  expect_same_hash<96>(random);
  expect_same_hash<97>(random);
  expect_same_hash<128>(random);
}
