// What cool_cache's introduction shows: watched variables, members and files, results that expire,
// and a bust.
#include <chrono>
#include <coolcache/coolcache.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

using namespace std::chrono_literals;

int rate = 2;

// depends_on=lambda: [rate]. A global in the key is looked at in each call.
int scaled(int n) {
  return CACHE_FN(n, rate) {
    std::cout << "ran scaled(" << n << ") at rate " << rate << '\n';
    return n * rate;
  };
}

// watch_attributes=["offset"]. The body cannot see `readings`, as the key does not list it.
struct thermometer {
  int offset = 0;
  int readings = 0;

  int corrected(int raw) const {
    return CACHE_FN(raw, offset) {
      std::cout << "ran corrected(" << raw << ")\n";
      return raw + offset;
    };
  }
};

// watch_filepaths=lambda path: [path]. The file's content is the key, not its name or time.
long length(const coolcache::file& text) {
  return CACHE_FN(text) {
    std::cout << "ran length(" << text.path().filename().string() << ")\n";
    std::ifstream stream(text.path(), std::ios::binary);
    return std::distance(std::istreambuf_iterator<char>(stream), {});
  };
}

// keep_for="30 minutes".
int forecast(int day) {
  return CACHE_FN_WITH((coolcache::options{.keep_for = 30min}), day) {
    std::cout << "ran forecast(" << day << ")\n";
    return 20 + day;
  };
}

int main() {
  coolcache::on_event([](const coolcache::event& event) {
    if (event.kind == coolcache::event_kind::hit) std::cout << "hit " << event.function << '\n';
  });

  scaled(3), scaled(3);
  rate = 5;
  scaled(3);

  thermometer outside;
  outside.corrected(20);
  outside.readings = 1;
  outside.corrected(20);
  outside.offset = -2;
  outside.corrected(20);

  std::ofstream("notes.txt") << "one";
  length(coolcache::file{"notes.txt"});
  std::ofstream("notes.txt") << "three";
  length(coolcache::file{"notes.txt"});

  forecast(1);
  std::this_thread::sleep_for(2ms);
  coolcache::with({.keep_for = 1ms}, [] { return forecast(1); });  // too old for this call
  coolcache::with({.bust = true}, [] { return scaled(3); });       // all of scaled's results
}
