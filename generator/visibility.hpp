// Which of several declarations of one name a use can see. Sets of digests alone would not show
// that a header newly included, or a declaration moved before the use, makes another overload win.
#pragma once

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "candidate_lists.hpp"
#include "contested_names.hpp"
#include "macro_texts.hpp"
#include "reading_order.hpp"
#include "surroundings.hpp"
#include "view_classes.hpp"

namespace coolcache::scan {

class visibility {
 public:
  visibility(const declaration_index& index, const name_resolution& names);

  // Digest of what `user` sees of each contested name that it refers to, in the translation units
  // that it is part of: of all that any of them makes of it. Users of a file are best asked for
  // together.
  digest of(declaration_id user);

  // Which unit sees which, of what these see differently from unit to unit: what each of them says
  // alone does not tell. Zero if all units see the same.
  digest joint(const std::vector<declaration_id>& users);

  reading_order& order() { return order_; }

 private:
  // By unit, in the order of include_graph::units_of; zero in units that see nothing special.
  using views = std::vector<digest>;

  // All on which it depends, within a file, what a place sees of some candidates.
  struct outlook {
    const candidate_lists::list* all = nullptr;
    global_name name = 0;
    bool late = false;           // read where it is used, as a macro is
    bool once = false;           // none of the macros among them is defined twice
    std::uint32_t own = 0;       // how many candidates of the file itself stand before the place
    std::uint32_t includes = 0;  // and how many of its includes
    friend auto operator<=>(const outlook&, const outlook&) = default;
  };
  digest look(declaration_id user);
  outlook outlook_of(declaration_id user, global_name n, const candidate_lists::list& all,
                     bool once) const;
  const view_of_name& view_from(declaration_id user, const outlook& o);
  view_of_name compared(declaration_id user, const outlook& o, const unit_classes& classes);
  bool needs_classes(file_id file, const outlook& o) const;
  void add_name(hasher& same, std::vector<views>& different, declaration_id user, global_name n);
  void add_view(hasher& same, std::vector<views>& different, declaration_id user, global_name n,
                const candidate_lists::list& all, bool once = false);
  void add_text(hasher& same, std::vector<views>& different, declaration_id user, global_name n);
  void add_surroundings(hasher& same, std::vector<views>& different, declaration_id user);
  digest view(declaration_id user, global_name n, const candidate_lists::list& all, file_id unit);
  void add_macros(hasher& h, const spot& user, std::vector<spot> macros, file_id unit);
  digest add_different(hasher& same, const std::vector<views>& different, declaration_id user);
  std::vector<digest> units_together(const std::vector<declaration_id>& users) const;

  const declaration_index& index_;
  const include_graph& graph_;
  const nominations& nominated_;
  contested_names contested_;
  candidate_lists candidates_;
  macro_texts texts_;
  overload_views overloads_;
  view_classes classes_;
  reading_order order_;
  surroundings surroundings_;
  file_id file_ = 0xFFFFFFFF;  // that was looked at last
  std::map<outlook, view_of_name> views_;
  std::vector<std::optional<digest>> known_;
  std::unordered_map<declaration_id, std::uint32_t> different_;  // into sets_
  std::vector<views> sets_;
  std::map<digest, std::uint32_t> numbers_;  // of sets, by their digest
};

}  // namespace coolcache::scan
