#include "marked.hpp"

#include <atomic>
#include <chrono>
#include <coolcache/coolcache.hpp>
#include <thread>

namespace coolcache::bench {
namespace {

long* bodies_run = nullptr;

}  // namespace

void count_bodies_at(long* counter) {
  bodies_run = counter;
}

double scalar(long n) {
  return CACHE_FN(n) {
    return static_cast<double>(n) + 0.5;
  };
}

long fib(long n) {
  return CACHE_FN(n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  };
}

double sum(const std::vector<double>& numbers) {
  return CACHE_FN(numbers) {
    return numbers.front() + numbers.back();
  };
}

std::vector<double> large(long size) {
  return CACHE_FN(size) {
    return std::vector<double>(static_cast<std::size_t>(size), 0.5);
  };
}

coolcache::mapped_array<double> mapped(long size) {
  return CACHE_FN(size)->coolcache::mapped_array<double> {
    return std::vector<double>(static_cast<std::size_t>(size), 0.5);
  };
}

long slow(long n, long milliseconds) {
  return CACHE_FN(n, milliseconds) {
    ++std::atomic_ref<long>(*bodies_run);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    return n;
  };
}

}  // namespace coolcache::bench
