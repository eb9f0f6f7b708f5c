// The declarations among which the place of a use decides what a name means.
#pragma once

#include <map>
#include <mutex>
#include <vector>

#include "contested_names.hpp"
#include "seen_reference.hpp"
#include "shared_map.hpp"

namespace coolcache::scan {

// Safe on several threads.
class candidate_lists {
 public:
  using list = std::vector<declaration_id>;  // sorted

  candidate_lists(const name_resolution& names, const contested_names& contested)
      : names_(names), contested_(contested), known_(names.index().size() * 2) {}

  // What the user's references to the name can mean. Equal questions give one list, which stays.
  const list& of(declaration_id user, global_name n);

 private:
  const list& of_reference(declaration_id user, const global_reference& r, bool hidden);
  list find(declaration_id user, const global_reference& r, const seen_reference& key,
            bool hidden) const;
  const list& merged(const std::vector<const list*>& parts);
  void add_directives(list& out) const;
  void try_all(declaration_id user, const global_reference& r, const std::vector<provider>& all,
               list& out) const;
  void try_plain(declaration_id user, const global_reference& r, list& out) const;

  const name_resolution& names_;
  const contested_names& contested_;
  shared_map<seen_reference, list, seen_reference::hash> known_;
  std::mutex merging_;
  std::map<std::vector<const list*>, list> merged_;  // of several references to one name
};

}  // namespace coolcache::scan
