// Using-directives of which it is certain what they bring in: the names of one namespace of the
// project. They count only for what may mean one of those.
#pragma once

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "scope_table.hpp"

namespace coolcache::scan {

class nominations {
 public:
  nominations(const declaration_index& index, const scope_table& scopes);

  // The namespace that the declaration opens, if it is such a directive; else no_namespace.
  global_name opened_by(declaration_id id) const;
  static constexpr global_name no_namespace = 0xFFFFFFFF;

  bool empty() const { return directives_.empty(); }
  // Something that such a directive brings in may have the name.
  bool brings(global_name n) const { return !directives_.empty() && brings_[n]; }
  // The directives that may bring in a declaration.
  std::vector<declaration_id> of(declaration_id brought) const;
  // Calls use(n) with each namespace whose directives may; returns whether all of them may.
  template <class Use>
  bool for_each_around(declaration_id id, const Use& use) const {
    const scope_place& place = scopes_.place_of(id);
    if (is_anywhere(id)) return true;
    for (global_name n : place.parts)
      if (directives_.contains(n)) use(n);
    return false;
  }

 private:
  void find_directives();
  global_name nominated_by(declaration_id id) const;
  bool is_known(global_name n) const;
  bool is_anywhere(declaration_id id) const;
  std::vector<bool> pasting_of_libraries() const;
  bool is_of_library(declaration_id id) const;
  bool find_pasted();
  bool is_pasted(std::string_view name) const;
  void drop_what_acts_unnamed();
  void drop_what_texts_name();
  void drop(global_name n) { directives_.erase(n); }
  void find_names();

  const declaration_index& index_;
  const scope_table& scopes_;
  std::map<global_name, std::vector<declaration_id>> directives_;  // by namespace
  std::vector<global_name> opened_by_;                             // by declaration
  std::vector<name_pattern> pasted_;                               // of which some part is known
  std::vector<bool> brings_;                                       // by name
};

}  // namespace coolcache::scan
