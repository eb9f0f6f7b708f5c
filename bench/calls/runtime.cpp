// coolcache-bench-runtime: what calls of marked functions cost, beside the floors under them, as
// Google Benchmark prints it. script/bench makes the table of that.

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

#include "../floors/floors.hpp"
#include "sections.hpp"

namespace coolcache::bench {

void add_floors(const plan& plan) {
  const std::size_t few = plan.quick ? 1000 : 10'000, many = plan.quick ? 2000 : 1'000'000;
  for (std::size_t keys : {few, many}) {
    add_find(keys);
    add_shared_find(keys, 2);
  }
  add_entry_files(plan);
  add_sqlite(plan);
  add_cereal_forms(plan);
}

}  // namespace coolcache::bench

namespace {

using namespace coolcache::bench;

constexpr const char* usage =
    "usage: coolcache-bench-runtime --directory DIR --section NAME [--quick] [--entries N]\n"
    "                               [--cold-keys N] [--benchmark_OPTION=VALUE]...\n"
    "\n"
    "Measures one of these in a new directory below DIR, which is removed again: floors, hits,\n"
    "large, misses, fib, many, scaling. N is the size of the largest store (default 100000), and\n"
    "how many results eight processes ask for (default 1000). script/bench makes a table of it.\n";

const std::map<std::string, std::function<void(const plan&)>> sections = {
    {"floors", add_floors}, {"hits", add_hits}, {"large", add_large},    {"misses", add_misses},
    {"fib", add_fib},       {"many", add_many}, {"scaling", add_scaling}};

// A directory that ends with this.
class scratch {
 public:
  explicit scratch(const std::filesystem::path& below) {
    std::filesystem::create_directories(below);
    std::string name = (std::filesystem::absolute(below) / "run-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    path = name;
  }
  ~scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  scratch(const scratch&) = delete;
  std::filesystem::path path;
};

// What stands in the environment wins over what the worker is told.
void forget_settings() {
  for (const char* name :
       {"COOLCACHE_DIR", "COOLCACHE_DISABLE", "COOLCACHE_READONLY", "COOLCACHE_VERBOSE",
        "COOLCACHE_MAX_SIZE", "COOLCACHE_VERIFY", "COOLCACHE_REMOTE"})
    unsetenv(name);
}

int measure(const std::map<std::string, std::string>& given, plan plan, int argc, char** argv) {
  scratch directory(given.at("--directory"));
  plan.directory = directory.path;
  plan.quick = given.contains("--quick");
  if (plan.quick) plan.most_entries = 1000, plan.cold_keys = 20;
  if (given.contains("--entries")) plan.most_entries = std::stoul(given.at("--entries"));
  if (given.contains("--cold-keys")) plan.cold_keys = std::stoul(given.at("--cold-keys"));
  sections.at(given.at("--section"))(plan);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::map<std::string, std::string> given;
    std::vector<char*> rest = {argv[0]};
    for (int i = 1; i < argc; ++i) {
      std::string word = argv[i];
      if (word == "--help") {
        std::fputs(usage, stdout);
        return 0;
      }
      if (word.starts_with("--benchmark"))
        rest.push_back(argv[i]);
      else
        given[word] = word == "--quick" || i + 1 == argc ? "" : argv[++i];
    }
    if (!given.contains("--directory") || !sections.contains(given["--section"])) {
      std::fputs(usage, stderr);
      return 2;
    }
    forget_settings();
    return measure(given, {}, static_cast<int>(rest.size()), rest.data());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "coolcache-bench-runtime: %s\n", error.what());
    return 2;
  }
}
