// What locache's introduction shows: entries that a person can read, one a call, whatever way the
// call is written; results that outlive an edit; resets.
#include <coolcache/coolcache.hpp>
#include <iostream>
#include <string>

// An entry of this is `power(x=2, num=3)`, here as in `coolcache list`.
long power(int x, int num = 3) {
  return CACHE_FN(x, num) {
    std::cout << "ran power(" << x << ", " << num << ")\n";
    long product = 1;
    for (int i = 0; i < num; ++i) product *= x;
    return product;
  };
}

// auto_invalidate=False, name="greetings": an edit of the body keeps the results.
std::string greeting(const std::string& who) {
  return CACHE_FN_WITH((coolcache::options{.auto_invalidate = false, .name = "greetings"}), who) {
    std::cout << "ran greeting(" << who << ")\n";
    return "hello " + who;
  };
}

int main() {
  // verbose(True) is COOLCACHE_VERBOSE=1, or a callback.
  coolcache::on_event([](const coolcache::event& event) {
    if (event.kind == coolcache::event_kind::hit)
      std::cout << "hit " << event.function << '(' << event.args << ")\n";
  });

  // Three spellings of one call.
  const int three = 3;
  power(2), power(2, 3), power(1 + 1, three);

  greeting("world");

  // reset_cache(power), then reset_cache() of everything.
  power(5);
  std::cout << "removed " << coolcache::clear("power") << '\n';
  power(5);
  std::cout << "left to the next run\n";
}
