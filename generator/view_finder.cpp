#include "view_finder.hpp"

#include <algorithm>

#include "sorted_set.hpp"

namespace coolcache::scan {

void view_finder::stand_at(declaration_id user) {
  const indexed_declaration& u = index_[user];
  if (u.file != file_) known_.clear();
  user_ = u.source;
  file_ = u.file;
  late_ = u.source->kind == declaration_kind::macro;
  includes_ = 0;
  if (!late_) count_includes();
}

void view_finder::stand_in_conditions_of(declaration_id macro) {
  stand_at(macro);
  late_ = false;
  count_includes();
}

void view_finder::count_includes() {
  for (const include_edge& e : graph_.edges(file_)) includes_ += e.line <= user_->line ? 1 : 0;
}

const view_of_name& view_finder::of(global_name n, const candidate_lists::list& all, bool once) {
  outlook o = outlook_of(n, all, once);
  auto known = known_.find(o);
  return known != known_.end() ? known->second : known_.emplace(o, find(o)).first->second;
}

view_finder::outlook view_finder::outlook_of(global_name n, const candidate_lists::list& all,
                                             bool once) const {
  outlook out{.all = &all, .name = n, .late = late_, .once = once};
  if (late_) return out;
  out.includes = includes_;
  std::pair here(user_->line, user_->column);
  auto own = std::lower_bound(all.begin(), all.end(), index_.id_of(file_, 0));
  for (; own != all.end() && index_[*own].file == file_; ++own) {
    const declaration& d = *index_[*own].source;
    if (std::pair(d.line, d.column) <= here) ++out.own;
  }
  return out;
}

view_of_name view_finder::find(const outlook& o) {
  if (!needs_classes(o)) return overloads_.of(*user_, file_, o.late, *o.all);
  if (const unit_classes* classes = classes_.of(*user_, file_, *o.all))
    return compared(o, *classes);
  return {view(o.name, *o.all, graph_.units_of(file_).front().unit), {}};
}

bool view_finder::needs_classes(const outlook& o) const {
  return graph_.is_in_circle(file_) ||
         std::any_of(o.all->begin(), o.all->end(), [&](declaration_id id) {
           return (index_[id].source->kind == declaration_kind::macro && !o.once) ||
                  graph_.is_in_circle(index_[id].file);
         });
}

view_of_name view_finder::compared(const outlook& o, const unit_classes& classes) {
  auto units = graph_.units_of(file_);
  std::vector<digest> by_class;
  bool differ = false;
  for (std::uint32_t example : classes.example) {
    by_class.push_back(view(o.name, *o.all, units[example].unit));
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

// Overloads as two sets, what stands before the use and what comes later; macros in their order,
// since a later definition replaces an earlier one.
digest view_finder::view(global_name n, const candidate_lists::list& all, file_id unit) const {
  spot here{file_, order_.find(file_, unit)->start, user_};
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
    bool first = late_ || order_.compare(unit, there, here) <= 0;
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

void view_finder::add_macros(hasher& h, const spot& user, std::vector<spot> macros,
                             file_id unit) const {
  std::stable_sort(macros.begin(), macros.end(),
                   [&](const spot& a, const spot& b) { return order_.compare(unit, a, b) < 0; });
  for (const spot& m : macros) h.add(m.at->signature);
  if (!late_)
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

}  // namespace coolcache::scan
