#include "candidate_lists.hpp"

#include <algorithm>

#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

constexpr std::size_t many = 8;

}  // namespace

const candidate_lists::list& candidate_lists::of(declaration_id user, global_name n) {
  static const list none;
  const auto& all = names_.index()[user].references;
  auto r = std::lower_bound(all.begin(), all.end(), n,
                            [](const global_reference& a, global_name b) { return a.name < b; });
  const list* first = nullptr;
  std::vector<const list*> found;  // where there are several
  auto add = [&](const list& some) {
    if (some.empty() || &some == first) return;
    if (first != nullptr && found.empty()) found.push_back(first);
    if (first != nullptr) found.push_back(&some);
    if (first == nullptr) first = &some;
  };
  for (; r != all.end() && r->name == n; ++r) {
    add(of_reference(user, *r, false));
    if (!names_.hidden(n).empty()) add(of_reference(user, *r, true));
  }
  if (first == nullptr) return none;
  if (found.empty()) return *first;
  sort_unique(found);
  return merged(found);
}

const candidate_lists::list& candidate_lists::merged(const std::vector<const list*>& parts) {
  std::lock_guard lock(merging_);
  auto [entry, is_new] = merged_.try_emplace(parts);
  if (!is_new) return entry->second;
  for (const list* some : parts)
    entry->second.insert(entry->second.end(), some->begin(), some->end());
  sort_unique(entry->second);
  return entry->second;
}

const candidate_lists::list& candidate_lists::of_reference(declaration_id user,
                                                           const global_reference& r, bool hidden) {
  seen_reference key = key_of(names_, r, user, hidden);
  return known_.get(key, [&] { return find(user, r, key, hidden); });
}

candidate_lists::list candidate_lists::find(declaration_id user, const global_reference& r,
                                            const seen_reference& key, bool hidden) const {
  list out;
  if (key.is_local) return out;
  const std::vector<provider>& open = names_.open(r.name);
  bool plain = key.kind == reference_kind::plain;
  if (hidden)
    try_all(user, r, names_.hidden(r.name), out);
  else if (plain && !key.holds_class && open.size() > many)
    try_plain(user, r, out);
  else
    try_all(user, r, open, out);
  add_directives(out);
  sort_unique(out);
  out.shrink_to_fit();
  return out;
}

// A using-directive stands for what it brings in.
void candidate_lists::add_directives(list& out) const {
  if (names_.nominated().empty()) return;
  for (std::size_t i = out.size(); i-- > 0;)
    for (declaration_id directive : names_.nominated().of(out[i])) out.push_back(directive);
}

void candidate_lists::try_all(declaration_id user, const global_reference& r,
                              const std::vector<provider>& all, list& out) const {
  bool apart = names_.declares_apart(user, r);
  for (const provider& p : all)
    if (contested_.takes_part(p.id) && !(apart && names_.is_apart(p.id)) &&
        names_.meaning(user, r, p) != match::no)
      out.push_back(p.id);
}

// The same, of a name that many declarations have.
void candidate_lists::try_plain(declaration_id user, const global_reference& r, list& out) const {
  const plain_candidates& candidates = names_.plain(r.name);
  const scope_table& scopes = names_.scopes();
  try_all(user, r, candidates.everywhere(), out);
  const scope_place& here = scopes.place_of(user);
  for (namespace_id n = here.innermost;; n = scopes.parent(n)) {
    try_all(user, r, candidates.in_namespace(n), out);
    if (n == global_namespace) break;
  }
  for (global_name n : here.classes) try_all(user, r, candidates.in_family(scopes.family(n)), out);
  const indexed_declaration& d = names_.index()[user];
  if (d.source->kind == declaration_kind::type && d.owner != 0xFFFFFFFF)
    try_all(user, r, candidates.in_family(scopes.family(d.owner)), out);
}

}  // namespace coolcache::scan
