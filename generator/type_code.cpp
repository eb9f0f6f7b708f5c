#include "type_code.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "hash.hpp"

namespace coolcache::scan {
namespace {

class type_walk {
 public:
  type_walk(const declaration_index& index, declaration_id function)
      : index_(index), function_(function) {}

  void start(std::span<const global_name> names) {
    for (global_name n : names) reach(n);
  }

  digest run(std::vector<declaration_id>* counted) {
    while (!open_.empty()) {
      declaration_id id = open_.back();
      open_.pop_back();
      if (is_function(id))
        start(names_of_result(id));
      else
        start(index_[id].refers);
      if (!is_function(id))
        for (global_name n : index_[id].provides) reach_members(n);
    }
    std::set<std::pair<std::string, digest>> code;
    for (declaration_id id : reached_)
      if (!is_variable(id)) code.emplace(index_[id].source->qualified, index_[id].source->tokens);
    if (counted != nullptr) counted->assign(reached_.begin(), reached_.end());
    hasher out;
    for (const auto& [name, tokens] : code) {
      out.add(name);
      out.add(tokens.high);
      out.add(tokens.low);
    }
    return out.finish();
  }

 private:
  static bool makes_types(declaration_kind kind) {
    return kind == declaration_kind::type || kind == declaration_kind::alias ||
           kind == declaration_kind::enumeration || kind == declaration_kind::macro ||
           kind == declaration_kind::fragment;
  }

  // Its type counts, and its value does not.
  bool is_variable(declaration_id id) const {
    return index_[id].source->kind == declaration_kind::variable;
  }

  bool is_function(declaration_id id) const {
    return index_[id].source->kind == declaration_kind::function;
  }

  // Of what it takes and returns.
  std::vector<global_name> names_of_result(declaration_id id) const {
    const indexed_declaration& d = index_[id];
    if (d.source->is_deduced) return {d.refers.begin(), d.refers.end()};
    std::vector<global_name> out;
    for (name_id n : d.source->head) out.push_back(index_.global_of(d.file, n));
    return out;
  }

  void reach(global_name n) {
    for (declaration_id id : index_.providers(n)) {
      if (makes_types(index_[id].source->kind) || is_variable(id)) add(id);
      if (is_function(id) && followed_.insert(id).second) open_.push_back(id);
    }
  }

  void reach_members(global_name n) {
    if (!index_.is_type(n)) return;
    for (declaration_id id : index_.members(n)) add(id);
    for (declaration_id id : index_.found_by_type(n)) add(id);
  }

  // A member's body may use what is no part of its type: it counts, and is not followed.
  void add(declaration_id id) {
    if (id == function_ || !reached_.insert(id).second) return;
    if (makes_types(index_[id].source->kind) || is_variable(id)) open_.push_back(id);
  }

  const declaration_index& index_;
  declaration_id function_;
  std::set<declaration_id> reached_;
  std::set<declaration_id> followed_;  // functions whose result may be an item or the result
  std::vector<declaration_id> open_;
};

}  // namespace

digest type_code(const declaration_index& index, declaration_id function, const marked_site& site,
                 std::vector<declaration_id>* counted) {
  const indexed_declaration& d = index[function];
  type_walk walk(index, function);
  std::vector<global_name> head;
  for (name_id n : d.source->head) head.push_back(index.global_of(d.file, n));
  walk.start(head);
  if (!site.is_plain || d.source->is_deduced) walk.start(d.refers);
  // Members that are listed have types that the class names.
  if (!site.is_plain && d.owner != 0xFFFFFFFF)
    for (declaration_id id : index.providers(d.owner))
      if (index[id].source->kind == declaration_kind::type) walk.start(index[id].refers);
  return walk.run(counted);
}

}  // namespace coolcache::scan
