#include "reach_paths.hpp"

#include <algorithm>

namespace coolcache::scan {

reach_paths::reach_paths(const declaration_index& index, const function_fingerprint& f)
    : index_(index), function_(f) {
  for (const reached_declaration& r : f.reached) {
    closure_.insert(r.id);
    if (r.from != no_declaration) led_to_[r.from].push_back(r.id);
  }
  walk();
}

void reach_paths::end_at(declaration_id id) {
  ends_.insert(id);
  walk();
}

void reach_paths::leave_out(declaration_id id) {
  left_out_.insert(id);
  walk();
}

void reach_paths::walk() {
  order_.clear();
  parents_.clear();
  step(function_.function, no_declaration);
  std::size_t next = 0;
  std::size_t next_by_name = 0;
  while (next_by_name < order_.size()) {
    bool by_name = next == order_.size();
    declaration_id from = by_name ? order_[next_by_name++] : order_[next++];
    if (ends_.contains(from)) continue;
    if (by_name)
      step_by_name(from);
    else
      for (declaration_id to : led_to_[from]) step(to, from);
    if (order_.size() == closure_.size()) break;
  }
}

// The closure's walk notes one way to each declaration. That one may end at another start, or where
// this walk ends.
void reach_paths::step_by_name(declaration_id from) {
  for (global_name n : index_[from].refers)
    for (declaration_id to : index_.providers(n))
      if (closure_.contains(to)) step(to, from);
}

void reach_paths::step(declaration_id to, declaration_id from) {
  if (from == function_.function && left_out_.contains(to)) return;
  if (parents_.try_emplace(to, from).second) order_.push_back(to);
}

std::vector<declaration_id> reach_paths::to(declaration_id id) const {
  std::vector<declaration_id> out;
  for (; id != no_declaration; id = parents_.at(id)) out.push_back(id);
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace coolcache::scan
