#include "chosen_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace coolcache::cli {

bool may_be_key(const std::string& text) {
  return !text.empty() && text.size() <= 32 &&
         text.find_first_not_of("0123456789abcdef") == text.npos;
}

detail::listed_entry entry_of(detail::disk_store& cache, const std::string& digits,
                              const std::string& suggestion) {
  if (!may_be_key(digits))
    throw std::runtime_error("'" + digits +
                             "' is no key, which has up to 32 digits of 0-9 and a-f" + suggestion);
  std::vector<detail::listed_entry> found = cache.list({});
  std::erase_if(found, [&](const detail::listed_entry& each) {
    return !detail::hex(each.under.value).starts_with(digits);
  });
  if (found.empty())
    throw std::runtime_error("no key begins with '" + digits + "'" + suggestion +
                             "; 'coolcache list' prints the keys");
  if (found.size() > 1)
    throw std::runtime_error(
        fmt::format("{} keys begin with '{}'; write more of it", found.size(), digits));
  return std::move(found.front());
}

}  // namespace coolcache::cli
