#include "guard_order.hpp"

#include <algorithm>
#include <set>

#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

digest code_of(const declaration_index& index, file_id f) {
  std::vector<digest> all;
  for (const declaration& d : index.sources().files[f].summary.declarations)
    all.push_back(d.tokens);
  std::sort(all.begin(), all.end());
  hasher h;
  for (const digest& d : all) h.add(d);
  return h.finish();
}

}  // namespace

std::vector<file_id> files_that_share_guard(const declaration_index& index, declaration_id macro) {
  if (index[macro].source->kind != declaration_kind::macro) return {};
  std::vector<file_id> out;
  for (global_name n : index[macro].provides) {
    const auto& same = index.macros(n);
    auto is_guard = [&](declaration_id id) { return index[id].source->is_guard; };
    if (same.size() < 2 || std::none_of(same.begin(), same.end(), is_guard)) continue;
    for (declaration_id id : same) out.push_back(index[id].file);
  }
  sort_unique(out);
  if (out.size() < 2) out.clear();
  return out;
}

digest guard_order(const declaration_index& index, const std::vector<file_id>& files) {
  const include_graph& graph = index.graph();
  std::set<file_id> units;
  for (file_id f : files)
    for (const sighting& s : graph.units_of(f)) units.insert(s.unit);
  std::set<digest> orders;
  for (file_id unit : units) {
    hasher order;
    for (file_id f : graph.visible_files(unit))
      if (std::binary_search(files.begin(), files.end(), f)) order.add(code_of(index, f));
    orders.insert(order.finish());
  }
  hasher h;
  for (const digest& d : orders) h.add(d);
  return h.finish();
}

}  // namespace coolcache::scan
