#include "surroundings.hpp"

#include <algorithm>
#include <tuple>

#include "sorted_set.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {

surroundings::surroundings(const declaration_index& index, const nominations& nominated,
                           std::size_t jobs)
    : index_(index), nominated_(nominated), touching_(index.graph().file_count()) {
  find_files();
  find_repeated();
  std::vector<bool> any(touching_.size());
  for (file_id f = 0; f < any.size(); ++f)
    any[f] = !touching_[f].empty() || declares_again_[f] != digest{};
  std::vector<file_id> units = index.graph().including(any);
  std::sort(units.begin(), units.end());
  std::erase_if(units, [&](file_id f) { return !index.sources().files[f].listed; });
  std::vector<unit_reading> read(units.size());
  for_each_part(units.size(), jobs, [&](std::size_t i) { read[i] = read_unit(units[i]); });
  for (unit_reading& r : read) add(std::move(r));
  std::stable_sort(checkpoints_.begin(), checkpoints_.end(),
                   [](const checkpoint& a, const checkpoint& b) { return a.file < b.file; });
  std::stable_sort(repetitions_.begin(), repetitions_.end(),
                   [](const repetition& a, const repetition& b) { return a.file < b.file; });
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

// Pragmas, using-directives and macros of a file without a guard take effect each time; what it
// declares may have another name or scope each time, unless it is part of a declaration.
void surroundings::find_repeated() {
  again_.resize(touching_.size());
  declares_again_.resize(touching_.size());
  const project& p = index_.sources();
  for (file_id f = 0; f < again_.size(); ++f) {
    if (p.files[f].summary.guarded) continue;
    hasher acts, all;
    bool any_acts = false, any = false;
    for (const declaration& d : p.files[f].summary.declarations) {
      if (d.kind == declaration_kind::fragment) continue;
      bool does = d.kind == declaration_kind::macro || d.kind == declaration_kind::ambient;
      if (does) acts.add(d.tokens);
      all.add(d.tokens);
      any_acts = any_acts || does;
      any = true;
    }
    if (any_acts) again_[f] = acts.finish();
    if (any) declares_again_[f] = all.finish();
  }
}

bool surroundings::in_declaration(file_id file, const include_edge& e) const {
  return index_.sources().files[file].summary.includes[e.include].in_declaration;
}

// Its text stands there once more, and that of all that it includes and that has no guard.
std::uint32_t surroundings::repeat(file_id target, file_id unit, bool in_declaration,
                                   std::uint32_t before, unit_reading& out) const {
  const std::vector<digest>& does = in_declaration ? again_ : declares_again_;
  std::uint32_t behind = before;
  for (file_id f : index_.graph().visible_files(target)) {
    if (index_.sources().files[f].summary.guarded) continue;
    if (before != 0) out.repetitions.push_back({f, unit, before});
    if (does[f] != digest{}) behind = out.follow(behind, does[f]);
  }
  return behind;
}

std::uint32_t surroundings::unit_reading::follow(std::uint32_t before, const digest& next) {
  hasher h;
  h.add(values[before]);
  h.add(next);
  digest value = h.finish();
  auto [entry, is_new] = numbers.try_emplace(value.low, static_cast<std::uint32_t>(values.size()));
  if (!is_new && values[entry->second] == value) return entry->second;
  values.push_back(value);
  return static_cast<std::uint32_t>(values.size() - 1);
}

void surroundings::add(unit_reading read) {
  auto first = static_cast<std::uint32_t>(values_.size() - 1);  // its value 0 is that of all
  for (checkpoint& c : read.checkpoints) {
    if (c.before != 0) c.before += first;
    checkpoints_.push_back(c);
  }
  for (repetition& r : read.repetitions) {
    if (r.before != 0) r.before += first;
    repetitions_.push_back(r);
  }
  values_.insert(values_.end(), read.values.begin() + 1, read.values.end());
}

surroundings::unit_reading surroundings::read_unit(file_id unit) const {
  unit_reading out;
  struct position {
    file_id file;
    std::size_t next_include = 0;
    std::size_t next_own = 0;
  };
  std::vector<bool> seen(touching_.size(), false);
  std::vector<position> open;
  std::uint32_t before = 0;
  auto note = [&](file_id file, std::uint32_t line, std::uint32_t column) {
    if (before != 0) out.checkpoints.push_back({file, unit, line, column, before});
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
      before = out.follow(before, d.tokens);
      note(here.file, d.line, d.column);
    }
    if (here.next_include < edges.size()) {
      const include_edge& e = edges[here.next_include++];
      if (!seen[e.target]) {
        enter(e.target);
      } else if (std::uint32_t behind =
                     repeat(e.target, unit, in_declaration(here.file, e), before, out);
                 behind != before) {
        before = behind;
        note(here.file, e.line, 0);
      }
      continue;
    }
    open.pop_back();
    if (open.empty()) break;
    const position& back = open.back();
    note(back.file, index_.graph().edges(back.file)[back.next_include - 1].line, 0);
  }
  return out;
}

void surroundings::add_repetitions(file_id file, std::vector<digest>& out) const {
  auto next = std::lower_bound(repetitions_.begin(), repetitions_.end(), file,
                               [](const repetition& r, file_id f) { return r.file < f; });
  auto units = index_.graph().units_of(file);
  for (std::size_t i = 0; i < units.size(); ++i) {
    hasher h;
    h.add(out[i]);
    bool any = false;
    for (; next != repetitions_.end() && next->file == file && next->unit == units[i].unit;
         ++next) {
      h.add(values_[next->before]);
      any = true;
    }
    if (any) out[i] = h.finish();
  }
}

std::vector<surroundings::place> surroundings::changes(file_id file) const {
  auto first = std::lower_bound(checkpoints_.begin(), checkpoints_.end(), file,
                                [](const checkpoint& c, file_id f) { return c.file < f; });
  std::vector<place> out;
  for (; first != checkpoints_.end() && first->file == file; ++first)
    out.emplace_back(first->line, first->column);
  sort_unique(out);
  return out;
}

std::vector<digest> surroundings::before(file_id file, const place& here) const {
  auto first = std::lower_bound(checkpoints_.begin(), checkpoints_.end(), file,
                                [](const checkpoint& c, file_id f) { return c.file < f; });
  auto again = std::lower_bound(repetitions_.begin(), repetitions_.end(), file,
                                [](const repetition& r, file_id f) { return r.file < f; });
  bool any = first != checkpoints_.end() && first->file == file;
  if (!any && (again == repetitions_.end() || again->file != file)) return {};
  std::vector<digest> out;
  for (const sighting& s : index_.graph().units_of(file)) {
    std::uint32_t last = 0;
    for (; first != checkpoints_.end() && first->file == file && first->unit == s.unit; ++first)
      if (place(first->line, first->column) <= here) last = first->before;
    out.push_back(values_[last]);
  }
  add_repetitions(file, out);
  if (out.empty()) return out;
  bool same = std::all_of(out.begin(), out.end(), [&](const digest& d) { return d == out[0]; });
  if (same) out.resize(out[0] == digest{} ? 0 : 1);
  return out;
}

const std::vector<digest>& surrounding_views::of(declaration_id user) {
  const indexed_declaration& u = index_[user];
  if (u.file != file_) {
    file_ = u.file;
    changes_ = all_.changes(file_);
    known_.assign(changes_.size() + 1, std::nullopt);
  }
  surroundings::place here(u.source->line, u.source->column);
  auto behind = std::upper_bound(changes_.begin(), changes_.end(), here);
  auto& known = known_[static_cast<std::size_t>(behind - changes_.begin())];
  if (!known) known = all_.before(file_, here);
  return *known;
}

}  // namespace coolcache::scan
