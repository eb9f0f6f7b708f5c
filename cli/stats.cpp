// `coolcache stats`: what the cache holds, and what it has done over all runs.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {
namespace {

void print_json(const detail::totals& t, const detail::held& now) {
  const nlohmann::ordered_json object = {{"memory_hits", t.memory_hits},
                                         {"disk_hits", t.disk_hits},
                                         {"remote_hits", t.remote_hits},
                                         {"misses", t.misses},
                                         {"stores", t.stores},
                                         {"evictions", t.evictions},
                                         {"errors", t.errors},
                                         {"verify_mismatches", t.verify_mismatches},
                                         {"bytes", now.bytes},
                                         {"entries", now.entries},
                                         {"saved", t.saved}};
  fmt::print("{}\n", object.dump(2));
}

void print_text(const std::filesystem::path& directory, const detail::totals& t,
                const detail::held& now) {
  const std::uint64_t hits = t.memory_hits + t.disk_hits + t.remote_hits;
  const std::uint64_t calls = hits + t.misses;
  fmt::print("directory   {}\n", directory.string());
  fmt::print("entries     {}\n", now.entries);
  fmt::print("size        {}\n", readable_bytes(now.bytes));
  fmt::print("hits        {}", hits);
  if (calls != 0)
    fmt::print("   ({:.1f} %)", 100 * static_cast<double>(hits) / static_cast<double>(calls));
  fmt::print("\nmisses      {}\n", t.misses);
  fmt::print("time saved  {}\n", readable_time(t.saved));
  if (t.evictions != 0) fmt::print("evicted     {}\n", t.evictions);
  if (t.errors != 0) fmt::print("errors      {}\n", t.errors);
}

}  // namespace

void stats(const std::filesystem::path& directory, bool json) {
  detail::totals counted;
  detail::held now;
  if (const auto cache = open_cache(directory, access::read)) {
    counted = cache->all_totals();
    now = cache->holds();
  }
  if (json) {
    print_json(counted, now);
  } else {
    print_text(directory, counted, now);
  }
}

}  // namespace coolcache::cli
