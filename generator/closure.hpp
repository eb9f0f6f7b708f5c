// The closure of a declaration: all that it can reach. The one walk that both the fingerprint and
// its explanation are made from.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "name_resolution.hpp"

namespace coolcache::scan {

struct reached_declaration {
  declaration_id id = 0;
  declaration_id from = no_declaration;  // what led here; none for where the walk began
};

class closure_walk {
 public:
  explicit closure_walk(const name_resolution& names);

  // Adds a declaration to start from.
  void start(declaration_id id);

  // Everything reached, each once, in the order in which it was found.
  const std::vector<reached_declaration>& run();

 private:
  void reach(declaration_id id, declaration_id from);
  void reach_name(global_name n, declaration_id from);
  void reach_reference(const global_reference& r, declaration_id from);
  bool is_new(const global_reference& r, declaration_id from);
  void reach_candidate(const provider& p, const global_reference& r, declaration_id from);
  void reach_class(global_name n, declaration_id from);
  void reach_type(global_name n, declaration_id from);
  void note_namespace(declaration_id id);
  void visit(declaration_id id);
  void visit_names(declaration_id id);
  void visit_file(file_id file, declaration_id from);
  bool follow_initializers();
  bool follow_pastes();
  bool may_make(const name_pattern& pattern, global_name n) const;

  using waiting = std::unordered_map<std::uint32_t, std::vector<reached_declaration>>;
  void release(waiting& all, std::uint32_t key);

  const declaration_index& index_;
  const name_resolution& names_;
  std::vector<reached_declaration> reached_;
  std::vector<bool> is_reached_;
  std::vector<bool> name_reached_;  // in any scope
  std::vector<bool> name_seen_;     // somehow
  std::vector<bool> type_reached_;
  std::vector<bool> file_visited_;
  std::vector<bool> file_reached_;
  std::vector<bool> touches_state_;  // what may read or write state that is reached
  std::unordered_set<std::uint64_t> references_;
  std::unordered_set<namespace_id> namespaces_;
  waiting for_class_;
  waiting for_namespace_;
  std::size_t next_state_ = 0;
  std::vector<name_pattern> pastes_;
  std::size_t next_ = 0;
};

}  // namespace coolcache::scan
