// A function that is passed with CACHE_REF is a key item: its code, as the table tells it.
#include "testing.hpp"

namespace referred {

double square(double x) {
  return x * x;
}
double cube(double x) {
  return x * x * x;
}
int cube(int x) {
  return x * x * x;
}
double missing(double x) {
  return -x;
}
struct scale {
  double times(double x) const { return by * x; }
  static double twice(double x) { return 2 * x; }
  double by = 3;
};

template <class F>
double applied(const F& f, double x) {
  return CACHE_FN(f, x) {
    return ++bodies, f(x);
  };
}

double square_of(double x) {
  return applied(CACHE_REF(square), x);
}

}  // namespace referred

namespace {

using namespace referred;

class Reference : public runtime_test {};

}  // namespace

TEST_F(Reference, IsCalledLikeTheFunction) {
  EXPECT_EQ(CACHE_REF(square)(3.), 9);
  EXPECT_EQ(CACHE_REF(scale::twice)(3.), 6);
  EXPECT_EQ(CACHE_REF(&scale::times)(scale(), 2.), 6);
}

TEST_F(Reference, OfOneFunctionIsOneKeyWhereverItIsPassed) {
  EXPECT_MISS(applied(CACHE_REF(square), 3), 9);
  EXPECT_HIT(applied(CACHE_REF(square), 3), 9);
  EXPECT_MISS(applied(CACHE_REF(square), 4), 16);
  EXPECT_HIT(square_of(4), 16);
}

TEST_F(Reference, OfAnotherFunctionIsAnotherKey) {
  EXPECT_MISS(applied(CACHE_REF(square), 2), 4);
  EXPECT_MISS(applied(CACHE_REF(scale::twice), 2), 4);
  EXPECT_HIT(applied(CACHE_REF(scale::twice), 2), 4);
}

TEST_F(Reference, OfAnotherOverloadIsAnotherKey) {
  EXPECT_MISS(applied(CACHE_REF(static_cast<double (*)(double)>(cube)), 1.5), 3.375);
  EXPECT_MISS(applied(CACHE_REF(static_cast<int (*)(int)>(cube)), 1.5), 1);
}

TEST_F(Reference, OfALambdaIsAKey) {
  const auto half = [](double x) { return x / 2; };
  EXPECT_MISS(applied(CACHE_REF(half), 8), 4);
  for (int i = 0; i < 2; ++i) {
    const int before = bodies;
    EXPECT_EQ(applied(CACHE_REF([](double x) { return x + 1; }), 8), 9);
    EXPECT_EQ(bodies - before, i == 0 ? 1 : 0);
  }
}

TEST_F(Reference, WithoutARowRunsUncachedAndSaysSoOnce) {
  testing::internal::CaptureStderr();
  EXPECT_MISS(applied(CACHE_REF(missing), 2), -2);
  EXPECT_MISS(applied(CACHE_REF(missing), 2), -2);
  const std::string said = testing::internal::GetCapturedStderr();
  EXPECT_NE(said.find("CACHE_REF(missing)"), std::string::npos) << said;
}

TEST_F(Reference, WithAnotherCodeIsAnotherKey) {
  using coolcache::detail::reference, coolcache::detail::hasher;
  using coolcache::detail::site_source, coolcache::detail::table, coolcache::detail::table_row;
  const auto key_with = [](std::uint64_t code) {
    const table_row row = {"a.cpp", 1, 1, "CACHE_REF(square)", "CACHE_REF(square)", code, 1,
                           nullptr, 0, 0};
    const table image = {coolcache::detail::table_format, "app", "", &row, 1, nullptr, nullptr};
    const coolcache::detail::reference_site where(
        site_source{"a.cpp", 1, "CACHE_REF", "", "a.cpp", "CACHE_REF(square)", &image});
    hasher to;
    write_reference(to, reference<square>(where));
    return to.finish();
  };
  EXPECT_EQ(key_with(1), key_with(1));
  EXPECT_NE(key_with(1), key_with(2));
}
