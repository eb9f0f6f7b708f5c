// Templates, specializations, operators, customization points, concepts, constants and macros.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace zoo {

#define ZOO_LIMIT 100
#define ZOO_CLAMP(x) ((x) > ZOO_LIMIT ? ZOO_LIMIT : (x))
#if ZOO_LIMIT > 50
#define ZOO_SCALE 3
#else
#define ZOO_SCALE 4
#endif

enum class size { small = 1, middle, large = 10 };

struct cage {
  int width = 2;
  int depth = 3;
  size kind = size::middle;
  std::string label;
  int area() const { return width * depth; }
};

inline bool operator<(const cage& a, const cage& b) {
  return a.area() < b.area();
}
inline bool operator==(const cage& a, const cage& b) {
  return a.area() == b.area() && a.kind == b.kind;
}
inline cage operator+(const cage& a, const cage& b) {
  return {a.width + b.width, std::max(a.depth, b.depth), size::large, a.label + b.label};
}

template <class T>
struct traits {
  static constexpr int factor = 1;
  static T unit() { return T(); }
};
template <>
struct traits<double> {
  static constexpr int factor = 2;
  static double unit() { return 0.5; }
};
template <class T>
struct traits<T*> {
  static constexpr int factor = 4;
  static T* unit() { return nullptr; }
};

template <class T>
concept measured = requires(const T& t) {
  t.area();
};

template <class T>
int measure(const T&) {
  return traits<T>::factor;
}
template <measured T>
int measure(const T& t) {
  return t.area() * ZOO_SCALE;
}
inline int measure(long value) {
  return static_cast<int>(ZOO_CLAMP(value));
}

template <class T>
class pile {
 public:
  void push(T t) { items_.push_back(std::move(t)); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }
  T largest() const { return *std::max_element(items_.begin(), items_.end()); }
  template <class F>
  int sum(F f, int start = 1) const {
    for (const T& t : items_) start += f(t);
    return start;
  }

 private:
  std::vector<T> items_;
};

template <int N>
constexpr int power(int base) {
  if constexpr (N == 0)
    return 1;
  else
    return base * power<N - 1>(base);
}

constexpr std::uint32_t table[] = {1, 2, 4, 8, ZOO_SCALE};

namespace literals {
constexpr long operator""_kg(unsigned long long value) {
  return static_cast<long>(value) * 1000;
}
}  // namespace literals

}  // namespace zoo
