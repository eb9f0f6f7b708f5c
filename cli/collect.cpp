// `coolcache gc`: gives back what is not needed.
#include <fmt/format.h>

#include "commands.hpp"
#include "environment.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {

void collect(const std::filesystem::path& directory, const std::string& max_size) {
  std::uint64_t limit = 0;
  if (!max_size.empty()) {
    const auto size = detail::parse_size(max_size);
    if (!size || *size == 0)
      throw std::runtime_error("--max-size '" + max_size +
                               "' is not understood; write a size such as 500M or 2G");
    limit = *size;
  }
  const auto cache = open_cache(directory, access::write);
  if (cache == nullptr) return;
  cache->limit(limit);
  const detail::disk_store::collected done = cache->collect();
  const std::uint64_t evicted = cache->evicted();
  if (limit != 0) fmt::print("evicted {} {}\n", evicted, evicted == 1 ? "entry" : "entries");
  fmt::print("removed {} {} that no result names, {}\n", done.files.entries,
             done.files.entries == 1 ? "file" : "files", readable_bytes(done.files.bytes));
  if (done.compacted)
    fmt::print("index: {} before, {} now\n", readable_bytes(done.before),
               readable_bytes(done.after));
  else
    fmt::print("index: {}, not made smaller, because another program has it open\n",
               readable_bytes(done.before));
}

}  // namespace coolcache::cli
