// `coolcache rm KEY|FN`: removes one result, or those of one function.
#include <fmt/format.h>

#include "chosen_entries.hpp"
#include "commands.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {

void remove(const std::filesystem::path& directory, const std::string& what) {
  const auto cache = open_cache(directory, access::write);
  if (cache == nullptr) throw std::runtime_error("nothing is stored, so '" + what + "' is not");
  std::vector<detail::listed_entry> chosen = cache->list(what);
  if (chosen.empty())
    chosen.push_back(
        entry_of(*cache, what, ", and no results of a function of that name are stored"));
  std::vector<detail::key> keys;
  std::uint64_t bytes = 0;
  for (const detail::listed_entry& each : chosen) {
    keys.push_back(each.under);
    bytes += each.bytes;
  }
  const std::uint64_t removed = cache->drop_all(keys);
  if (chosen.size() == 1)
    fmt::print("removed {}({}), {}\n", chosen.front().value.function, chosen.front().value.args,
               readable_bytes(bytes));
  else
    fmt::print("removed {} entries of {}, {}\n", removed, what, readable_bytes(bytes));
}

}  // namespace coolcache::cli
