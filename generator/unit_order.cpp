#include "unit_order.hpp"

#include <algorithm>

namespace coolcache::scan {

unit_order::unit_order(const include_graph& graph, file_id unit) {
  read(graph, unit);
  std::stable_sort(segments_.begin(), segments_.end(),
                   [](const segment& a, const segment& b) { return a.file < b.file; });
}

// Without recursion: chains of includes may be long.
void unit_order::read(const include_graph& graph, file_id unit) {
  struct position {
    file_id file;
    std::size_t next = 0;
    std::uint32_t segment = 0;
  };
  std::vector<bool> seen(graph.file_count(), false);
  std::uint32_t number = 0;
  std::vector<position> open;
  auto enter = [&](file_id file) {
    seen[file] = true;
    open.push_back({file, 0, number});
    segments_.push_back({file, 0, number++});
  };
  enter(unit);
  while (!open.empty()) {
    position& here = open.back();
    auto edges = graph.edges(here.file);
    if (here.next == edges.size()) {
      open.pop_back();
      if (open.empty()) break;
      position& back = open.back();
      std::uint32_t line = graph.edges(back.file)[back.next - 1].line;
      back.segment = number;
      segments_.push_back({back.file, line, number++});
      continue;
    }
    const include_edge& e = edges[here.next++];
    if (graph.is_repeated(e.target))
      inclusions_[e.target].push_back({here.segment, e.line, e.column});
    if (!seen[e.target]) enter(e.target);
  }
}

std::span<const unit_place> unit_order::inclusions(file_id file) const {
  auto found = inclusions_.find(file);
  return found == inclusions_.end() ? std::span<const unit_place>() : found->second;
}

unit_place unit_order::place_of(file_id file, const declaration& d) const {
  auto behind = std::upper_bound(segments_.begin(), segments_.end(), std::pair(file, d.line),
                                 [](const std::pair<file_id, std::uint32_t>& p, const segment& s) {
                                   return p < std::pair(s.file, s.after_line);
                                 });
  bool any = behind != segments_.begin() && std::prev(behind)->file == file;
  return {any ? std::prev(behind)->number : 0, d.line, d.column};
}

}  // namespace coolcache::scan
