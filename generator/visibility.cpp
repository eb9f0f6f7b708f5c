#include "visibility.hpp"

#include <algorithm>

#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

// Depends on all bits of both.
digest mixed(const digest& a, const digest& b) {
  digest parts[] = {a, b};
  return digest_of({reinterpret_cast<const char*>(parts), sizeof parts});
}

// Of them all, whatever their order.
digest digest_of_set(std::vector<digest> all) {
  sort_unique(all);
  hasher h;
  for (const digest& d : all) h.add(d);
  return h.finish();
}

}  // namespace

visibility::visibility(const declaration_index& index, const name_resolution& names)
    : index_(index),
      graph_(index.graph()),
      nominated_(names.nominated()),
      contested_(index),
      candidates_(names, contested_),
      texts_(names, contested_, candidates_),
      overloads_(index, contested_),
      classes_(index),
      order_(index.graph()),
      surroundings_(index, names.nominated()),
      known_(index.size()) {}

digest visibility::of(declaration_id user) {
  if (!known_[user]) known_[user] = look(user);
  return *known_[user];
}

digest visibility::look(declaration_id user) {
  if (graph_.units_of(index_[user].file).empty()) return {};
  std::vector<global_name> contested;
  for (global_name n : index_[user].refers)
    if (contested_.is_contested(n) || nominated_.brings(n)) contested.push_back(n);
  std::sort(contested.begin(), contested.end(),
            [&](global_name a, global_name b) { return index_.name(a) < index_.name(b); });
  hasher same;
  std::vector<views> different;
  for (global_name n : contested) add_name(same, different, user, n);
  if (index_[user].source->kind != declaration_kind::macro) {
    for (global_name n : index_[user].refers) add_text(same, different, user, n);
    for (global_name n : index_[user].refers_to_macros) add_text(same, different, user, n);
  }
  add_surroundings(same, different, user);
  return different.empty() ? same.finish() : add_different(same, different, user);
}

void visibility::add_name(hasher& same, std::vector<views>& different, declaration_id user,
                          global_name n) {
  add_view(same, different, user, n, candidates_.of(user, n));
}

// What stands in a macro's text is looked up where the macro is used.
void visibility::add_text(hasher& same, std::vector<views>& different, declaration_id user,
                          global_name n) {
  if (index_.macros(n).empty()) return;
  const macro_text& text = texts_.of(n);
  add_view(same, different, user, n, text.named, true);
  for (const auto& [name, all] : text.redefined) add_view(same, different, user, name, *all);
}

void visibility::add_view(hasher& same, std::vector<views>& different, declaration_id user,
                          global_name n, const candidate_lists::list& all, bool once) {
  if (all.empty()) return;
  const view_of_name& view = view_from(user, outlook_of(user, n, all, once));
  if (view.same == digest{} && view.by_unit.empty()) return;  // it is seen nowhere
  same.add(index_.name(n));
  same.add(view.same);
  if (!view.by_unit.empty()) different.push_back(view.by_unit);
}

visibility::outlook visibility::outlook_of(declaration_id user, global_name n,
                                           const candidate_lists::list& all, bool once) const {
  const indexed_declaration& u = index_[user];
  bool late = u.source->kind == declaration_kind::macro;
  outlook out{.all = &all, .name = n, .late = late, .once = once};
  if (out.late) return out;
  std::pair here(u.source->line, u.source->column);
  auto own = std::lower_bound(all.begin(), all.end(), index_.id_of(u.file, 0));
  for (; own != all.end() && index_[*own].file == u.file; ++own) {
    const declaration& d = *index_[*own].source;
    if (std::pair(d.line, d.column) <= here) ++out.own;
  }
  for (const include_edge& e : graph_.edges(u.file)) out.includes += e.line <= here.first ? 1 : 0;
  return out;
}

const view_of_name& visibility::view_from(declaration_id user, const outlook& o) {
  const indexed_declaration& u = index_[user];
  if (u.file != file_) views_.clear();
  file_ = u.file;
  auto [entry, is_new] = views_.try_emplace(o);
  view_of_name& out = entry->second;
  if (!is_new) return out;
  if (!needs_classes(u.file, o)) {
    out = overloads_.of(*u.source, u.file, o.late, *o.all);
  } else if (const unit_classes* classes = classes_.of(*u.source, u.file, *o.all)) {
    out = compared(user, o, *classes);
  } else {
    out.same = view(user, o.name, *o.all, graph_.units_of(u.file).front().unit);
  }
  return out;
}

bool visibility::needs_classes(file_id file, const outlook& o) const {
  return graph_.is_in_circle(file) ||
         std::any_of(o.all->begin(), o.all->end(), [&](declaration_id id) {
           return (index_[id].source->kind == declaration_kind::macro && !o.once) ||
                  graph_.is_in_circle(index_[id].file);
         });
}

view_of_name visibility::compared(declaration_id user, const outlook& o,
                                  const unit_classes& classes) {
  auto units = graph_.units_of(index_[user].file);
  std::vector<digest> by_class;
  bool differ = false;
  for (std::uint32_t example : classes.example) {
    by_class.push_back(view(user, o.name, *o.all, units[example].unit));
    differ = differ || by_class.back() != by_class.front();
  }
  view_of_name out;
  if (!differ) {
    out.same = by_class.front();
    return out;
  }
  for (std::size_t c = 0; c < by_class.size(); ++c)
    if (classes.is_plain[c]) by_class[c] = {};
  out.by_unit.reserve(units.size());
  for (std::uint32_t c : classes.class_of) out.by_unit.push_back(by_class[c]);
  return out;
}

void visibility::add_surroundings(hasher& same, std::vector<views>& different,
                                  declaration_id user) {
  views before = surroundings_.of(user);
  if (before.empty()) return;
  same.add("behind");
  if (before.size() == 1) return same.add(before.front());
  different.push_back(std::move(before));
}

// Overloads as two sets, what stands before the use and what comes later; macros in their order,
// since a later definition replaces an earlier one.
digest visibility::view(declaration_id user, global_name n, const candidate_lists::list& all,
                        file_id unit) {
  const indexed_declaration& u = index_[user];
  bool late = u.source->kind == declaration_kind::macro;  // it is read where it is used
  spot here{u.file, order_.find(u.file, unit)->start, u.source};
  std::vector<digest> before, after;
  std::vector<spot> macros;
  const sighting* file = nullptr;
  file_id last = 0xFFFFFFFF;
  for (declaration_id id : all) {
    const indexed_declaration& d = index_[id];
    if (d.file != last) file = order_.find(d.file, unit);
    last = d.file;
    if (file == nullptr) continue;
    spot there{d.file, file->start, d.source};
    bool first = late || order_.compare(unit, there, here) <= 0;
    (first ? before : after).push_back(contested_.choice(id));
    if (d.source->kind == declaration_kind::macro) macros.push_back(there);
  }
  // What has the name in other units is nothing to this one.
  if (before.empty() && after.empty()) return {};
  sort_unique(before);
  sort_unique(after);
  std::erase_if(
      after, [&](const digest& d) { return std::binary_search(before.begin(), before.end(), d); });
  hasher h;
  h.add(index_.name(n));
  for (const std::vector<digest>* set : {&before, &after}) {
    h.add(set->size());
    for (const digest& d : *set) h.add(d);
  }
  if (!macros.empty()) add_macros(h, here, std::move(macros), unit);
  return h.finish();
}

void visibility::add_macros(hasher& h, const spot& user, std::vector<spot> macros, file_id unit) {
  std::stable_sort(macros.begin(), macros.end(),
                   [&](const spot& a, const spot& b) { return order_.compare(unit, a, b) < 0; });
  for (const spot& m : macros) h.add(m.at->signature);
  if (user.at->kind != declaration_kind::macro)
    h.add(
        static_cast<std::uint64_t>(std::count_if(macros.begin(), macros.end(), [&](const spot& m) {
          return order_.compare(unit, m, user) <= 0;
        })));
  if (!graph_.is_repeated(user.file)) return;
  // Text that is included several times has each time the macros of the moment.
  const unit_order& exact = order_.exact(unit);
  std::span<const unit_place> inclusions = exact.inclusions(user.file);
  if (inclusions.size() < 2) return;
  for (unit_place place : inclusions)
    h.add(
        static_cast<std::uint64_t>(std::count_if(macros.begin(), macros.end(), [&](const spot& m) {
          return exact.place_of(m.file, *m.at) <= place;
        })));
}

digest visibility::add_different(hasher& same, const std::vector<views>& different,
                                 declaration_id user) {
  views all = different.front();
  for (std::size_t i = 0; different.size() > 1 && i < all.size(); ++i) {
    hasher h;
    bool plain = true;
    for (const views& v : different) {
      plain = plain && v[i] == digest{};
      h.add(v[i]);
    }
    all[i] = plain ? digest{} : h.finish();
  }
  same.add("differs");
  same.add(digest_of_set(all));
  hasher h;
  for (const digest& d : all) h.add(d);
  auto [entry, is_new] = numbers_.try_emplace(h.finish(), static_cast<std::uint32_t>(sets_.size()));
  if (is_new) sets_.push_back(std::move(all));
  different_[user] = entry->second;
  return same.finish();
}

// ---- units

// By file: of a unit, what it sees in a way of its own; zero where that is nothing.
std::vector<digest> visibility::units_together(const std::vector<declaration_id>& users) const {
  std::vector<digest> out(graph_.file_count());
  for (declaration_id user : users) {
    auto known = different_.find(user);
    if (known == different_.end()) continue;
    auto units = graph_.units_of(index_[user].file);
    hasher h;
    h.add(index_[user].source->tokens);
    h.add(index_[user].source->signature);
    digest tag = h.finish();
    const views& seen = sets_[known->second];
    for (std::size_t i = 0; i < units.size(); ++i)
      if (seen[i] != digest{}) add(out[units[i].unit], mixed(tag, seen[i]));
  }
  return out;
}

digest visibility::joint(const std::vector<declaration_id>& users) {
  for (declaration_id user : users) of(user);
  if (different_.empty()) return {};
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
    if (seen == digest{}) continue;
    hasher h;
    h.add(index_[user].source->tokens);
    h.add(index_[user].source->signature);
    h.add(seen);
    out.push_back(h.finish());
  }
  return out.empty() ? digest{} : digest_of_set(std::move(out));
}

}  // namespace coolcache::scan
