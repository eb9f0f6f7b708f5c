// Keys are canonical: equal values have equal keys, different values or types different ones.
#include <bitset>
#include <chrono>
#include <complex>
#include <coolcache/key.hpp>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <random>
#include <set>
#include <stack>
#include <unordered_map>
#include <unordered_set>
#include <valarray>

#include "testing.hpp"

namespace {

using namespace coolcache::detail;
using namespace std::literals;

template <class... T>
std::string key_of(const T&... values) {
  hasher to;
  noted_files files;
  key_writer writer(to, files);
  (writer.item(values), ...);
  return hex(to.finish());
}

struct point {
  int x, y;
};
struct same_shape {
  int x, y;
};
struct nested {
  point at;
  std::vector<std::optional<point>> more;
  std::string name;
};

class with_cereal {
 public:
  with_cereal(int a, std::unordered_set<int> b) : a_(a), b_(std::move(b)) {}

 private:
  friend class cereal::access;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(CEREAL_NVP(a_), b_);
  }
  int a_;
  std::unordered_set<int> b_;
};

struct with_save {
  int a;
  virtual ~with_save() = default;
  explicit with_save(int value) : a(value) {}
  template <class Archive>
  void save(Archive& archive) const {
    archive(a);
  }
  template <class Archive>
  void load(Archive& archive) {
    archive(a);
  }
};

struct with_minimal {
  int a = 0;
  explicit with_minimal(int value) : a(value) {}
  template <class Archive>
  int save_minimal(const Archive&) const {
    return a;
  }
  template <class Archive>
  void load_minimal(const Archive&, const int& value) {
    a = value;
  }
};

struct versioned {
  int a = 0;
  explicit versioned(int value) : a(value) {}
  template <class Archive>
  void serialize(Archive& archive, std::uint32_t) {
    archive(a);
  }
};

struct by_id {
  int id;
  void* resource;
};
int coolcache_key(const by_id& value) {
  return value.id;
}

enum class colour : unsigned char { red, green };

}  // namespace

TEST(Key, IsTheSameInEveryRun) {
  EXPECT_EQ(key_of(1, 2.5, "text"s), "8a9673232b54752c628f148fab00539b");
  EXPECT_EQ(key_of(std::vector<int>{1, 2, 3}), "eb4bea1e206ee69de1dc525e0e4d0336");
  EXPECT_EQ(key_of(std::map<std::string, int>{{"a", 1}, {"b", 2}}),
            "97c773657f50ef3383130056c2da1176");
  EXPECT_EQ(key_of(std::optional<int>(), std::optional<int>(0)),
            "83f46b9d01e3d473eea60ac4e0f3af91");
  EXPECT_EQ(key_of(std::unordered_set<int>{3, 1, 2}), "f07ca930c9711de7a4076b1021f1b27d");
}

TEST(Key, TellsTypesApart) {
  const std::set<std::string> keys{key_of(1),
                                   key_of(1u),
                                   key_of(1.0),
                                   key_of(1.0f),
                                   key_of(true),
                                   key_of(1L),
                                   key_of('\1'),
                                   key_of(1.0L),
                                   key_of(u8'\1'),
                                   key_of(std::byte{1}),
                                   key_of("1"s),
                                   key_of(u"1"s),
                                   key_of(1ns),
                                   key_of(1us),
                                   key_of(colour::green),
                                   key_of(static_cast<signed char>(1)),
                                   key_of(point{1, 1}),
                                   key_of(same_shape{1, 1})};
  EXPECT_EQ(keys.size(), 18u);
}

TEST(Key, TellsBordersApart) {
  EXPECT_NE(key_of("ab"s, "c"s), key_of("a"s, "bc"s));
  EXPECT_NE(key_of(std::vector{"ab"s, "c"s}), key_of(std::vector{"a"s, "bc"s}));
  EXPECT_NE(key_of(std::vector{std::vector{1}, std::vector{2}}),
            key_of(std::vector{std::vector{1, 2}, std::vector<int>{}}));
  EXPECT_NE(key_of(std::vector<int>{}, std::vector{1}), key_of(std::vector{1}, std::vector<int>{}));
}

TEST(Key, TellsSmallNegativesApart) {
  EXPECT_NE(key_of(-1), key_of(-2));
  EXPECT_NE(key_of(-1.0), key_of(-2.0));
}

TEST(Key, IsBitwiseForFloatingPoint) {
  EXPECT_NE(key_of(0.0), key_of(-0.0));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(key_of(nan), key_of(nan));
  EXPECT_NE(key_of(nan), key_of(-nan));
}

TEST(Key, LeavesOutThePaddingOfLongDouble) {
  long double a, b;
  std::memset(&a, 0x00, sizeof a);
  std::memset(&b, 0xff, sizeof b);
  a = 1.5L;
  b = 1.5L;
  EXPECT_EQ(key_of(a), key_of(b));
  EXPECT_EQ(key_of(std::vector{a}), key_of(std::vector{b}));
}

TEST(Key, LeavesOutPaddingOfAggregates) {
  struct padded {
    char c;
    int i;
  };
  padded a, b;
  std::memset(static_cast<void*>(&a), 0x00, sizeof a);
  std::memset(static_cast<void*>(&b), 0xff, sizeof b);
  a.c = b.c = 'x';
  a.i = b.i = 7;
  EXPECT_EQ(key_of(a), key_of(b));
}

TEST(Key, IgnoresOrderWhereThereIsNone) {
  std::unordered_map<std::string, int> forth, back;
  forth.reserve(1000);
  for (int i = 0; i < 100; ++i) forth[std::to_string(i)] = i;
  for (int i = 99; i >= 0; --i) back[std::to_string(i)] = i;
  EXPECT_EQ(key_of(forth), key_of(back));
  back["0"] = 1;
  EXPECT_NE(key_of(forth), key_of(back));
  std::priority_queue<int> up, down;
  for (int i = 0; i < 20; ++i) up.push(i), down.push(19 - i);
  EXPECT_EQ(key_of(up), key_of(down));
}

TEST(Key, CountsRepeats) {
  EXPECT_NE(key_of(std::unordered_multiset<int>{1, 1, 2}),
            key_of(std::unordered_multiset<int>{1, 2, 2}));
  EXPECT_NE(key_of(std::unordered_multiset<int>{1, 1}), key_of(std::unordered_multiset<int>{2, 2}));
}

TEST(Key, LooksThroughSmartPointersToConst) {
  const auto one = std::make_shared<const std::string>("x");
  const auto same = std::make_unique<const std::string>("x");
  const auto other = std::make_shared<const std::string>("y");
  EXPECT_EQ(key_of(one), key_of(std::make_shared<const std::string>("x")));
  EXPECT_EQ(key_of(one), key_of(same));
  EXPECT_NE(key_of(one), key_of(other));
  EXPECT_NE(key_of(one), key_of(std::shared_ptr<const std::string>()));
}

TEST(Key, RefusesACycleOfPointers) {
  struct node {
    std::shared_ptr<const node> next;
  };
  const auto a = std::make_shared<node>();
  a->next = a;
  EXPECT_THROW(key_of(*a), key_error);
  a->next = nullptr;
}

TEST(Key, CoversAllStandardTypes) {
  std::stack<int> stack({1, 2});
  std::queue<int> queue({1, 2});
  const std::vector<int> vector{1, 2};
  const std::set<std::string> keys{
      key_of(std::filesystem::path("a/b")),
      key_of("a/b"sv),
      key_of(std::span<const int>(vector)),
      key_of(std::deque{1, 2, 3}),
      key_of(std::list{1, 2, 4}),
      key_of(std::forward_list{1, 2, 5}),
      key_of(std::array{1, 2, 6}),
      key_of(std::valarray<int>{1, 2, 7}),
      key_of(std::set{1, 2}),
      key_of(std::multimap<int, int>{{1, 2}, {1, 3}}),
      key_of(std::pair{1, 2.0}),
      key_of(std::tuple{1, 2.0, "x"s}),
      key_of(std::variant<int, double>(1)),
      key_of(std::variant<int, double>(1.0)),
      key_of(std::variant<int, int>(std::in_place_index<1>, 1)),
      key_of(std::complex{1.0, 2.0}),
      key_of(std::bitset<10>(5)),
      key_of(std::vector<bool>{true, false}),
      key_of(std::chrono::system_clock::time_point(5ns)),
      key_of(std::chrono::year(2024)),
      key_of(std::chrono::year_month_day(std::chrono::year(2024), std::chrono::month(2),
                                         std::chrono::day(3))),
      key_of(std::monostate()),
      key_of(nested{{1, 2}, {point{3, 4}, std::nullopt}, "n"}),
      key_of(stack, 1),
      key_of(queue, 2),
      key_of(L"wide"s)};
  EXPECT_EQ(keys.size(), 26u);
}

TEST(Key, CountsAllOfADateAndOfATimeOfDay) {
  using namespace std::chrono;
  const std::set<std::string> keys{key_of(2024y / 2),
                                   key_of(2024y / 3),
                                   key_of(2023y / 2),
                                   key_of(2024y / 2 / last),
                                   key_of(2024y / 2 / Monday[1]),
                                   key_of(2024y / 2 / Monday[2]),
                                   key_of(2024y / 2 / Monday[last]),
                                   key_of(February / last),
                                   key_of(hh_mm_ss(5s)),
                                   key_of(hh_mm_ss(-5s)),
                                   key_of(hh_mm_ss(5ms))};
  EXPECT_EQ(keys.size(), 10u);  // one month, and its last day, are told apart by their types
}

TEST(Key, IsThatOfTheContentHoweverItIsHeld) {
  const std::vector<int> vector{1, 2, 3};
  EXPECT_EQ(key_of("text"s), key_of("text"sv));
  EXPECT_EQ(key_of(vector), key_of(std::span<const int>(vector)));
}

TEST(Key, UsesCerealFunctionsInEachForm) {
  EXPECT_EQ(key_of(with_cereal(1, {1, 2, 3})), key_of(with_cereal(1, {3, 2, 1})));
  EXPECT_NE(key_of(with_cereal(1, {1, 2, 3})), key_of(with_cereal(2, {1, 2, 3})));
  EXPECT_NE(key_of(with_save(1)), key_of(with_save(2)));
  EXPECT_NE(key_of(with_minimal(1)), key_of(with_minimal(2)));
  EXPECT_NE(key_of(versioned(1)), key_of(versioned(2)));
}

TEST(Key, IsWhatCoolcacheKeySays) {
  int a = 0, b = 0;
  EXPECT_EQ(key_of(by_id{1, &a}), key_of(by_id{1, &b}));
  EXPECT_NE(key_of(by_id{1, &a}), key_of(by_id{2, &a}));
}

TEST(Key, HoldsNothingOfIgnored) {
  int a = 1, b = 2;
  EXPECT_EQ(key_of(coolcache::ignored{a}), key_of(coolcache::ignored{b}));
}

TEST(Key, OfALongArgumentIsThatOfItsPieces) {
  const std::string text(1'000'000, 'x');
  hasher whole, pieces;
  whole.bytes(text.data(), text.size());
  std::mt19937 random(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::min<std::size_t>(text.size() - at, random() % 1000);
    pieces.bytes(text.data() + at, size);
    at += size;
  }
  EXPECT_EQ(whole.finish(), pieces.finish());
}

TEST(Key, DoesNotCollideOnRandomValues) {
  std::mt19937_64 random(42);
  std::set<std::vector<int>> values;
  std::unordered_set<std::string> keys;
  for (int i = 0; i < 100'000; ++i) {
    std::vector<int> value(random() % 5);
    for (int& each : value) each = static_cast<int>(random() % 50) - 25;
    values.insert(value);
    keys.insert(key_of(value));
  }
  EXPECT_EQ(values.size(), keys.size());
}
