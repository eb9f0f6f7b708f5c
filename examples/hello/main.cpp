#include <coolcache/coolcache.hpp>
#include <iostream>

long collatz_steps(long n) {
  return n == 1 ? 0 : 1 + collatz_steps(n % 2 ? 3 * n + 1 : n / 2);
}

long longest_collatz(long limit) {
  return CACHE_FN(limit) {
    long best = 1;
    for (long n = 1; n < limit; ++n) best = collatz_steps(n) > collatz_steps(best) ? n : best;
    return best;
  };
}

int main() {
  std::cout << longest_collatz(2'000'000) << '\n';
}
