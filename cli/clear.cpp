// `coolcache clear [--stale]`: removes all results, or those of older code, in one transaction, so
// that a program that is using the cache either still finds one or computes it anew.
#include <fmt/format.h>

#include "commands.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {

namespace {

detail::held clear_stale(detail::disk_store& cache) {
  std::vector<detail::key> keys;
  std::uint64_t bytes = 0;
  for (const detail::listed_entry& each : cache.list({})) {
    if (each.current) continue;
    keys.push_back(each.under);
    bytes += each.bytes;
  }
  return {cache.drop_all(keys), bytes};
}

}  // namespace

void clear(const std::filesystem::path& directory, bool stale) {
  detail::held removed;
  if (const auto cache = open_cache(directory, access::write))
    removed = stale ? clear_stale(*cache) : cache->clear_all();
  fmt::print("removed {} {}, {}\n", removed.entries, removed.entries == 1 ? "entry" : "entries",
             readable_bytes(removed.bytes));
}

}  // namespace coolcache::cli
