#include "include_graph.hpp"

#include <algorithm>

namespace coolcache::scan {

include_graph::include_graph(const project& p)
    : in_circle_(p.files.size(), true),
      is_repeated_(p.files.size(), false),
      visible_(p.files.size()),
      lines_to_(p.files.size()) {
  add_edges(p);
  find_circles();
  find_units(p);
}

// What options include comes first, although it is noted last.
void include_graph::add_edges(const project& p) {
  std::vector<std::uint32_t> includers(p.files.size(), 0);
  for (const source_file& file : p.files) {
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    for (std::uint32_t i = 0; i < file.included.size(); ++i) {
      const include_directive& inc = file.summary.includes[i];
      for (file_id target : file.included[i]) {
        edges_.push_back({target, i, inc.line, inc.column});
        ++includers[target];
      }
    }
    std::stable_sort(edges_.begin() + first_edge_.back(), edges_.end(),
                     [](const include_edge& a, const include_edge& b) { return a.line < b.line; });
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
  for (file_id f = 0; f < p.files.size(); ++f)
    is_repeated_[f] = includers[f] > 1 && !p.files[f].summary.guarded;
}

// What is left once all files have been taken away that include no other of those left, and all
// that no other of those left includes.
void include_graph::find_circles() {
  std::vector<std::vector<file_id>> included(file_count()), includers(file_count());
  for (file_id f = 0; f < file_count(); ++f)
    for (const include_edge& e : edges(f)) {
      if (e.target == f) continue;  // it is never read inside of itself
      included[f].push_back(e.target);
      includers[e.target].push_back(f);
    }
  take_away(included, includers);
  take_away(includers, included);
}

// Files that lead to none that is left.
void include_graph::take_away(const std::vector<std::vector<file_id>>& to,
                              const std::vector<std::vector<file_id>>& from) {
  std::vector<std::size_t> left(file_count(), 0);
  std::vector<file_id> open;
  for (file_id f = 0; f < file_count(); ++f) {
    if (!in_circle_[f]) continue;
    left[f] = static_cast<std::size_t>(
        std::count_if(to[f].begin(), to[f].end(), [&](file_id t) { return in_circle_[t]; }));
    if (left[f] == 0) open.push_back(f);
  }
  while (!open.empty()) {
    file_id f = open.back();
    open.pop_back();
    in_circle_[f] = false;
    for (file_id before : from[f])
      if (in_circle_[before] && --left[before] == 0) open.push_back(before);
  }
}

void include_graph::read_unit(file_id unit, std::vector<std::uint32_t>& read_in,
                              std::vector<file_id>& out) const {
  std::vector<std::pair<file_id, std::uint32_t>> open = {{unit, 0}};
  read_in[unit] = unit + 1;
  out.push_back(unit);
  while (!open.empty()) {
    auto& [file, next] = open.back();
    if (next == edges(file).size()) {
      open.pop_back();
      continue;
    }
    file_id target = edges(file)[next++].target;
    if (read_in[target] == unit + 1) continue;
    read_in[target] = unit + 1;
    out.push_back(target);
    open.emplace_back(target, 0);
  }
}

void include_graph::find_units(const project& p) {
  std::vector<std::uint32_t> read_in(file_count(), 0);
  std::vector<file_id> order;  // of all units, one behind the other
  std::vector<std::pair<file_id, std::size_t>> units;
  for (file_id unit = 0; unit < file_count(); ++unit) {
    if (!p.files[unit].listed) continue;
    units.emplace_back(unit, order.size());
    read_unit(unit, read_in, order);
  }
  first_sighting_.assign(file_count() + 1, 0);
  for (file_id f : order) ++first_sighting_[f + 1];
  for (file_id f = 0; f < file_count(); ++f) first_sighting_[f + 1] += first_sighting_[f];
  std::vector<std::uint32_t> next(first_sighting_.begin(), first_sighting_.end() - 1);
  sightings_.resize(order.size());
  for (std::size_t u = 0; u < units.size(); ++u) {
    auto [unit, first] = units[u];
    std::size_t last = u + 1 < units.size() ? units[u + 1].second : order.size();
    for (std::size_t i = first; i < last; ++i)
      sightings_[next[order[i]]++] = {unit, static_cast<std::uint32_t>(i - first)};
  }
}

const std::vector<file_id>& include_graph::visible_files(file_id f) const {
  return visible_.get(f, [&] { return find_visible(f); });
}

// A file comes behind what it includes, as the preprocessor would have it at the end.
std::vector<file_id> include_graph::find_visible(file_id f) const {
  std::vector<file_id> out;
  std::vector<bool> seen(file_count(), false);
  std::vector<std::pair<file_id, std::uint32_t>> open = {{f, 0}};
  seen[f] = true;
  while (!open.empty()) {
    auto& [file, next] = open.back();
    if (next == edges(file).size()) {
      out.push_back(file);
      open.pop_back();
      continue;
    }
    file_id target = edges(file)[next++].target;
    if (seen[target]) continue;
    seen[target] = true;
    open.emplace_back(target, 0);
  }
  return out;
}

std::vector<file_id> include_graph::including(const std::vector<bool>& files) const {
  std::vector<file_id> out;
  for (file_id f = 0; f < file_count(); ++f)
    if (files[f]) out.push_back(f);
  if (out.empty()) return out;
  std::vector<std::vector<file_id>> includers(file_count());
  for (file_id f = 0; f < file_count(); ++f)
    for (const include_edge& e : edges(f)) includers[e.target].push_back(f);
  std::vector<bool> seen = files;
  for (std::size_t next = 0; next < out.size(); ++next)
    for (file_id f : includers[out[next]]) {
      if (!seen[f]) out.push_back(f);
      seen[f] = true;
    }
  return out;
}

std::vector<file_id> include_graph::included(std::vector<file_id> files) const {
  std::vector<bool> seen(file_count(), false);
  for (file_id f : files) seen[f] = true;
  for (std::size_t next = 0; next < files.size(); ++next)
    for (const include_edge& e : edges(files[next])) {
      if (!seen[e.target]) files.push_back(e.target);
      seen[e.target] = true;
    }
  return files;
}

std::uint32_t include_graph::line_to(file_id from, file_id to) const {
  const lines& all = lines_to_.get(from, [&] { return find_lines(from); });
  auto found = std::lower_bound(all.begin(), all.end(), std::pair<file_id, std::uint32_t>{to, 0});
  return found == all.end() || found->first != to ? no_line : found->second;
}

include_graph::lines include_graph::find_lines(file_id from) const {
  lines out;
  std::vector<bool> seen(file_count(), false);
  seen[from] = true;
  std::vector<file_id> open;
  for (const include_edge& e : edges(from)) {
    auto see = [&](file_id f) {
      if (seen[f]) return;
      seen[f] = true;
      out.emplace_back(f, e.line);
      open.push_back(f);
    };
    see(e.target);
    while (!open.empty()) {
      file_id next = open.back();
      open.pop_back();
      for (const include_edge& inner : edges(next)) see(inner.target);
    }
  }
  std::sort(out.begin(), out.end());
  out.shrink_to_fit();
  return out;
}

}  // namespace coolcache::scan
