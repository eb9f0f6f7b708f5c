// By which calls a function reaches what is in its closure.
#pragma once

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "fingerprint.hpp"

namespace coolcache::scan {

class reach_paths {
 public:
  reach_paths(const name_resolution& names, const function_fingerprint& f);

  // Walks anew, not through `id`, which is reached all the same.
  void end_at(declaration_id id);
  // Walks anew, not from the one to the other.
  void leave_out(declaration_id from, declaration_id to);

  // What is reached from the function, nearest first, itself in front. What is in the closure for
  // other reasons (callers of a template, what runs before main) is not.
  const std::vector<declaration_id>& order() const { return order_; }
  bool has(declaration_id id) const { return parents_.contains(id); }
  // From the function, which is in front, to `id`.
  std::vector<declaration_id> to(declaration_id id) const;

 private:
  bool is_around(declaration_id id) const;
  void walk();
  void pass();
  void step_as_closure(declaration_id from);
  void step_by_name(declaration_id from);
  bool may_call(declaration_id from, declaration_id to) const;
  bool has_class(global_name owner) const;
  bool may_name(declaration_id macro, declaration_id to) const;
  static bool is_unnamed(const declaration& function);
  void step(declaration_id to, declaration_id from);

  const name_resolution& names_;
  const declaration_index& index_;
  const function_fingerprint& function_;
  std::unordered_map<declaration_id, std::vector<declaration_id>> led_to_;
  std::unordered_set<declaration_id> closure_, ends_;
  std::set<std::pair<declaration_id, declaration_id>> left_out_;
  std::unordered_map<declaration_id, declaration_id> parents_;
  std::vector<declaration_id> order_;
};

}  // namespace coolcache::scan
