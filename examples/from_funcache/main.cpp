// What funcache's introduction shows: the code of all that a function calls counts, across files;
// so does the code of what it is passed, or only refers to. Edit shapes.cpp, build and run.
#include <coolcache/coolcache.hpp>
#include <cstdlib>
#include <iostream>

#include "shapes.hpp"

// The closure: total() counts with shapes.cpp, as it calls what is there.
int total(int size) {
  return CACHE_FN(size) {
    std::cout << "ran total(" << size << ")\n";
    return square(size) + triangle(size);
  };
}

// A function as an argument. CACHE_REF passes it with the fingerprint of its code.
template <class F>
int sum_of(F f, int count) {
  return CACHE_FN(f, count) {
    std::cout << "ran sum_of(f, " << count << ")\n";
    int sum = 0;
    for (int i = 1; i <= count; ++i) sum += f(i);
    return sum;
  };
}

// A function that is only referred to, through a table in shapes.cpp.
int of_kind(int kind, int size) {
  return CACHE_FN(kind, size) {
    std::cout << "ran of_kind(" << kind << ", " << size << ")\n";
    return shapes[kind](size);
  };
}

void show(const char* what, int value) {
  std::cout << what << ": " << value << '\n';
}

// One call each, apart from main(): what else a caller holds may count as code that it passes.
void show_squares() {
  show("squares", sum_of(CACHE_REF(square), 3));
}

void show_triangles() {
  show("triangles", sum_of(CACHE_REF(triangle), 3));
}

void show_doubles() {
  show("doubles", sum_of(CACHE_REF([](int n) { return 2 * n; }), 3));
}

int main() {
  coolcache::on_event([](const coolcache::event& event) {
    if (event.kind == coolcache::event_kind::hit) std::cout << "hit " << event.function << '\n';
  });

  // COOLCACHE_DISABLE=1 and COOLCACHE_DIR=... need no code. To refresh by a variable of one's own:
  const bool refresh = std::getenv("REFRESH") != nullptr;
  show("total", coolcache::with({.again = refresh}, [] { return total(4); }));

  show_squares();
  show_triangles();
  show_doubles();
  show("kind 1", of_kind(1, 4));
}
