// Nothing is expected: each form of the marker, without a warning.
#include <coolcache/coolcache.hpp>
#include <span>

namespace cfg {
inline int scale = 2;
}
struct plain {
  int a;
  std::vector<std::string> b;
};
struct bits {
  unsigned low : 3;
  unsigned high : 5;
};
class counter {
 public:
  explicit counter(int start) : start_(start) {}
  int from(int n) const {
    return CACHE_FN(n, start_, CACHE_ITEM(start, this->start_)) {
      return n + start_ + start;
    };
  }

 private:
  int start_;
};
int unused(int a, int b) {
  return CACHE_FN(a, b) {
    return a;
  };
}
plain whole(const plain& p, std::span<const double> numbers) {
  return CACHE_FN(p, numbers) {
    return plain{p.a + static_cast<int>(numbers.size()), p.b};
  };
}
unsigned field(const bits& o) {
  return CACHE_FN(CACHE_ITEM(low, o.low)) {
    return low + 1u;
  };
}
template <class... T>
long sum(T... values) {
  return CACHE_FN(CACHE_PACK(values))->long {
    return (0L + ... + values);
  };
}
long all() {
  return sum(1, 2L, short(3)) + sum();
}
int options(int n) {
  return CACHE_FN_WITH((coolcache::options{.again = true, .version = 2}), n,
                       CACHE_ITEM(scale, cfg::scale)) {
    return n * scale;
  };
}
std::size_t file(const std::filesystem::path& path, int& log) {
  return CACHE_FN(CACHE_ITEM(input, coolcache::file{path}),
                  CACHE_ITEM(to, coolcache::ignored{log})) {
    return input.path().native().size() + static_cast<std::size_t>(++to.get());
  };
}
int caller() {
  return coolcache::with({.bypass = true}, [] { return unused(1, 2); });
}
double cube(double x) {
  return x * x * x;
}
float cube(float x) {
  return x * x * x;
}
struct shape {
  double area(double scale) const { return scale; }
  static double unit(double x) { return x; }
};
template <class F, class... A>
double applied(F f, A... arguments) {
  return CACHE_FN(f, CACHE_PACK(arguments)) {
    return f(arguments...);
  };
}
double functions() {
  const auto twice = [](double x) { return 2 * x; };
  return applied(CACHE_REF(static_cast<double (*)(double)>(cube)), 1.) +
         applied(CACHE_REF(shape::unit), 1.) + CACHE_REF(&shape::area)(shape(), 2.) +
         applied(CACHE_REF(twice), 1.) + applied(CACHE_REF([](double x) { return x + 1; }), 1.);
}
