// Results come back as they were; bytes that are not a result are refused.
#include <bitset>
#include <complex>
#include <coolcache/codec.hpp>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <queue>
#include <random>
#include <set>
#include <stack>
#include <unordered_map>
#include <valarray>

#include "testing.hpp"

namespace {

using namespace coolcache::detail;
using namespace std::literals;

struct inner {
  int a;
  std::string b;
  bool operator==(const inner&) const = default;
};
struct outer {
  std::vector<inner> all;
  std::optional<inner> maybe;
  std::array<double, 3> three;
  std::unique_ptr<int> owned;
};
struct tree {
  int value;
  std::vector<tree> below;
  bool operator==(const tree&) const = default;
};
struct no_default {
  explicit no_default(int v) : value(v) {}
  int value;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(cereal::make_nvp("value", value));
  }
  bool operator==(const no_default&) const = default;

 private:
  friend class cereal::access;
  no_default() : value(0) {}
};
struct base_with_cereal {
  int in_base = 0;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(in_base);
  }
};
struct derived_with_cereal : base_with_cereal {
  std::vector<int> own;
  std::uint32_t raw = 0;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(cereal::base_class<base_with_cereal>(this), own, cereal::binary_data(&raw, sizeof raw));
  }
};

template <class T>
T back(const T& value) {
  return decode<T>(encode(value));
}

template <class T>
void expect_back(const T& value) {
  EXPECT_EQ(back(value), value) << type_name<T>();
}

}  // namespace

TEST(Codec, BringsStandardTypesBack) {
  expect_back(1);
  expect_back(-2.5L);
  expect_back(true);
  expect_back("with\0zero"s);
  expect_back(std::string());
  expect_back(std::filesystem::path("a/b"));
  expect_back(std::vector<int>{1, 2, 3});
  expect_back(std::vector<bool>{true, false, true});
  expect_back(std::vector<std::vector<std::string>>{{"a"}, {}, {"b", "c"}});
  expect_back(std::deque<double>{1, 2});
  expect_back(std::list<std::string>{"x", "y"});
  expect_back(std::forward_list<int>{1, 2, 3});
  expect_back(std::array<int, 3>{1, 2, 3});
  expect_back(std::array<std::string, 2>{"a", "b"});
  expect_back(std::set<int>{3, 1});
  expect_back(std::multiset<int>{1, 1, 2});
  expect_back(std::map<std::string, std::vector<int>>{{"a", {1}}, {"b", {}}});
  expect_back(std::multimap<int, int>{{1, 2}, {1, 1}});
  expect_back(std::unordered_map<int, std::string>{{1, "x"}, {2, "y"}});
  expect_back(std::pair<int, std::string>{1, "x"});
  expect_back(std::tuple<int, double, std::string>{1, 2.0, "x"});
  expect_back(std::tuple<>{});
  expect_back(std::optional<std::string>("x"));
  expect_back(std::optional<std::string>());
  expect_back(std::optional<std::optional<int>>(std::in_place));
  expect_back(std::variant<int, std::string, int>(std::in_place_index<2>, 7));
  expect_back(std::complex{1.0, -0.0});
  expect_back(std::bitset<13>(0x1abc));
  expect_back(std::chrono::system_clock::time_point(12345ns));
  expect_back(1500ms);
  expect_back(std::chrono::year_month_day(std::chrono::year(2024), std::chrono::month(2),
                                          std::chrono::day(3)));
  expect_back(std::chrono::year_month(std::chrono::year(2024), std::chrono::month(2)));
  expect_back(std::chrono::year(2024) / std::chrono::February / std::chrono::last);
  expect_back(std::chrono::year(2024) / std::chrono::February / std::chrono::Monday[2]);
  expect_back(std::chrono::year(2024) / std::chrono::February /
              std::chrono::Monday[std::chrono::last]);
  EXPECT_EQ(back(std::chrono::hh_mm_ss(-1500ms)).to_duration(), -1500ms);
  expect_back(std::stack<int>({1, 2, 3}));
  expect_back(std::queue<std::string>({"a", "b"}));
  expect_back(std::monostate());
  const std::valarray<double> numbers{1, 2, 3};
  EXPECT_TRUE((back(numbers) == numbers).min());
}

TEST(Codec, BringsAggregatesBack) {
  expect_back(inner{1, "x"});
  expect_back(tree{1, {{2, {}}, {3, {{4, {}}}}}});
  outer made{{{1, "a"}, {2, "b"}}, inner{3, "c"}, {1, 2, 3}, std::make_unique<int>(9)};
  const outer again = back(made);
  EXPECT_EQ(again.all, made.all);
  EXPECT_EQ(again.maybe, made.maybe);
  EXPECT_EQ(again.three, made.three);
  EXPECT_EQ(*again.owned, 9);
}

TEST(Codec, UsesCerealFunctions) {
  expect_back(no_default(5));
  expect_back(std::vector<no_default>{no_default(1), no_default(2)});
  derived_with_cereal made;
  made.in_base = 1;
  made.own = {2, 3};
  made.raw = 4;
  const auto again = back(made);
  EXPECT_EQ(again.in_base, 1);
  EXPECT_EQ(again.own, made.own);
  EXPECT_EQ(again.raw, 4u);
}

TEST(Codec, RefusesBytesThatAreCutOrTooMany) {
  const std::string bytes =
      encode(std::map<std::string, std::vector<int>>{{"a", {1, 2}}, {"b", {}}});
  using type = std::map<std::string, std::vector<int>>;
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(decode<type>(bytes.substr(0, size)), codec_error) << size;
  EXPECT_THROW(decode<type>(bytes + "x"), codec_error);
}

TEST(Codec, SurvivesRandomBytes) {
  std::mt19937 random(7);
  using type = std::tuple<std::vector<std::string>, std::variant<int, std::string>,
                          std::optional<tree>, bool, std::unordered_map<int, std::string>>;
  const std::string good = encode(type{{"a", "b"}, "x", tree{1, {{2, {}}}}, true, {{1, "z"}}});
  int refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes = good;
    for (unsigned flips = 1 + random() % 4; flips != 0; --flips)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    try {
      decode<type>(bytes);
    } catch (const std::exception&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 1000);
}

TEST(Codec, TellsTypesApartByHash) {
  struct a {
    int x;
    float y;
  };
  struct b {
    float x;
    int y;
  };
  EXPECT_NE(type_hash<a>, type_hash<b>);
  EXPECT_NE(type_hash<int>, type_hash<unsigned>);
  EXPECT_NE(type_hash<std::vector<int>>, type_hash<std::vector<unsigned>>);
}
