// Nothing is expected: what core.hpp does by itself and with the headers of single features.
#include <coolcache/core.hpp>
// What it did without, each of which costs a tenth to the whole of <string> and <vector>.
#if defined(_GLIBCXX_MEMORY) || defined(_GLIBCXX_ATOMIC) || defined(_GLIBCXX_VARIANT) || \
    defined(_GLIBCXX_VECTOR) || defined(_GLIBCXX_OSTREAM) || defined(_GLIBCXX_CHRONO) || \
    defined(_GLIBCXX_FUNCTIONAL) || defined(_GLIBCXX_FILESYSTEM)
#error core.hpp includes a header that it has no need of
#endif
#include <map>
#include <vector>

enum class kind { first, second };
std::map<int, std::vector<double>> f(int n, const std::string& name, kind k) {
  return CACHE_FN(n, name, k) {
    return std::map<int, std::vector<double>>{{n, {static_cast<double>(name.size())}}};
  };
}
struct handle {
  int number;
};
int coolcache_key(const handle& h) {
  return h.number;
}
int keyed(const handle& h, int& log) {
  return CACHE_FN(h, CACHE_ITEM(to, coolcache::ignored{log})) {
    return h.number + ++to.get();
  };
}
int twice(int n) {
  return 2 * n;
}
template <class F>
int applied(F f, int n) {
  return CACHE_FN(f, n) {
    return f(n);
  };
}
int four() {
  return applied(CACHE_REF(twice), 2);
}

#include <coolcache/control.hpp>
#include <coolcache/file.hpp>
#include <coolcache/mapped_array.hpp>
#include <coolcache/options.hpp>
std::size_t size(const std::filesystem::path& path) {
  return CACHE_FN_WITH((coolcache::options{.version = 2}),
                       CACHE_ITEM(input, coolcache::file{path})) {
    return input.path().native().size();
  };
}
coolcache::mapped_array<double> zeros(std::size_t n) {
  return CACHE_FN(n) {
    return coolcache::mapped_array<double>(std::vector<double>(n));
  };
}
std::size_t bypassed() {
  return coolcache::with({.bypass = true}, [] { return size("a") + zeros(3).size(); });
}
