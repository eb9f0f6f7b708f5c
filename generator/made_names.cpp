#include "made_names.hpp"

#include <algorithm>

#include "keywords.hpp"
#include "words.hpp"

namespace coolcache::scan {

made_names::made_names(const declaration_index& index)
    : index_(index), groups_(1), may_paste_(index.name_count(), false) {
  find_pasting(index);
  declaration_id last = no_declaration;
  for (const name_pattern& p : index.pattern_providers()) {
    if (!p.prefix.empty()) {
      add(by_prefix_, p.prefix, p.suffix, p.by);
    } else if (!p.suffix.empty()) {
      add(by_suffix_, p.suffix, {}, p.by);
    } else if (std::exchange(last, p.by) != p.by) {  // those of one declaration are neighbours
      for (global_name word : index[p.by].provides) add(by_word_, index.name(word), {}, p.by);
      groups_[by_keyword_].push_back(p.by);
    }
  }
}

void made_names::find_pasting(const declaration_index& index) {
  std::vector<declaration_id> macros;
  for (declaration_id id = 0; id < index.size(); ++id)
    if (index[id].source->kind == declaration_kind::macro) macros.push_back(id);
  for (bool changed = true; changed;) {
    changed = false;
    for (declaration_id id : macros) {
      const indexed_declaration& d = index[id];
      bool does = !d.source->pastes.empty() || std::any_of(d.refers.begin(), d.refers.end(),
                                                           [&](auto n) { return may_paste_[n]; });
      for (global_name n : d.provides) {
        if (!does || may_paste_[n]) continue;
        may_paste_[n] = changed = pastes_ = true;
      }
    }
  }
}

void made_names::add(table& t, std::string_view part, std::string_view end, declaration_id by) {
  if (part.empty()) return;  // no name begins so
  t.lengths[static_cast<unsigned char>(part.front())] |= table::bit_of(part.size());
  auto& groups = t.groups[part];
  auto found = groups.begin();
  while (found != groups.end() && found->first != end) ++found;
  if (found == groups.end()) {
    found = groups.emplace(found, end, static_cast<maker_group>(groups_.size()));
    groups_.emplace_back();
  }
  std::vector<declaration_id>& makers = groups_[found->second];
  if (makers.empty() || makers.back() != by) makers.push_back(by);
}

void made_names::find(const table& t, std::string_view part, std::string_view name,
                      std::vector<maker_group>& out) {
  if (!t.may_have(part)) return;
  auto found = t.groups.find(part);
  if (found == t.groups.end()) return;
  for (const auto& [end, group] : found->second)
    if (end.empty() || (name.size() >= part.size() + end.size() && name.ends_with(end)))
      out.push_back(group);
}

std::span<const maker_group> made_names::groups_of(global_name n) const {
  std::call_once(by_name_.found, [this] {
    bool any = groups_.size() > 1 || !groups_[by_keyword_].empty();
    by_name_.first.reserve(index_.name_count() + 1);
    for (global_name name = 0; name < index_.name_count(); ++name) {
      by_name_.first.push_back(static_cast<std::uint32_t>(by_name_.all.size()));
      if (!any) continue;
      std::vector<maker_group> groups = find_groups(index_.name(name));
      by_name_.all.insert(by_name_.all.end(), groups.begin(), groups.end());
    }
    by_name_.first.push_back(static_cast<std::uint32_t>(by_name_.all.size()));
  });
  return {by_name_.all.data() + by_name_.first[n], by_name_.all.data() + by_name_.first[n + 1]};
}

std::vector<maker_group> made_names::find_groups(std::string_view name) const {
  std::vector<maker_group> out;
  bool from_keyword = false;
  for (std::size_t length = 1; length <= name.size(); ++length) {
    find(by_prefix_, name.substr(0, length), name, out);
    find(by_suffix_, name.substr(name.size() - length), name, out);
    find(by_word_, name.substr(0, length), name, out);
    from_keyword = from_keyword || (!groups_[by_keyword_].empty() && length < name.size() &&
                                    is_keyword(name.substr(0, length)));
  }
  if (from_keyword) out.push_back(by_keyword_);
  return out;
}

const made_names::inverse& made_names::inverted() const {
  std::call_once(inverse_.found, [this] {
    inverse_.names.resize(groups_.size());
    for (global_name n = 0; n < index_.name_count(); ++n)
      for (maker_group g : groups_of(n)) inverse_.names[g].push_back(n);
    for (maker_group g = 0; g < groups_.size(); ++g)
      for (declaration_id id : groups_[g]) inverse_.groups[id].push_back(g);
    for (declaration_id id = 0; id < index_.size(); ++id)
      if (index_.is_declaration(id)) note_caller(id);
    add_pasted_words();
  });
  return inverse_;
}

// As pasted_names has it.
void made_names::note_caller(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  std::vector<const compact_list<global_name>*> words = {&d.refers, &d.refers_to_macros};
  for (declaration_id f : d.fragments) words.push_back(&index_[f].refers);
  auto pastes = [&](global_name n) { return may_paste_[n]; };
  bool calls = std::any_of(d.provides.begin(), d.provides.end(), pastes);
  for (const auto* some : words) calls = calls || std::any_of(some->begin(), some->end(), pastes);
  for (const auto* some : words)
    for (global_name n : *some)
      if (calls) inverse_.callers[n].push_back(id);
}

void made_names::add_pasted_words() const {
  std::vector<bool> counts(index_.name_count(), false);
  for (const auto& [word, callers] : inverse_.callers) counts[word] = true;
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind == declaration_kind::macro)
      for (global_name n : index_[id].refers) counts[n] = true;
  for (global_name n = 0; n < counts.size(); ++n)
    if (counts[n]) inverse_.words.add(index_.name(n));
  for (std::size_t i = 1; i < static_cast<std::size_t>(first_punctuator); ++i)
    inverse_.words.add(spelled[i]);
}

const std::vector<declaration_id>& made_names::callers_with(global_name word) const {
  static const std::vector<declaration_id> none;
  auto found = inverted().callers.find(word);
  return found == inverse_.callers.end() ? none : found->second;
}

const std::vector<maker_group>& made_names::groups_by(declaration_id id) const {
  static const std::vector<maker_group> none;
  auto found = inverted().groups.find(id);
  return found == inverse_.groups.end() ? none : found->second;
}

const std::vector<global_name>& made_names::names_of(maker_group g) const {
  return inverted().names[g];
}

}  // namespace coolcache::scan
