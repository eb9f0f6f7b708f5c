// The marked functions that are measured: the less the body does, the more shows of what is around.
#pragma once

#include <coolcache/mapped_array.hpp>
#include <vector>

namespace coolcache::bench {

double scalar(long n);
long fib(long n);
double sum(const std::vector<double>& numbers);
std::vector<double> large(long size);
coolcache::mapped_array<double> mapped(long size);
long slow(long n, long milliseconds);  // sleeps, and counts that it ran

// Where `slow` counts. Other processes may count there too.
void count_bodies_at(long* counter);

}  // namespace coolcache::bench
