#include "incomplete_classes.hpp"

#include <algorithm>
#include <set>

#include "sorted_set.hpp"

namespace coolcache::scan {

incomplete_classes::incomplete_classes(const declaration_index& index, macro_texts& texts)
    : index_(index),
      texts_(texts),
      classes_(index.graph().file_count()),
      leads_(index.graph().file_count()) {
  for (declaration_id id = 0; id < index.size(); ++id) {
    const indexed_declaration& d = index[id];
    declaration_kind kind = d.source->kind;
    if (kind == declaration_kind::type &&
        std::any_of(d.provides.begin(), d.provides.end(),
                    [&](global_name n) { return index.is_declared_ahead(n); }))
      classes_[d.file].push_back(id);
    if (kind != declaration_kind::function && kind != declaration_kind::variable &&
        kind != declaration_kind::alias)
      continue;
    for (name_id local : d.source->head)
      if (global_name n = index.global_of(d.file, local); may_lead(n))
        for (global_name by : d.provides)
          if (is_rare(by)) in_heads_.emplace_back(n, by);
  }
  sort_unique(in_heads_);
  in_heads_.shrink_to_fit();
}

// What many declarations are called tells nothing of one of them.
bool incomplete_classes::is_rare(global_name n) const {
  constexpr std::size_t few = 8;
  return index_.providers(n).size() <= few;
}

// A class, or an alias.
bool incomplete_classes::may_lead(global_name n) const {
  return index_.is_declared_ahead(n) || (index_.is_alias(n) && is_rare(n));
}

// What has the name of the lead in its head leads to the class too; where that is very much,
// anything may.
void incomplete_classes::add_leads(const lead& to, std::vector<lead>& out) const {
  constexpr std::size_t most = 1'000;
  std::set<global_name> seen = {to.name};
  std::vector<global_name> open = {to.name};
  while (!open.empty()) {
    global_name n = open.back();
    open.pop_back();
    auto next = std::lower_bound(in_heads_.begin(), in_heads_.end(), std::pair(n, global_name{0}));
    for (; next != in_heads_.end() && next->first == n; ++next) {
      if (!seen.insert(next->second).second) continue;
      if (seen.size() > most) return out.push_back({any_name, to.class_name, to.defined});
      if (index_.is_alias(next->second) && may_lead(next->second)) open.push_back(next->second);
    }
  }
  for (global_name n : seen) out.push_back({n, to.class_name, to.defined});
}

incomplete_classes::leads_of_file incomplete_classes::read(file_id file) const {
  leads_of_file out;
  for (declaration_id id : classes_[file]) {
    const indexed_declaration& d = index_[id];
    const place here{d.source->line, d.source->column};
    out.last = std::max(out.last, here);
    for (global_name n : d.provides) {
      if (!index_.is_declared_ahead(n)) continue;
      add_leads({n, n, here}, out.all);
    }
  }
  sort_unique(out.all);
  return out;
}

std::vector<std::string_view> incomplete_classes::of(declaration_id user) const {
  const indexed_declaration& u = index_[user];
  std::vector<std::string_view> out;
  if (classes_[u.file].empty()) return out;
  const leads_of_file& leads = leads_.get(u.file, [&] { return read(u.file); });
  const place here{u.source->line, u.source->column};
  if (leads.last <= here) return out;
  auto note = [&](global_name n) {
    auto next = std::lower_bound(leads.all.begin(), leads.all.end(), lead{n, 0, {}});
    for (; next != leads.all.end() && next->name == n; ++next)
      if (next->defined > here) out.push_back(index_.name(next->class_name));
  };
  note(any_name);
  for (global_name n : u.refers) {
    note(n);
    if (!index_.macros(n).empty())
      for (global_name in_text : texts_.of(n).declared_ahead) note(in_text);
  }
  sort_unique(out);
  return out;
}

}  // namespace coolcache::scan
