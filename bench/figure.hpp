// Registers what Google Benchmark cannot time itself: a call that says what it took, or a count.
#pragma once

#include <benchmark/benchmark.h>

#include <exception>
#include <string>
#include <utility>

namespace coolcache::bench {

// `measure` returns seconds; once a repetition.
template <class Measure>
benchmark::internal::Benchmark* add_timed(const std::string& name, Measure measure) {
  auto once = [measure = std::move(measure)](benchmark::State& state) {
    for (auto _ : state) try {
        state.SetIterationTime(measure());
      } catch (const std::exception& error) {
        state.SkipWithError(error.what());
        break;
      }
  };
  return benchmark::RegisterBenchmark(name.c_str(), std::move(once))
      ->Iterations(1)
      ->UseManualTime()
      ->Unit(benchmark::kMicrosecond);
}

// `measure` returns what is counted; in the output it is the counter `count`.
template <class Measure>
benchmark::internal::Benchmark* add_counted(const std::string& name, Measure measure) {
  auto once = [measure = std::move(measure)](benchmark::State& state) {
    for (auto _ : state) try {
        state.counters["count"] = measure();
        state.SetIterationTime(0);
      } catch (const std::exception& error) {
        state.SkipWithError(error.what());
        break;
      }
  };
  return benchmark::RegisterBenchmark(name.c_str(), std::move(once))
      ->Iterations(1)
      ->UseManualTime();
}

// `work` is called as often as Google Benchmark likes. It must not wait for anything, or
// UseRealTime has to be said: what is reported is the processor's time.
template <class Work>
benchmark::internal::Benchmark* add_repeated(const std::string& name, Work work) {
  auto all = [work = std::move(work)](benchmark::State& state) mutable {
    for (auto _ : state) work();
  };
  return benchmark::RegisterBenchmark(name.c_str(), std::move(all));
}

}  // namespace coolcache::bench
