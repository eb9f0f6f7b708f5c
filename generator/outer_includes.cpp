#include "outer_includes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace coolcache::scan {
namespace {

bool is_assert(std::string_view name) {
  return name == "cassert" || name == "assert.h" || name.ends_with("/assert.h");
}

}  // namespace

outer_includes::outer_includes(const project& p, const include_graph& graph) {
  for (const source_file& file : p.files) {
    for (const auto& [include, path] : file.external_includes) {
      const external_header& h = p.external.all().at(path);
      add({h.content, &path, true, h.terms.is_guarded, is_assert(path)});
    }
    for (const std::string& name : file.library_headers)
      add({digest_of('<' + name + '>'), &name, false, !is_assert(name), is_assert(name)});
  }
  number();
  find_holders(p.external);
  find_steps(p, graph);
}

void outer_includes::find_steps(const project& p, const include_graph& graph) {
  for (file_id f = 0; f < p.files.size(); ++f) {
    const source_file& file = p.files[f];
    auto first = static_cast<std::uint32_t>(steps_.size());
    first_step_.push_back(first);
    for (const include_edge& e : graph.edges(f))
      steps_.push_back({e.line, e.column, false, e.target});
    std::vector<bool> is_known(file.summary.includes.size());
    auto add_step = [&](std::size_t include, std::string_view name, bool is_read) {
      const include_directive& inc = file.summary.includes[include];
      is_known[include] = true;
      if (auto found = numbers_.find({name, is_read}); found != numbers_.end())
        steps_.push_back({inc.line, inc.column, true, found->second});
    };
    for (const auto& [include, path] : file.external_includes) add_step(include, path, true);
    for (std::size_t i = 0; i < is_known.size(); ++i) {
      const include_directive& inc = file.summary.includes[i];
      if (!is_known[i] && !inc.only_asked && !inc.computed &&
          file.library_headers.contains(inc.spelled))
        add_step(i, inc.spelled, false);
    }
    std::stable_sort(steps_.begin() + first, steps_.end(), [](const step& a, const step& b) {
      return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
  }
  first_step_.push_back(static_cast<std::uint32_t>(steps_.size()));
}

void outer_includes::add(header h) {
  if (numbers_.try_emplace({*h.name, h.is_read}, 0).second) all_.push_back(h);
}

void outer_includes::number() {
  std::sort(all_.begin(), all_.end(), [](const header& a, const header& b) {
    return std::tie(a.identity, *a.name) < std::tie(b.identity, *b.name);
  });
  for (outer_header h = 0; h < all_.size(); ++h) numbers_[{*all_[h].name, all_[h].is_read}] = h;
}

void outer_includes::find_holders(const external_headers& external) {
  std::map<std::string_view, std::uint32_t> places;
  for (const auto& [path, h] : external.all())
    places.emplace(path, static_cast<std::uint32_t>(places.size()));
  std::vector<std::vector<std::uint32_t>> includes;
  for (const auto& [path, h] : external.all()) {
    std::vector<std::uint32_t>& to = includes.emplace_back();
    for (const std::string& included : h.includes)
      if (auto found = places.find(included); found != places.end()) to.push_back(found->second);
  }
  holders_.assign(places.size(), header_set(all_.size()));
  for (outer_header h = 0; h < all_.size(); ++h) {
    if (!all_[h].is_read) continue;
    std::vector<std::uint32_t> open = {places.at(*all_[h].name)};
    while (!open.empty()) {
      std::uint32_t next = open.back();
      open.pop_back();
      if (holders_[next].contains(h)) continue;
      holders_[next].insert(h);
      open.insert(open.end(), includes[next].begin(), includes[next].end());
    }
  }
}

}  // namespace coolcache::scan
