// Which of several declarations of one name a use can see. Sets of digests alone would not show
// that a header newly included, or a declaration moved before the use, makes another overload win.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "candidate_lists.hpp"
#include "contested_names.hpp"
#include "incomplete_classes.hpp"
#include "macro_texts.hpp"
#include "outer_places.hpp"
#include "reading_order.hpp"
#include "surroundings.hpp"
#include "view_finder.hpp"

namespace coolcache::scan {

// What the units see that see a file, of what units see differently; by file, ascending, where it
// is anything.
using sights = std::vector<std::pair<file_id, digest>>;

// One declaration's part in visibility::joint, of a file that has such a sight.
digest joint_entry(const digest& tokens, const digest& signature, const digest& sight);
// Of all these parts; zero if there are none.
digest joint_of(std::vector<digest> entries);

class visibility {
 public:
  visibility(const declaration_index& index, const name_resolution& names, std::size_t jobs);

  // Digest of what `user` sees of each contested name that it refers to, in the translation units
  // that it is part of: of all that any of them makes of it. On several threads only for what was
  // looked at.
  digest of(declaration_id user);

  // On up to `jobs` threads. Users of a file must stand together.
  void look_at(std::span<const declaration_id> users, std::size_t jobs);

  // Which unit sees which, of what these see differently from unit to unit: what each of them says
  // alone does not tell. Zero if all units see the same. Threads and order as above.
  digest joint(const std::vector<declaration_id>& users, sights* seen = nullptr);
  // Whether units see differently what it refers to, once it was asked for.
  bool varies(declaration_id user) const { return different_[user] != all_same; }

  const reading_order& order() const { return order_; }
  const outer_includes& outer() const { return outer_; }

 private:
  // By unit, in the order of include_graph::units_of; zero in units that see nothing special.
  using views = std::vector<digest>;
  struct looked {
    hasher same;
    std::vector<views> different;
  };

  // Of one thread.
  struct onlooker {
    view_finder finder;
    surrounding_views around;
  };

  digest look(declaration_id user, onlooker& by);
  void add_view(looked& out, view_finder& finder, global_name n, const candidate_lists::list& all,
                bool once = false);
  void add_conditions(looked& out, view_finder& finder, declaration_id macro);
  void add_text(looked& out, view_finder& finder, declaration_id user, global_name n);
  bool sees_directive(declaration_id user, const candidate_lists::list& all) const;
  static void add_views(looked& out, const char* what, const views& before);
  void add_different(looked& out, declaration_id user);
  std::vector<digest> units_together(const std::vector<declaration_id>& users) const;

  const declaration_index& index_;
  const include_graph& graph_;
  const nominations& nominated_;
  contested_names contested_;
  candidate_lists candidates_;
  macro_texts texts_;
  incomplete_classes incomplete_;
  reading_order order_;
  surroundings surroundings_;
  outer_includes outer_;
  outer_places outer_places_;
  meaning_lists meanings_;
  std::vector<std::optional<digest>> known_;  // by user
  static constexpr std::uint32_t all_same = 0xFFFFFFFF;
  std::vector<std::uint32_t> different_;  // by user: into sets_
  std::mutex keeping_;                    // of what follows, while threads look
  std::vector<views> sets_;
  std::map<digest, std::uint32_t> numbers_;  // of sets, by their digest
};

}  // namespace coolcache::scan
