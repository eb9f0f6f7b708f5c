// coolcache-bench-worker: one measurement of marked functions in a process of its own. Prints
// seconds; coolcache-bench-runtime starts it.

#include <algorithm>
#include <coolcache/coolcache.hpp>
#include <cstdio>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

#include "../load.hpp"
#include "../measured.hpp"
#include "marked.hpp"
#include "meeting.hpp"

namespace {

using namespace coolcache::bench;
using words = std::vector<std::string>;

std::size_t number(const words& given, std::size_t i) {
  return std::stoul(given.at(i));
}

double median(std::vector<double> of) {
  std::nth_element(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2), of.end());
  return of[of.size() / 2];
}

// A figure for hits is worth nothing if something was computed.
void require_hits() {
  if (coolcache::stats().misses != 0) throw std::logic_error("not all calls were hits");
}

void require(double value, double expected) {
  if (value != expected) throw std::logic_error("a call returned something else");
}

void call(long n) {
  require(scalar(n), static_cast<double>(n) + 0.5);
}

void call_each(const std::vector<long>& arguments) {
  for (long n : arguments) call(n);
}

// Seconds a call, calling for each: the median of chunks so short that other work of the machine
// comes between few of them.
double seconds_a_call(const std::vector<long>& arguments) {
  constexpr std::size_t chunk = 200;
  std::vector<double> each;
  for (std::size_t first = 0; first < arguments.size(); first += chunk) {
    const std::size_t end = std::min(first + chunk, arguments.size());
    const double seconds = seconds_of([&] {
      for (std::size_t i = first; i < end; ++i) call(arguments[i]);
    });
    each.push_back(seconds / static_cast<double>(end - first));
  }
  return median(each);
}

// ENTRIES
double fill(const words& given) {
  return seconds_of([&] {
    call_each(mixed_order(number(given, 0), 3));
    coolcache::flush();
  });
}

double first_hit(const words&) {
  double out = seconds_of([] { require(scalar(0), 0.5); });
  require_hits();
  return out;
}

// ENTRIES: each is hit once, and the first has opened everything.
double hits_of_new_process(const words& given) {
  std::vector<long> order = mixed_order(number(given, 0));
  std::erase(order, 0L);
  if (order.size() > 200'000) order.resize(200'000);
  call_each({0});
  double out = seconds_a_call(order);
  require_hits();
  return out;
}

// ENTRIES: all have been hit before. Of very many, one pass says enough.
double repeat_hits(const words& given) {
  std::vector<long> order = mixed_order(number(given, 0));
  call_each(order);
  std::vector<double> passes;
  for (double seconds = 0; seconds < 0.1 || (passes.size() < 3 && seconds < 5);)
    seconds += seconds_of([&] { passes.push_back(seconds_a_call(order)); });
  require_hits();
  return median(passes);
}

// ENTRIES THREADS [MEETING PROCESSES]: the same on many threads, with other processes.
double hits_at_once(const words& given) {
  std::vector<long> order = mixed_order(number(given, 0));
  const auto threads = static_cast<unsigned>(number(given, 1));
  call_each(order);
  const double one_pass = seconds_a_call(order) * static_cast<double>(order.size());
  const auto passes = static_cast<std::size_t>(std::clamp(0.2 / threads / one_pass, 1.0, 1e5));
  if (given.size() > 2) meeting(given[2]).wait_for(std::stol(given.at(3)));
  double out = processor_seconds_a_call(threads, passes * order.size(), [&](unsigned) {
    for (std::size_t pass = 0; pass < passes; ++pass) call_each(order);
  });
  require_hits();
  return out;
}

// BURST: what the caller waits for each of so many misses on end.
double misses(const words& given) {
  const auto burst = static_cast<long>(number(given, 0));
  call_each({-1});
  std::vector<double> each;
  for (long round = 0; round < 5; ++round) {
    std::vector<long> arguments = mixed_order(static_cast<std::size_t>(burst));
    for (long& n : arguments) n += round * burst;
    each.push_back(seconds_of([&] { call_each(arguments); }) / static_cast<double>(burst));
    coolcache::flush();
  }
  return median(each);
}

// MOST: misses until all of them are on disk. Ends early where that takes seconds.
double durable_misses(const words& given) {
  const std::vector<long> order = mixed_order(number(given, 0));
  call_each({-1});
  std::size_t done = 0;
  double seconds = 0;
  while (done < order.size() && seconds < 2) {
    auto first = order.begin() + static_cast<std::ptrdiff_t>(done);
    auto count = std::min<std::size_t>(1000, order.size() - done);
    seconds += seconds_of([&] { call_each({first, first + static_cast<std::ptrdiff_t>(count)}); });
    done += count;
  }
  return (seconds + seconds_of([] { coolcache::flush(); })) / static_cast<double>(done);
}

double fibonacci(const words&) {
  return seconds_of([] { require(static_cast<double>(fib(90)), 2880067194370816120.0); });
}

// The median of some calls behind the first. They wait for nothing: the file is in memory.
template <class Hit>
double seconds_a_hit(const Hit& hit) {
  hit();
  hit();
  const auto misses_before = coolcache::stats().misses;
  std::vector<double> each;
  for (int i = 0; i < 7; ++i) each.push_back(processor_seconds_of(hit));
  if (coolcache::stats().misses != misses_before) throw std::logic_error("not all were hits");
  return median(each);
}

// BYTES, three times
double large_argument(const words& given) {
  const std::vector<double> numbers(number(given, 0) / sizeof(double), 0.5);
  return seconds_a_hit([&] { require(sum(numbers), 1); });
}

double large_result(const words& given) {
  const auto size = static_cast<long>(number(given, 0) / sizeof(double));
  return seconds_a_hit([&] { require(large(size).back(), 0.5); });
}

double mapped_result(const words& given) {
  const auto size = static_cast<long>(number(given, 0) / sizeof(double));
  return seconds_a_hit([&] { require(static_cast<double>(mapped(size).size()), double(size)); });
}

// KEYS MILLISECONDS MEETING PROCESSES WHICH: asks for all keys, in an order of its own.
double cold_keys(const words& given) {
  meeting others(given.at(2));
  count_bodies_at(&others.count());
  others.wait_for(std::stol(given.at(3)));
  return seconds_of([&] {
    for (long n : mixed_order(number(given, 0), static_cast<unsigned>(number(given, 4))))
      slow(n, std::stol(given.at(1)));
    coolcache::flush();
  });
}

const std::map<std::string, std::function<double(const words&)>> modes = {
    {"fill", fill},
    {"first-hit", first_hit},
    {"hits-of-new-process", hits_of_new_process},
    {"repeat-hits", repeat_hits},
    {"hits-at-once", hits_at_once},
    {"misses", misses},
    {"durable-misses", durable_misses},
    {"fib", fibonacci},
    {"large-argument", large_argument},
    {"large-result", large_result},
    {"mapped-result", mapped_result},
    {"cold-keys", cold_keys},
};

}  // namespace

int main(int argc, char** argv) {
  try {
    words given(argv + 1, argv + argc);
    coolcache::configure({.dir = given.at(1)});
    std::printf("%.12g\n", modes.at(given.at(0))({given.begin() + 2, given.end()}));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "coolcache-bench-worker: %s\n", error.what());
    return 2;
  }
}
