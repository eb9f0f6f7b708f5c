// A marked function is an ordinary function that computes each key once.
#include <cfenv>

#include "testing.hpp"

namespace marked {

int square(int n) {
  return CACHE_FN(n) {
    return ++bodies, n * n;
  };
}

double with_default(int steps, double dt = 0.5) {
  return CACHE_FN(steps, dt) {
    return ++bodies, steps * dt;
  };
}

int overloaded(int n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}
int overloaded(long m) {
  return CACHE_FN(m) {
    return ++bodies, static_cast<int>(m) + 100;
  };
}

template <class T>
std::size_t size_of(int n) {
  return CACHE_FN(n) {
    return ++bodies, sizeof(T) + static_cast<std::size_t>(n);
  };
}

template <class... T>
long sum(const T&... values) {
  return CACHE_FN(CACHE_PACK(values))->long {
    return ++bodies, (0L + ... + values);
  };
}

template <class F>
int applied(F, int n) {
  return CACHE_FN(n) {
    return ++bodies, F()(n);
  };
}

int scale = 3;

struct machine {
  int watched = 1, unwatched = 1;
  unsigned flag : 3 = 5;
  static int calls;

  int compute(int n) const {
    return CACHE_FN(n, watched) {
      return ++bodies, n * watched;
    };
  }
  int named(int n) const {
    return CACHE_FN(n, CACHE_ITEM(watched, this->watched), CACHE_ITEM(times, marked::scale)) {
      return ++bodies, n * watched * times;
    };
  }
  unsigned bits() const {
    return CACHE_FN(CACHE_ITEM(flag, this->flag)) {
      return ++bodies, flag + 0u;
    };
  }
  static int of_class(int n) {
    return CACHE_FN(n) {
      return ++bodies, n + 1;
    };
  }
  bool operator==(const machine& other) const {
    return CACHE_FN(watched, CACHE_ITEM(theirs, other.watched)) {
      return ++bodies, watched == theirs;
    };
  }
};

struct shape {
  virtual ~shape() = default;
  virtual int area(int n) const = 0;
};
struct box final : shape {
  int area(int n) const override {
    return CACHE_FN(n) {
      return ++bodies, n * n;
    };
  }
};

long fib(int n) {
  return CACHE_FN(n)->long {
    return ++bodies, n < 2 ? n : fib(n - 1) + fib(n - 2);
  };
}

int nothing() {
  return CACHE_FN() {
    return ++bodies, 42;
  };
}

std::unique_ptr<std::string> move_only(int n) {
  return CACHE_FN(n) {
    return ++bodies, std::make_unique<std::string>(n, 'x');
  };
}

int throwing(int n) {
  return CACHE_FN(n) {
    ++bodies;
    if (n < 0) throw std::runtime_error("negative");
    return n;
  };
}

int two_markers(int n) {
  if (n < 0) {
    return CACHE_FN(n) {
      return ++bodies, -n;
    };
  }
  return CACHE_FN(n, CACHE_ITEM(more, n + 1000)) {
    return ++bodies, more;
  };
}

int in_lambda(int n) {
  const auto inner = [](int item) {
    return CACHE_FN(item) {
      return ++bodies, item + 7;
    };
  };
  return inner(n);
}

int evaluations = 0;
int next() {
  return ++evaluations;
}
int evaluated_once() {
  return CACHE_FN(CACHE_ITEM(value, next())) {
    return ++bodies, value;
  };
}

int many(int a) {
  const int b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  return CACHE_FN(
      a, b, c, d, e, f, g, h, CACHE_ITEM(a1, a), CACHE_ITEM(a2, a), CACHE_ITEM(a3, a),
      CACHE_ITEM(a4, a), CACHE_ITEM(a5, a), CACHE_ITEM(a6, a), CACHE_ITEM(a7, a), CACHE_ITEM(a8, a),
      CACHE_ITEM(b1, a), CACHE_ITEM(b2, a), CACHE_ITEM(b3, a), CACHE_ITEM(b4, a), CACHE_ITEM(b5, a),
      CACHE_ITEM(b6, a), CACHE_ITEM(b7, a), CACHE_ITEM(b8, a), CACHE_ITEM(c1, a), CACHE_ITEM(c2, a),
      CACHE_ITEM(c3, a), CACHE_ITEM(c4, a), CACHE_ITEM(c5, a), CACHE_ITEM(c6, a), CACHE_ITEM(c7, a),
      CACHE_ITEM(c8, a), CACHE_ITEM(d1, a), CACHE_ITEM(d2, a), CACHE_ITEM(d3, a), CACHE_ITEM(d4, a),
      CACHE_ITEM(d5, a), CACHE_ITEM(d6, a), CACHE_ITEM(d7, a), CACHE_ITEM(d8, a), CACHE_ITEM(e1, a),
      CACHE_ITEM(e2, a), CACHE_ITEM(e3, a), CACHE_ITEM(e4, a), CACHE_ITEM(e5, a), CACHE_ITEM(e6, a),
      CACHE_ITEM(e7, a), CACHE_ITEM(e8, a), CACHE_ITEM(f1, a), CACHE_ITEM(f2, a), CACHE_ITEM(f3, a),
      CACHE_ITEM(f4, a), CACHE_ITEM(f5, a), CACHE_ITEM(f6, a), CACHE_ITEM(f7, a), CACHE_ITEM(f8, a),
      CACHE_ITEM(g1, a), CACHE_ITEM(g2, a), CACHE_ITEM(g3, a), CACHE_ITEM(g4, a), CACHE_ITEM(g5, a),
      CACHE_ITEM(g6, a), CACHE_ITEM(g7, a), CACHE_ITEM(g8, a)) {
    return ++bodies, a + h + g8;
  };
}

}  // namespace marked

namespace {
struct hidden {};
}  // namespace

using Marker = runtime_test;

TEST_F(Marker, ComputesEachKeyOnce) {
  EXPECT_MISS(marked::square(2), 4);
  EXPECT_HIT(marked::square(2), 4);
  EXPECT_MISS(marked::square(3), 9);
  EXPECT_HIT(marked::square(2), 4);
}

TEST_F(Marker, SharesAnEntryAmongSpellingsOfOneCall) {
  EXPECT_MISS(marked::with_default(4), 2.0);
  EXPECT_HIT(marked::with_default(4, 0.5), 2.0);
  EXPECT_HIT(marked::with_default(2 + 2, 1.0 / 2), 2.0);
}

TEST_F(Marker, TellsOverloadsApart) {
  EXPECT_MISS(marked::overloaded(1), 1);
  EXPECT_MISS(marked::overloaded(1L), 101);
  EXPECT_HIT(marked::overloaded(1), 1);
}

TEST_F(Marker, TellsInstantiationsApart) {
  EXPECT_MISS(marked::size_of<char>(1), 2u);
  EXPECT_MISS(marked::size_of<double>(1), 9u);
  EXPECT_MISS(marked::size_of<hidden>(1), 2u);
  EXPECT_HIT(marked::size_of<char>(1), 2u);
}

TEST_F(Marker, TellsLambdasOfOneFunctionApart) {
  EXPECT_MISS(marked::applied([](int n) { return n + 1; }, 5), 6);
  EXPECT_MISS(marked::applied([](int n) { return n + 2; }, 5), 7);
}

TEST_F(Marker, TakesParameterPacks) {
  EXPECT_MISS(marked::sum(1, 2, 3), 6);
  EXPECT_HIT(marked::sum(1, 2, 3), 6);
  EXPECT_MISS(marked::sum(1, 2L, 3), 6);
  EXPECT_MISS(marked::sum(), 0);
}

TEST_F(Marker, WatchesTheMembersThatAreListed) {
  marked::machine m;
  EXPECT_MISS(m.compute(2), 2);
  m.unwatched = 9;
  EXPECT_HIT(m.compute(2), 2);
  m.watched = 5;
  EXPECT_MISS(m.compute(2), 10);
}

TEST_F(Marker, NamesExpressions) {
  marked::machine m;
  EXPECT_MISS(m.named(2), 6);
  marked::scale = 4;
  EXPECT_MISS(m.named(2), 8);
  marked::scale = 3;
  EXPECT_HIT(m.named(2), 6);
  EXPECT_MISS(m.bits(), 5u);
  m.flag = 6;
  EXPECT_MISS(m.bits(), 6u);
}

TEST_F(Marker, EvaluatesANamedExpressionOnce) {
  const int before = marked::evaluations;
  EXPECT_MISS(marked::evaluated_once(), before + 1);
  EXPECT_EQ(marked::evaluations, before + 1);
}

TEST_F(Marker, WorksInStaticMembersOperatorsAndVirtualFunctions) {
  EXPECT_MISS(marked::machine::of_class(1), 2);
  EXPECT_HIT(marked::machine::of_class(1), 2);
  marked::machine a, b;
  EXPECT_MISS(a == b, true);
  EXPECT_HIT(a == b, true);
  const std::unique_ptr<marked::shape> shape = std::make_unique<marked::box>();
  EXPECT_MISS(shape->area(3), 9);
  EXPECT_HIT(shape->area(3), 9);
}

TEST_F(Marker, LeavesTheFunctionsAddressUsable) {
  int (*const pointer)(int) = &marked::square;
  EXPECT_MISS(pointer(5), 25);
  EXPECT_HIT(marked::square(5), 25);
}

TEST_F(Marker, MakesRecursionLinear) {
  EXPECT_RUNS(91, marked::fib(90), 2880067194370816120);
  EXPECT_RUNS(0, marked::fib(90), 2880067194370816120);
  EXPECT_RUNS(1, marked::fib(91), 4660046610375530309);
}

TEST_F(Marker, TakesAnEmptyKey) {
  EXPECT_MISS(marked::nothing(), 42);
  EXPECT_HIT(marked::nothing(), 42);
}

TEST_F(Marker, ReturnsMoveOnlyResults) {
  EXPECT_MISS(*marked::move_only(3), "xxx");
  EXPECT_HIT(*marked::move_only(3), "xxx");
}

TEST_F(Marker, PassesExceptionsOnAndStoresNothing) {
  const int before = bodies;
  EXPECT_THROW(marked::throwing(-1), std::runtime_error);
  EXPECT_THROW(marked::throwing(-1), std::runtime_error);
  EXPECT_EQ(bodies - before, 2);
  EXPECT_MISS(marked::throwing(1), 1);
  EXPECT_HIT(marked::throwing(1), 1);
}

TEST_F(Marker, MayStandTwiceInAFunction) {
  EXPECT_MISS(marked::two_markers(-1), 1);
  EXPECT_MISS(marked::two_markers(1), 1001);
  EXPECT_HIT(marked::two_markers(-1), 1);
  EXPECT_HIT(marked::two_markers(1), 1001);
}

TEST_F(Marker, MayStandInALambda) {
  EXPECT_MISS(marked::in_lambda(1), 8);
  EXPECT_HIT(marked::in_lambda(1), 8);
}

TEST_F(Marker, TakesSixtyFourItems) {
  EXPECT_MISS(marked::many(1), 3);
  EXPECT_HIT(marked::many(1), 3);
}

TEST_F(Marker, CountsTheRoundingModeAsPartOfTheKey) {
  EXPECT_MISS(marked::with_default(7), 3.5);
  std::fesetround(FE_UPWARD);
  EXPECT_MISS(marked::with_default(7), 3.5);
  std::fesetround(FE_TONEAREST);
  EXPECT_HIT(marked::with_default(7), 3.5);
}
