#include "cage.hpp"

#include <functional>
#include <map>
#include <numeric>

namespace zoo {
namespace {

int twice(int x) {
  return x * 2;
}
int thrice(int x) {
  return x * 3;
}
using step = int (*)(int);
const step steps[] = {twice, thrice};

int counter = 3;

struct price {
  double value;
  operator double() const { return value * 1.25; }
  price& operator+=(const price& other) {
    value += other.value;
    return *this;
  }
};

double tax(double x) {
  return x * 0.2 + 1;
}

}  // namespace

int largest_cage(int n) {
  pile<cage> cages;
  for (int i = 0; i < n; ++i) cages.push({i, n - i, size::small, "c"});
  return measure(cages.largest() + cage{1, 1});
}

int measures(int n) {
  using namespace literals;
  return measure(n) + measure(2.5) + measure(&n) + measure(7L) + measure(cage{}) +
         static_cast<int>(3_kg) + power<3>(n) + static_cast<int>(table[n % 5]);
}

int stepped(int n) {
  int x = counter;
  for (step s : steps) x = s(x + n);
  std::function<int(int)> last = [x](int y) { return x - y; };
  return last(n);
}

double prices(int n) {
  std::vector<price> all(static_cast<std::size_t>(n), price{2});
  price total{0};
  for (const price& p : all) total += p;
  return tax(total);
}

int sorted(std::vector<cage> cages) {
  std::sort(cages.begin(), cages.end());
  std::map<cage, int> by_cage;
  for (const cage& c : cages) ++by_cage[c];
  return std::accumulate(cages.begin(), cages.end(), 0,
                         [](int sum, const cage& c) { return sum + c.area(); }) +
         static_cast<int>(by_cage.size());
}

int summed(int n) {
  pile<int> numbers;
  for (int i = 0; i < n; ++i) numbers.push(i);
  try {
    if (n > ZOO_LIMIT) throw price{1};
    return numbers.sum(twice) + numbers.sum([](int x) { return -x; }, 5);
  } catch (const price& p) {
    return static_cast<int>(p.value);
  }
}

}  // namespace zoo
