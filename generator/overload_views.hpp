// What each translation unit sees of some candidates, none of them a macro: which meanings stand
// before the use, and which only behind it. All units are looked at together.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "candidate_lists.hpp"
#include "contested_names.hpp"
#include "reading_order.hpp"

namespace coolcache::scan {

// What all units see, and, if they differ, what each of them sees besides; zero where that is
// nothing.
struct view_of_name {
  digest same;
  std::vector<digest> by_unit;
};

// Sorted: what candidates mean. For several threads.
using candidate_meaning = std::pair<digest, declaration_id>;
struct hash_of_list {
  std::size_t operator()(const candidate_lists::list* list) const {
    return reinterpret_cast<std::uintptr_t>(list) * 0x9E3779B97F4A7C15u >> 32;
  }
};
using meaning_lists =
    shared_map<const candidate_lists::list*, std::vector<candidate_meaning>, hash_of_list>;

class overload_views {
 public:
  overload_views(const declaration_index& index, const contested_names& contested,
                 meaning_lists& meanings)
      : index_(index),
        graph_(index.graph()),
        contested_(contested),
        files_(graph_.file_count()),
        meanings_(meanings) {}

  // Users of a file are best asked for together. `late` for text that is read where it is used.
  view_of_name of(const declaration& user, file_id file, bool late,
                  const candidate_lists::list& candidates);

 private:
  enum state : std::uint8_t { absent, after, before };
  enum class relation : std::uint8_t { never, first, second, varies };
  struct other_file {
    file_id seen_from = 0xFFFFFFFF;
    relation how = relation::never;
    std::uint32_t line_to = 0;    // from the user's file to it
    std::uint32_t line_back = 0;  // and from it to the user's file
  };

  std::span<const candidate_meaning> meanings_of(const candidate_lists::list& candidates);
  const other_file& look_at(file_id other);
  void relate(file_id other, other_file& out) const;
  bool is_settled(const declaration& user, bool late, const other_file& other) const;
  state state_of(const declaration& user, const declaration& candidate, const other_file& other,
                 bool is_first) const;
  void add_varying(const declaration& user, const std::vector<declaration_id>& varying,
                   const digest& meaning, state known, bool late, std::vector<digest>& by_unit);

  const declaration_index& index_;
  const include_graph& graph_;
  const contested_names& contested_;
  file_id file_ = 0xFFFFFFFF;  // of the users
  std::vector<other_file> files_;
  meaning_lists& meanings_;
  std::vector<candidate_meaning> few_;  // of a list that is too short to be kept
  std::vector<state> most_;             // by unit
};

// Calls found(i, j) for units that both lists have: i is the number of the first's.
template <class Found>
void for_both(std::span<const sighting> a, std::span<const sighting> b, const Found& found) {
  constexpr std::size_t much_longer = 16;
  auto by_unit = [](const sighting& s, file_id unit) { return s.unit < unit; };
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->unit == j->unit) {
      found(static_cast<std::size_t>(i++ - a.begin()), *j++);
    } else if (i->unit < j->unit) {
      i = a.size() > much_longer * b.size() ? std::lower_bound(i, a.end(), j->unit, by_unit)
                                            : i + 1;
    } else {
      j = b.size() > much_longer * a.size() ? std::lower_bound(j, b.end(), i->unit, by_unit)
                                            : j + 1;
    }
  }
}

}  // namespace coolcache::scan
