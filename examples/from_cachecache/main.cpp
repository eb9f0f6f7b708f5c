// What cachecache's introduction shows: a choice for each call, one cacher with a directory and a
// size of its own for several functions, and results that are saved beside their data.
#include <coolcache/coolcache.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace fs = std::filesystem;

// cacher = Cacher("features", max_size=...), used by the two functions below.
const coolcache::options features{.dir = "features", .max_size = 64 << 20};

int area(int width, int height) {
  return CACHE_FN_WITH(features, width, height) {
    std::cout << "ran area(" << width << ", " << height << ")\n";
    return width * height;
  };
}

int edge(int width, int height) {
  return CACHE_FN_WITH(features, width, height) {
    std::cout << "ran edge(" << width << ", " << height << ")\n";
    return 2 * (width + height);
  };
}

// distributed_cacher: the directory is computed from an argument.
std::string first_line(const coolcache::file& data) {
  return CACHE_FN_WITH((coolcache::options{.dir = data.path().parent_path() / ".cache"}), data) {
    std::cout << "ran first_line(" << data.path().string() << ")\n";
    std::string line;
    std::ifstream stream(data.path());
    std::getline(stream, line);
    return line;
  };
}

int main() {
  using coolcache::with;
  coolcache::on_event([](const coolcache::event& event) {
    if (event.kind == coolcache::event_kind::hit) std::cout << "hit " << event.function << '\n';
  });

  area(3, 4), edge(3, 4);
  with({.again = true}, [] { return area(3, 4); });        // ttl=0
  with({.bypass = true}, [] { return area(3, 4); });       // cache_results=False
  with({.dir = "elsewhere"}, [] { return area(3, 4); });   // cache_path="elsewhere"
  with({.only_cached = true}, [] { return area(3, 4); });  // never computes

  fs::create_directories("monday");
  std::ofstream("monday/data.txt") << "rain\n";
  const coolcache::file data{"monday/data.txt"};
  first_line(data);
  with({.dir = "elsewhere"}, [&] { return first_line(data); });  // an explicit path wins

  for (const char* place : {"features", "elsewhere", "monday/.cache"})
    std::cout << place << (fs::exists(place) ? " holds results\n" : " is missing\n");
}
