#include "visibility.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>

#include "sorted_set.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {
namespace {

// Depends on all bits of both.
digest mixed(const digest& a, const digest& b) {
  digest parts[] = {a, b};
  return digest_of({reinterpret_cast<const char*>(parts), sizeof parts});
}

// As a hasher would have it.
digest digest_of_list(const std::vector<digest>& all) {
  return digest_of({reinterpret_cast<const char*>(all.data()), all.size() * sizeof(digest)});
}

// Of them all, whatever their order.
digest digest_of_set(std::vector<digest> all) {
  sort_unique(all);
  return digest_of_list(all);
}

}  // namespace

digest joint_entry(const digest& tokens, const digest& signature, const digest& sight) {
  hasher h;
  h.add(tokens);
  h.add(signature);
  h.add(sight);
  return h.finish();
}

digest joint_of(std::vector<digest> entries) {
  return entries.empty() ? digest{} : digest_of_set(std::move(entries));
}

visibility::visibility(const declaration_index& index, const name_resolution& names,
                       std::size_t jobs)
    : index_(index),
      graph_(index.graph()),
      nominated_(names.nominated()),
      contested_(index),
      candidates_(names, contested_),
      texts_(names, contested_, candidates_),
      incomplete_(index, texts_),
      order_(index.graph()),
      surroundings_(index, names.nominated(), jobs),
      outer_(index.sources(), index.graph()),
      outer_places_(index, outer_),
      meanings_(index.size()),
      known_(index.size()),
      different_(index.size(), all_same) {}

digest visibility::of(declaration_id user) {
  if (!known_[user]) look_at(std::span(&user, 1), 1);
  return *known_[user];
}

void visibility::look_at(std::span<const declaration_id> users, std::size_t jobs) {
  if (std::all_of(users.begin(), users.end(), [&](declaration_id u) { return known_[u]; })) return;
  std::vector<std::span<const declaration_id>> files;
  auto of_other_file = [&](declaration_id a, declaration_id b) {
    return index_[a].file != index_[b].file;
  };
  while (!users.empty()) {
    auto last = std::adjacent_find(users.begin(), users.end(), of_other_file);
    auto behind = last == users.end() ? last : std::next(last);
    files.emplace_back(users.begin(), behind);
    users = {behind, users.end()};
  }
  std::atomic<std::size_t> next = 0;
  std::size_t threads = std::min(thread_count(jobs), files.size());
  for_each_part(threads, threads, [&](std::size_t) {
    onlooker by{view_finder(index_, contested_, order_, meanings_),
                surrounding_views(index_, surroundings_)};
    for (std::size_t i = next++; i < files.size(); i = next++)
      for (declaration_id user : files[i])
        if (!known_[user]) known_[user] = look(user, by);
  });
}

digest visibility::look(declaration_id user, onlooker& by) {
  if (graph_.units_of(index_[user].file).empty()) return {};
  by.finder.stand_at(user);
  std::vector<std::pair<std::string_view, global_name>> contested;
  for (global_name n : index_[user].refers)
    if (contested_.is_contested(n) ||
        (nominated_.brings(n) && sees_directive(user, candidates_.of(user, n))))
      contested.emplace_back(index_.name(n), n);
  std::sort(contested.begin(), contested.end());
  looked out;
  for (const auto& [name, n] : contested) add_view(out, by.finder, n, candidates_.of(user, n));
  const indexed_declaration& u = index_[user];
  if (u.source->kind == declaration_kind::macro) {
    add_conditions(out, by.finder, user);
  } else {
    for (global_name n : u.refers) add_text(out, by.finder, user, n);
    for (global_name n : u.refers_to_macros) add_text(out, by.finder, user, n);
    for (std::string_view name : incomplete_.of(user)) {
      out.same.add("incomplete");
      out.same.add(name);
    }
  }
  add_views(out, "behind", by.around.of(user));
  add_views(out, "behind headers", outer_places_.before(user));
  if (!out.different.empty()) add_different(out, user);
  return out.same.finish();
}

// A macro's text is looked up where it is used, but the conditions around it are asked where it
// stands.
void visibility::add_conditions(looked& out, view_finder& finder, declaration_id macro) {
  std::vector<std::pair<std::string_view, global_name>> asked;
  for (const global_reference& r : index_[macro].references)
    if (r.kind == reference_kind::macro && !index_.macros(r.name).empty())
      asked.emplace_back(index_.name(r.name), r.name);
  if (asked.empty()) return;
  sort_unique(asked);
  finder.stand_in_conditions_of(macro);
  out.same.add("conditions");
  for (const auto& [name, n] : asked) {
    add_view(out, finder, n, candidates_.of(macro, n));
    add_text(out, finder, macro, n);
  }
}

// What stands in a macro's text is looked up where the macro is used.
void visibility::add_text(looked& out, view_finder& finder, declaration_id user, global_name n) {
  if (index_.macros(n).empty()) return;
  const macro_text& text = texts_.of(n);
  add_view(out, finder, n, text.named, true);
  for (const auto& [name, all] : text.redefined) add_view(out, finder, name, *all);
  for (const auto& [name, all] : text.brought)
    if (sees_directive(user, *all)) add_view(out, finder, name, *all);
}

// What means the same wherever it is seen does so too where other units have using-directives.
bool visibility::sees_directive(declaration_id user, const candidate_lists::list& all) const {
  auto here = graph_.units_of(index_[user].file);
  return std::any_of(all.begin(), all.end(), [&](declaration_id id) {
    if (index_[id].source->kind != declaration_kind::ambient) return false;
    bool any = false;
    for_both(here, graph_.units_of(index_[id].file),
             [&](std::size_t, const sighting&) { any = true; });
    return any;
  });
}

void visibility::add_view(looked& out, view_finder& finder, global_name n,
                          const candidate_lists::list& all, bool once) {
  if (all.empty()) return;
  const view_of_name& view = finder.of(n, all, once);
  if (view.same == digest{} && view.by_unit.empty()) return;  // it is seen nowhere
  out.same.add(index_.name(n));
  out.same.add(view.same);
  if (!view.by_unit.empty()) out.different.push_back(view.by_unit);
}

void visibility::add_views(looked& out, const char* what, const views& before) {
  if (before.empty()) return;
  out.same.add(what);
  if (before.size() == 1) return out.same.add(before.front());
  out.different.push_back(before);
}

void visibility::add_different(looked& out, declaration_id user) {
  views all = std::move(out.different.front());
  std::vector<digest> in_unit(out.different.size());
  for (std::size_t i = 0; in_unit.size() > 1 && i < all.size(); ++i) {
    bool plain = all[i] == digest{};
    in_unit[0] = all[i];
    for (std::size_t v = 1; v < in_unit.size(); ++v) {
      in_unit[v] = out.different[v][i];
      plain = plain && in_unit[v] == digest{};
    }
    all[i] = plain ? digest{} : digest_of_list(in_unit);
  }
  out.same.add("differs");
  out.same.add(digest_of_set(all));
  digest value = digest_of_list(all);
  std::lock_guard lock(keeping_);
  auto [entry, is_new] = numbers_.try_emplace(value, static_cast<std::uint32_t>(sets_.size()));
  if (is_new) sets_.push_back(std::move(all));
  different_[user] = entry->second;
}

// ---- units

// By file: of a unit, what it sees in a way of its own; zero where that is nothing.
std::vector<digest> visibility::units_together(const std::vector<declaration_id>& users) const {
  std::vector<digest> out(graph_.file_count());
  for (declaration_id user : users) {
    if (different_[user] == all_same) continue;
    auto units = graph_.units_of(index_[user].file);
    hasher h;
    h.add(index_[user].source->tokens);
    h.add(index_[user].source->signature);
    digest tag = h.finish();
    const views& seen = sets_[different_[user]];
    for (std::size_t i = 0; i < units.size(); ++i)
      if (seen[i] != digest{}) add(out[units[i].unit], mixed(tag, seen[i]));
  }
  return out;
}

digest visibility::joint(const std::vector<declaration_id>& users, sights* sights_of_files) {
  look_at(users, 1);
  if (sets_.empty()) return {};
  std::vector<digest> units = units_together(users);
  std::unordered_map<file_id, digest> files;
  auto seen_by = [&](file_id f) {
    auto [entry, is_new] = files.try_emplace(f);
    if (!is_new) return entry->second;
    std::vector<digest> all;
    for (const sighting& s : graph_.units_of(f))
      if (units[s.unit] != digest{}) all.push_back(units[s.unit]);
    if (!all.empty()) entry->second = digest_of_set(std::move(all));
    return entry->second;
  };
  std::vector<digest> out;
  for (declaration_id user : users) {
    digest seen = seen_by(index_[user].file);
    const declaration& d = *index_[user].source;
    if (seen != digest{}) out.push_back(joint_entry(d.tokens, d.signature, seen));
  }
  if (sights_of_files != nullptr) {
    for (const auto& [file, seen] : files)
      if (seen != digest{}) sights_of_files->emplace_back(file, seen);
    std::sort(sights_of_files->begin(), sights_of_files->end());
  }
  return joint_of(std::move(out));
}

}  // namespace coolcache::scan
