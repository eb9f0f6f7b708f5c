// Which of several declarations of one name a use can see. Sets of digests alone would not show
// that a header newly included, or a declaration moved before the use, makes another overload win.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "name_resolution.hpp"
#include "unit_order.hpp"

namespace coolcache::scan {

class visibility {
 public:
  visibility(const declaration_index& index, const name_resolution& names);

  // Digest of what `user` sees of each contested name that it refers to, in each translation unit
  // that it is part of. Zero when none of its names is contested, which is the usual case.
  digest of(declaration_id user);

  const unit_order& order_of(file_id unit);

 private:
  bool is_contested(global_name n);
  digest in_unit(declaration_id user, file_id unit);
  digest meaning(declaration_id candidate, file_id unit);
  bool differs_by_unit(declaration_id id);
  void add_members(std::set<digest>& out, declaration_id candidate, file_id unit);
  void add_name(hasher& h, declaration_id user, file_id unit, global_name n);
  bool is_surrounded(file_id file) const;
  void add_surroundings(hasher& h, declaration_id user, file_id unit);
  bool takes_part(declaration_id id) const;
  digest choice(declaration_id id);

  const declaration_index& index_;
  const name_resolution& names_;
  std::vector<std::vector<file_id>> units_of_;     // translation units that see a file
  std::vector<std::optional<unit_order>> orders_;  // by unit, made when first asked for
  std::vector<bool> redefined_;         // another declaration has this signature and other tokens
  std::vector<signed char> contested_;  // by name; -1 when not known yet
  std::vector<std::optional<digest>> known_;
  std::map<std::pair<declaration_id, file_id>, std::optional<digest>> in_unit_;  // empty: under way
  std::vector<signed char> differs_;  // by declaration; -1 when not known yet
};

}  // namespace coolcache::scan
