// The closure of a declaration: all that it can reach. The one walk that both the fingerprint and
// its explanation are made from.
#pragma once

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pasted_names.hpp"
#include "seen_references.hpp"
#include "state_users.hpp"

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
  void reach_makers(global_name n, declaration_id from);
  void reach_reference(const global_reference& r, declaration_id from);
  void reach_plain(const global_reference& r, declaration_id from);
  bool are_reached(const std::vector<provider>& few) const;
  void follow(const provider& p, const global_reference& r, declaration_id from);
  void reach_candidate(const provider& p, const global_reference& r, declaration_id from);
  void reach_class(global_name n, declaration_id from);
  void reach_type(global_name n, declaration_id from);
  void reach_derived(const std::vector<declaration_id>& all, declaration_id from);
  void note_namespace(declaration_id id);
  void wait_for_users();
  void note_member(declaration_id id);
  void note_nominated(declaration_id id);
  void visit(declaration_id id);
  void visit_names(declaration_id id);
  void visit_file(file_id file, declaration_id from);
  void reach_ambient(file_id file, declaration_id from);
  bool follow_initializers();
  void note_outer_state();
  bool follow_pastes();

  using waiting = std::unordered_map<std::uint32_t, std::vector<reached_declaration>>;
  void release(waiting& all, std::uint32_t key);

  const declaration_index& index_;
  const name_resolution& names_;
  std::vector<reached_declaration> reached_;
  std::vector<bool> is_reached_;
  std::vector<bool> name_reached_;                                // in any scope
  std::vector<bool> name_seen_;                                   // somehow
  std::set<std::pair<std::uint64_t, std::uint32_t>> plain_seen_;  // what was tried for a name
  std::vector<bool> makers_reached_;                              // by group
  std::vector<bool> class_named_;
  std::vector<bool> type_reached_;
  std::vector<bool> file_reached_;  // some declaration can see it
  state_users state_;
  seen_references references_;
  std::unordered_set<namespace_id> namespaces_;
  bool all_namespaces_ = false;
  waiting for_class_;
  waiting for_nominated_;  // using-directives, by the namespace that they open
  std::unordered_set<global_name> opened_;
  bool all_opened_ = false;
  waiting for_namespace_;
  waiting for_member_;  // by name
  waiting operators_;   // by the namespace from within which, or for whose types, they are found
  waiting for_types_;   // by the namespace for whose types they are found
  std::unordered_set<namespace_id> seen_from_, types_from_;
  std::uint64_t operators_seen_ = 0;  // with the bits of operators.hpp
  std::size_t next_state_ = 0;
  bool uses_outer_state_ = false;
  pasted_names pasted_;
  std::size_t next_ = 0;
};

}  // namespace coolcache::scan
