// What smart-cache's introduction shows: a recursion that computes each number once, and a function
// that is computed again after an edit of what it calls. Edit score.cpp, build and run.
#include <coolcache/coolcache.hpp>
#include <iostream>

#include "score.hpp"

long fib(int n) {
  return CACHE_FN(n) {
    std::cout << "ran fib(" << n << ")\n";
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  };
}

// Calls score(), which calls weight() in another file.
int best(int candidates) {
  return CACHE_FN(candidates) {
    std::cout << "ran best(" << candidates << ")\n";
    int found = 0;
    for (int i = 1; i < candidates; ++i) found = score(i) > score(found) ? i : found;
    return found;
  };
}

void show(const char* call, long result) {
  std::cout << call << " is " << result << '\n';
}

int main() {
  show("fib(5)", fib(5));
  show("fib(6)", fib(6));
  show("best(9)", best(9));
}
