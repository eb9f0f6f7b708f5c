// The scopes of a project: which are namespaces and which classes, which of them can be left out of
// a name, and which classes are related.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

using namespace_id = std::uint32_t;  // of a namespace whose name holds nothing that can be left out
inline constexpr namespace_id global_namespace = 0;

struct scope_place {
  std::vector<global_name> parts;  // without anonymous namespaces
  std::vector<global_name> classes;
  namespace_id innermost = global_namespace;
  global_name class_name = 0xFFFFFFFF;  // of the innermost class, if that is the last part
  bool is_namespace = true;             // the last part is, or may be, a namespace
  bool is_unknown = false;              // a part may stand for something else: a macro, an alias
};

class scope_table {
 public:
  explicit scope_table(const declaration_index& index);

  const scope_place& place_of(declaration_id id) const { return places_[place_of_[id]]; }
  std::uint32_t place_number(declaration_id id) const { return place_of_[id]; }

  bool is_namespace(global_name n) const { return is_namespace_[n]; }
  // An alias, or a macro, may make the name stand for anything.
  bool is_renamed(global_name n) const { return is_renamed_[n]; }
  bool is_nominated(global_name n) const { return all_nominated_ || is_nominated_[n]; }
  bool are_all_nominated() const { return all_nominated_; }
  bool is_inlined(global_name n) const { return is_inlined_[n]; }
  bool is_transparent(global_name n) const { return is_nominated(n) || is_inlined_[n]; }

  // Whether A::C, written there, is a class of the project and nothing else.
  bool is_class(declaration_id where, std::string_view chain) const;

  bool is_around(namespace_id outer, namespace_id inner) const;

  // Whether an object of one class may be one of the other, as far as bases tell.
  bool are_related(global_name a, global_name b) const {
    return family_[a] == family_[b] || is_universal_[a] || is_universal_[b];
  }
  namespace_id parent(namespace_id n) const { return parent_[n]; }
  // The same for all classes that are related by known bases.
  global_name family(global_name n) const { return family_[n]; }
  // Classes that derive from one of the family through an alias.
  const std::vector<declaration_id>& derived_by_alias(global_name family) const {
    static const std::vector<declaration_id> none;
    auto found = derived_by_alias_.find(family);
    return found == derived_by_alias_.end() ? none : found->second;
  }
  // Its bases are not known: it may be related to every class.
  bool is_universal(global_name n) const { return is_universal_[n]; }

 private:
  void read_words();
  void find_families();
  void find_known_scopes();
  void follow_base_words(const indexed_declaration& d);
  void follow_base(global_name base, global_name of);
  void place(declaration_id id, bool unknown_file,
             std::map<std::pair<std::string_view, std::uint32_t>, std::uint32_t>& known);
  std::string_view scope_of(declaration_id id) const;
  std::vector<global_name> parts_of(std::string_view scope) const;
  scope_place read_place(std::string_view scope, std::uint32_t chained);
  bool is_looked_up(const std::vector<global_name>& parts, std::uint32_t within) const;
  std::vector<bool> files_without_scope() const;
  global_name root_of(global_name n);
  void note_alias(const indexed_declaration& d, declaration_id id);
  bool may_be_alias(const std::vector<global_name>& parts, std::size_t at,
                    std::uint32_t chained) const;
  bool has_alias(global_name n, global_name holder) const;

  const declaration_index& index_;
  std::vector<scope_place> places_;
  std::vector<std::uint32_t> place_of_;  // by declaration
  std::vector<bool> is_namespace_, is_renamed_, is_nominated_, is_inlined_, is_universal_;
  std::vector<bool> followed_;  // aliases of which all that they stand for is related
  bool all_nominated_ = false;
  std::set<std::vector<global_name>> braced_scopes_;  // that braces open, and no chain
  std::set<std::vector<global_name>> known_scopes_;   // that braces open, or a class has
  std::set<std::vector<global_name>> aliases_;        // with their scopes
  std::map<global_name, std::vector<global_name>> alias_holders_;  // what their scopes end with
  std::vector<bool> is_alias_anywhere_;                            // of some scope or other
  std::map<global_name, std::vector<declaration_id>> derived_by_alias_;
  std::vector<global_name> family_;
  std::vector<namespace_id> parent_;
  std::map<std::pair<namespace_id, global_name>, namespace_id> child_;
};

}  // namespace coolcache::scan
