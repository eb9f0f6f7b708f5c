// coolcache-bench-eviction: what CoolCache's eviction saves on traces of calls, beside LRU, LFU and
// GDSF with as many bytes. Prints JSON; script/bench makes a table of it.

#include <cstdio>
#include <cstring>
#include <exception>

#include "policies.hpp"

namespace {

using namespace coolcache::bench;

struct outcome {
  double seconds_saved = 0, hit_share = 0, most_of_limit = 0;
};

// Time passes while a body runs, and in the trace's own pauses.
outcome run(const trace& calls, const std::string& policy, std::uint64_t limit) {
  const auto cache = make_cache(policy, limit);
  outcome out;
  double now = 1e6;
  std::size_t hits = 0;
  for (const traced_call& each : calls.calls) {
    now += each.pause + 1e-6;
    if (cache->call(each, now)) {
      ++hits;
      out.seconds_saved += each.cost;
    } else {
      now += each.cost;
    }
  }
  out.hit_share = static_cast<double>(hits) / static_cast<double>(calls.calls.size());
  out.most_of_limit = static_cast<double>(cache->most_bytes()) / static_cast<double>(limit);
  return out;
}

void print(const trace& calls, double share, bool last) {
  const auto limit = static_cast<std::uint64_t>(share * static_cast<double>(calls.bytes_of_all()));
  std::printf(
      " {\"trace\": \"%s\", \"about\": \"%s\", \"calls\": %zu, \"limit_share\": %g,\n"
      "  \"limit_bytes\": %llu, \"seconds_of_all\": %.6g, \"policies\": {",
      calls.name.c_str(), calls.about.c_str(), calls.calls.size(), share,
      static_cast<unsigned long long>(limit), calls.seconds_of_all());
  const char* between = "";
  for (const std::string& policy : policy_names()) {
    const outcome of = run(calls, policy, limit);
    std::printf(
        "%s\n   \"%s\": {\"seconds_saved\": %.6g, \"hit_share\": %.4g, "
        "\"most_of_limit\": %.4g}",
        between, policy.c_str(), of.seconds_saved, of.hit_share, of.most_of_limit);
    between = ",";
  }
  std::printf("}}%s\n", last ? "" : ",");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const bool quick = argc == 2 && std::strcmp(argv[1], "--quick") == 0;
    if (argc > 1 && !quick) {
      std::fputs("usage: coolcache-bench-eviction [--quick]\n", stderr);
      return 2;
    }
    const std::vector<trace> all = all_traces(quick ? 0.1 : 1);
    std::puts("[");
    for (const trace& each : all)
      for (double share : {0.05, 0.2}) print(each, share, &each == &all.back() && share == 0.2);
    std::puts("]");
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "coolcache-bench-eviction: %s\n", error.what());
    return 2;
  }
}
