#include "surroundings.hpp"

#include <algorithm>
#include <tuple>

namespace coolcache::scan {

surroundings::surroundings(const declaration_index& index, const nominations& nominated)
    : index_(index), nominated_(nominated), touching_(index.graph().file_count()) {
  find_files();
  std::vector<bool> any(touching_.size());
  for (file_id f = 0; f < any.size(); ++f) any[f] = !touching_[f].empty();
  std::vector<file_id> units = index.graph().including(any);
  std::sort(units.begin(), units.end());
  for (file_id f : units)
    if (index.sources().files[f].listed) read_unit(f);
  std::stable_sort(checkpoints_.begin(), checkpoints_.end(),
                   [](const checkpoint& a, const checkpoint& b) { return a.file < b.file; });
}

void surroundings::find_files() {
  for (file_id f = 0; f < touching_.size(); ++f) {
    for (declaration_id id : index_.ambient(f)) {
      const declaration& d = *index_[id].source;
      bool told = nominated_.opened_by(id) != nominations::no_namespace;
      if (d.kind != declaration_kind::unplaced && !told) touching_[f].push_back(&d);
    }
    std::sort(
        touching_[f].begin(), touching_[f].end(), [](const declaration* a, const declaration* b) {
          return std::tie(a->line, a->column, a->tokens) < std::tie(b->line, b->column, b->tokens);
        });
  }
}

std::uint32_t surroundings::follow(std::uint32_t before, const digest& next) {
  hasher h;
  h.add(values_[before]);
  h.add(next);
  digest value = h.finish();
  auto [entry, is_new] =
      numbers_.try_emplace(value.low, static_cast<std::uint32_t>(values_.size()));
  if (!is_new && values_[entry->second] == value) return entry->second;
  values_.push_back(value);
  return static_cast<std::uint32_t>(values_.size() - 1);
}

void surroundings::read_unit(file_id unit) {
  struct position {
    file_id file;
    std::size_t next_include = 0;
    std::size_t next_own = 0;
  };
  std::vector<bool> seen(touching_.size(), false);
  std::vector<position> open;
  std::uint32_t before = 0;
  auto note = [&](file_id file, std::uint32_t line, std::uint32_t column) {
    if (before != 0) checkpoints_.push_back({file, unit, line, column, before});
  };
  auto enter = [&](file_id file) {
    seen[file] = true;
    open.push_back({file});
    note(file, 0, 0);
  };
  enter(unit);
  while (!open.empty()) {
    position& here = open.back();
    auto edges = index_.graph().edges(here.file);
    const std::vector<const declaration*>& own = touching_[here.file];
    std::uint32_t line = here.next_include < edges.size() ? edges[here.next_include].line : no_line;
    for (; here.next_own < own.size() && own[here.next_own]->line < line; ++here.next_own) {
      const declaration& d = *own[here.next_own];
      before = follow(before, d.tokens);
      note(here.file, d.line, d.column);
    }
    if (here.next_include < edges.size()) {
      file_id target = edges[here.next_include++].target;
      if (!seen[target]) enter(target);
      continue;
    }
    open.pop_back();
    if (open.empty()) break;
    const position& back = open.back();
    note(back.file, index_.graph().edges(back.file)[back.next_include - 1].line, 0);
  }
}

std::vector<digest> surroundings::of(declaration_id user) const {
  file_id file = index_[user].file;
  const declaration& u = *index_[user].source;
  auto first = std::lower_bound(checkpoints_.begin(), checkpoints_.end(), file,
                                [](const checkpoint& c, file_id f) { return c.file < f; });
  if (first == checkpoints_.end() || first->file != file) return {};
  std::vector<digest> out;
  for (const sighting& s : index_.graph().units_of(file)) {
    std::uint32_t before = 0;
    for (; first != checkpoints_.end() && first->file == file && first->unit == s.unit; ++first)
      if (std::pair(first->line, first->column) <= std::pair(u.line, u.column))
        before = first->before;
    out.push_back(values_[before]);
  }
  bool same = std::all_of(out.begin(), out.end(), [&](const digest& d) { return d == out[0]; });
  if (same) out.resize(out[0] == digest{} ? 0 : 1);
  return out;
}

}  // namespace coolcache::scan
