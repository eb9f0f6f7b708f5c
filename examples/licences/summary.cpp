#include "summary.hpp"

#include <chrono>
#include <cmath>

namespace licences {

namespace {

std::string seconds_text(std::chrono::duration<double> time) {
  const long tenths = std::lround(time.count() * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
}

}  // namespace

std::string cache_summary(const coolcache::statistics& statistics) {
  const auto hits = statistics.memory_hits + statistics.disk_hits + statistics.remote_hits;
  return "cache: " + std::to_string(hits) + " hits, " + std::to_string(statistics.misses) +
         " misses, " + seconds_text(statistics.saved) + " saved";
}

}  // namespace licences
