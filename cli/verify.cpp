// `coolcache verify`: reads every result, and removes those that are damaged.
#include <fmt/format.h>

#include "commands.hpp"
#include "opened_cache.hpp"

namespace coolcache::cli {

bool verify(const std::filesystem::path& directory) {
  const auto cache = open_cache(directory, access::write);
  const auto found = cache == nullptr ? detail::disk_store::verified{} : cache->check();
  fmt::print("{} {} whole, {} damaged{}\n", found.whole,
             found.whole == 1 ? "result is" : "results are", found.damaged,
             found.damaged == 0 ? "" : " and removed");
  return found.damaged == 0 && !found.index_was_damaged;
}

}  // namespace coolcache::cli
