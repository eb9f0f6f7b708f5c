#include "listed_state.hpp"

#include <algorithm>
#include <set>

#include "closure.hpp"
#include "known_code.hpp"
#include "purity_names.hpp"

namespace coolcache::scan {
namespace {

bool is_unknown(declaration_kind kind) {
  return kind == declaration_kind::fragment || kind == declaration_kind::unplaced ||
         kind == declaration_kind::macro;
}

// Of no declaration here: another project's variable, if the class has no member of that name.
bool may_be_foreign(const declaration_index& index, declaration_id function, global_name n) {
  global_name owner = index[function].owner;
  if (owner == 0xFFFFFFFF) return true;
  const auto& classes = index.providers(owner);
  return std::none_of(classes.begin(), classes.end(), [&](declaration_id id) {
    const auto& names = index[id].refers;
    return std::find(names.begin(), names.end(), n) != names.end();
  });
}

// A function that reads none gives the same for the same arguments, which are items, or state
// itself.
bool reaches_state(const name_resolution& names, declaration_id function) {
  const declaration_index& index = names.index();
  closure_walk walk(names);
  walk.start(function);
  const std::vector<reached_declaration>& all = walk.run();
  std::set<global_name> impure;
  for (std::string_view word : suspicious_words()) impure.insert(index.find_name(word));
  return !is_all_known(index, all) ||
         std::any_of(all.begin(), all.end(), [&](const reached_declaration& r) {
           const indexed_declaration& d = index[r.id];
           return (d.source->holds_state && !d.source->is_constant) ||
                  std::any_of(d.refers.begin(), d.refers.end(),
                              [&](global_name n) { return impure.contains(n); });
         });
}

bool may_hold_state(const name_resolution& names, declaration_id function, const state_name& s) {
  const declaration_index& index = names.index();
  std::string name = s.name;
  if (name.empty()) return true;
  bool member = name.front() == '.', called = name.back() == '(';
  if (member) name.erase(0, 1);
  if (called) name.pop_back();
  global_name n = index.find_name(name);
  if (n == 0xFFFFFFFF) return !called && !member;
  const auto& all = index.providers(n);
  if (all.empty()) return !called && !member && may_be_foreign(index, function, n);
  return std::any_of(all.begin(), all.end(), [&](declaration_id id) {
    const declaration& d = *index[id].source;
    bool state = d.kind == declaration_kind::variable && (d.holds_state || called);
    if (member && !d.is_member) state = false;
    if (s.item == "(options)" && d.is_constant) state = false;  // no pointer: they are as they were
    bool code = called && d.kind == declaration_kind::function && !d.is_constructor &&
                (!member || d.is_member);
    return state || is_unknown(d.kind) || (code && reaches_state(names, id));
  });
}

}  // namespace

std::string listed_state(const name_resolution& names, declaration_id function,
                         const marked_site& site) {
  std::string out;
  std::string last;
  for (const state_name& s : site.state) {
    if (s.item == last || !may_hold_state(names, function, s)) continue;
    out += (out.empty() ? "" : ",") + s.item;
    last = s.item;
  }
  return out;
}

}  // namespace coolcache::scan
