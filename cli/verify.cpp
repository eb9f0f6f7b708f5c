// `coolcache verify`: reads every result, and removes those that are damaged.
#include <fmt/format.h>

#include "commands.hpp"
#include "opened_cache.hpp"

namespace coolcache::cli {

bool verify(const std::filesystem::path& directory) {
  const auto cache = open_cache(directory, access::write);
  std::uint64_t whole = 0;
  const std::uint64_t damaged = cache == nullptr ? 0 : cache->check(whole);
  fmt::print("{} {} whole, {} damaged{}\n", whole, whole == 1 ? "result is" : "results are",
             damaged, damaged == 0 ? "" : " and removed");
  return damaged == 0;
}

}  // namespace coolcache::cli
