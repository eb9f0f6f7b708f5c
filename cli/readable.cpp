#include "readable.hpp"

#include <fmt/format.h>

#include <ctime>

namespace coolcache::cli {

std::string readable_bytes(std::uint64_t bytes) {
  if (bytes < 1024) return fmt::format("{} B", bytes);
  auto size = static_cast<double>(bytes) / 1024;
  const char* unit = "KiB";
  for (const char* next : {"MiB", "GiB", "TiB"}) {
    if (size < 1024) break;
    size /= 1024;
    unit = next;
  }
  return fmt::format("{:.1f} {}", size, unit);
}

std::string readable_time(std::uint64_t nanoseconds) {
  const auto n = static_cast<double>(nanoseconds);
  if (n < 1e3) return fmt::format("{} ns", nanoseconds);
  if (n < 1e6) return fmt::format("{:.1f} µs", n / 1e3);
  if (n < 1e9) return fmt::format("{:.1f} ms", n / 1e6);
  if (n < 120e9) return fmt::format("{:.1f} s", n / 1e9);
  if (n < 7200e9) return fmt::format("{:.1f} min", n / 60e9);
  return fmt::format("{:.1f} h", n / 3600e9);
}

std::string readable_date(std::int64_t nanoseconds) {
  const std::time_t seconds = nanoseconds / 1'000'000'000;
  std::tm parts = {};
  if (nanoseconds == 0 || localtime_r(&seconds, &parts) == nullptr) return "-";
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
  return text;
}

std::string shortened(const std::string& text, std::size_t width) {
  if (text.size() <= width) return text;
  std::size_t end = width - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

}  // namespace coolcache::cli
