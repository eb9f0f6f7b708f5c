// `coolcache clear`: removes all results, in one transaction, so that a program that is using the
// cache either still finds one or computes it anew.
#include <fmt/format.h>

#include "commands.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {

void clear(const std::filesystem::path& directory) {
  detail::held removed;
  if (const auto cache = open_cache(directory, access::write)) removed = cache->clear_all();
  fmt::print("removed {} {}, {}\n", removed.entries, removed.entries == 1 ? "entry" : "entries",
             readable_bytes(removed.bytes));
}

}  // namespace coolcache::cli
