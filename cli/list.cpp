// `coolcache list [FN]`: the stored results, most recently made first.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {
namespace {

/// Names and arguments are what a program's author wrote; bytes that are no UTF-8 are replaced.
std::string as_json(const std::vector<detail::listed_entry>& entries) {
  auto array = nlohmann::ordered_json::array();
  for (const detail::listed_entry& each : entries) {
    array.push_back({{"key", detail::hex(each.under.value)},
                     {"function", each.value.function},
                     {"args", each.value.args},
                     {"bytes", each.bytes},
                     {"cost_ns", each.value.cost},
                     {"created", each.value.created},
                     {"last_used", each.uses.last_used},
                     {"hits", each.uses.hits},
                     {"current", each.current}});
  }
  return array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void print_text(const std::vector<detail::listed_entry>& entries) {
  if (entries.empty()) return;
  fmt::print("{:8}  {:60}  {:>10}  {:>9}  {:>6}  {:19}  {}\n", "key", "call", "size", "cost",
             "hits", "created", "code");
  for (const detail::listed_entry& each : entries) {
    const std::string call = each.value.function + "(" + each.value.args + ")";
    fmt::print("{:.8}  {:60}  {:>10}  {:>9}  {:>6}  {:19}  {}\n", detail::hex(each.under.value),
               shortened(call, 60), readable_bytes(each.bytes), readable_time(each.value.cost),
               each.uses.hits, readable_date(each.value.created),
               each.current ? "current" : "older");
  }
}

}  // namespace

void list(const std::filesystem::path& directory, const std::string& function, bool json) {
  std::vector<detail::listed_entry> entries;
  if (const auto cache = open_cache(directory, access::read)) {
    entries = cache->list(function);
    if (entries.empty() && !function.empty()) {
      std::string known;
      for (const std::string& each : cache->functions())
        known += (known.empty() ? "" : ", ") + each;
      throw std::runtime_error("no results of '" + function + "' are stored; there are some of: " +
                               (known.empty() ? "no function" : known));
    }
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.value.created != b.value.created ? a.value.created > b.value.created
                                              : a.under < b.under;
  });
  if (json) {
    fmt::print("{}\n", as_json(entries));
  } else {
    print_text(entries);
  }
}

}  // namespace coolcache::cli
