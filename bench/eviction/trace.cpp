#include "trace.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <unordered_set>

namespace coolcache::bench {
namespace {

// Draws from 0 to count - 1, small numbers more often. The standard's distributions differ among
// libraries; these do not.
class dice {
 public:
  explicit dice(std::uint64_t seed) : engine_(seed) {}

  double share() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }
  std::uint64_t below(std::uint64_t count) { return engine_() % count; }
  double pareto(double least, double alpha) { return least * std::pow(1 - share(), -1 / alpha); }
  double log_normal(double median, double sigma) {
    const double angle = 6.283185307179586 * share();
    return median * std::exp(sigma * std::sqrt(-2 * std::log(1 - share())) * std::cos(angle));
  }

 private:
  std::mt19937_64 engine_;
};

class zipf {
 public:
  zipf(std::size_t count, double exponent) {
    double sum = 0;
    for (std::size_t i = 1; i <= count; ++i)
      sums_.push_back(sum += std::pow(static_cast<double>(i), -exponent));
  }
  std::size_t operator()(dice& random) const {
    const double at = random.share() * sums_.back();
    return static_cast<std::size_t>(std::upper_bound(sums_.begin(), sums_.end(), at) -
                                    sums_.begin());
  }

 private:
  std::vector<double> sums_;
};

// What a function's results cost and weigh: the same for a key whenever it is asked for.
traced_call make_call(std::uint64_t key, double cost_median, double bytes_median) {
  dice of_key(key * 0x9e3779b97f4a7c15 + 1);
  traced_call out;
  out.key = key;
  out.cost = std::min(of_key.log_normal(cost_median, 1.2), 600.0);
  out.bytes = 120 + static_cast<std::uint64_t>(of_key.log_normal(bytes_median, 1.0));
  return out;
}

std::size_t times(double scale, double count) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(scale * count));
}

}  // namespace

std::uint64_t trace::bytes_of_all() const {
  std::unordered_set<std::uint64_t> seen;
  std::uint64_t sum = 0;
  for (const traced_call& each : calls)
    if (seen.insert(each.key).second) sum += each.bytes;
  return sum;
}

double trace::seconds_of_all() const {
  double sum = 0;
  for (const traced_call& each : calls) sum += each.cost;
  return sum;
}

trace edit_and_build(double scale) {
  constexpr std::size_t functions = 120, arguments = 40;
  trace out{
      "edit and build", "120 functions, edited, some taken back; a run calls most of them", {}};
  dice random(1);
  const zipf edited(functions, 0.8);
  std::vector<std::uint64_t> version(functions, 0), newest(functions, 0);
  for (std::size_t round = 0; round < times(scale, 120); ++round) {
    for (std::size_t i = random.below(4) + 1; i > 0; --i) {
      const std::size_t f = edited(random);
      const bool back = version[f] > 0 && random.share() < 0.15;
      version[f] = back ? version[f] - 1 : ++newest[f];
    }
    const auto first = out.calls.size();
    for (std::size_t f = 0; f < functions; ++f) {
      if (random.share() < 0.3) continue;  // not in this run
      dice of_function(f + 1000);
      const double cost = of_function.log_normal(0.05, 1.8),
                   bytes = of_function.log_normal(3e3, 1.5);
      for (std::size_t a = 0; a < arguments; ++a)
        out.calls.push_back(make_call((f * 1000 + version[f]) * 1000 + a, cost, bytes));
    }
    if (first < out.calls.size()) out.calls[first].pause = random.log_normal(90, 0.7);
  }
  return out;
}

trace parameter_sweep(double scale) {
  trace out{"parameter sweep", "30,000 arguments by Zipf's law, costs by Pareto's", {}};
  dice random(2);
  const zipf argument(30'000, 0.9);
  for (std::size_t i = 0; i < times(scale, 200'000); ++i) {
    const std::uint64_t key = argument(random) * 7919 % 30'000;
    dice of_key(key + 77);
    traced_call call = make_call(key, 1, 2e3);
    call.cost = std::min(of_key.pareto(0.002, 1.1), 300.0);
    call.pause = 0.01 * random.share();
    out.calls.push_back(call);
  }
  return out;
}

trace flood_of_single_calls(double scale) {
  trace out{"flood of single calls", "4,000 keys in use, floods of 8,000 that are used once", {}};
  dice random(3);
  const zipf in_use(4000, 0.7);
  std::uint64_t once = 1'000'000;
  for (std::size_t round = 0; round < times(scale, 20); ++round) {
    for (int i = 0; i < 5000; ++i) {
      out.calls.push_back(make_call(in_use(random), 0.05, 2e3));
      out.calls.back().pause = 0.005;
    }
    for (int i = 0; i < 8000; ++i) out.calls.push_back(make_call(once++, 0.05, 2e3));
  }
  return out;
}

trace large_among_small(double scale) {
  trace out{"large among small", "one result in 20 is of megabytes, and costs little more", {}};
  dice random(4);
  const zipf argument(20'000, 0.8);
  for (std::size_t i = 0; i < times(scale, 150'000); ++i) {
    const std::uint64_t key = argument(random) * 6007 % 20'000;
    const bool large = key % 20 == 0;
    out.calls.push_back(make_call(key, large ? 0.2 : 0.05, large ? 1.5e6 : 1e3));
    out.calls.back().pause = 0.02 * random.share();
  }
  return out;
}

std::vector<trace> all_traces(double scale) {
  return {edit_and_build(scale), parameter_sweep(scale), flood_of_single_calls(scale),
          large_among_small(scale)};
}

}  // namespace coolcache::bench
