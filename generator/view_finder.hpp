// What a place sees of the candidates for a name, in all translation units that it is part of. For
// one thread; several share what does not depend on the place.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "overload_views.hpp"
#include "reading_order.hpp"
#include "view_classes.hpp"

namespace coolcache::scan {

class view_finder {
 public:
  view_finder(const declaration_index& index, const contested_names& contested,
              const reading_order& order, meaning_lists& meanings)
      : index_(index),
        graph_(index.graph()),
        contested_(contested),
        order_(order),
        overloads_(index, contested, meanings),
        classes_(index) {}

  // What is asked for from now on. Users of a file are best asked for together.
  void stand_at(declaration_id user);
  // Of a macro, what the conditions around it see where it stands, and not its text where it is
  // used.
  void stand_in_conditions_of(declaration_id macro);

  // `once`: none of the macros among the candidates is defined twice. Valid until the user is in
  // another file.
  const view_of_name& of(global_name n, const candidate_lists::list& all, bool once);

 private:
  // All on which it depends, within a file, what a place sees of some candidates.
  struct outlook {
    const candidate_lists::list* all = nullptr;
    global_name name = 0;
    bool late = false;  // read where it is used, as a macro is
    bool once = false;
    std::uint32_t own = 0;       // how many candidates of the file itself stand before the place
    std::uint32_t includes = 0;  // and how many of its includes
    friend bool operator==(const outlook&, const outlook&) = default;

    struct hash {
      std::size_t operator()(const outlook& o) const {
        std::uint64_t h = reinterpret_cast<std::uintptr_t>(o.all) * 0x9E3779B97F4A7C15u;
        h = (h ^ o.name ^ h >> 29) * 0xBF58476D1CE4E5B9u;
        h = (h ^
             (std::uint64_t{o.own} << 34 | std::uint64_t{o.includes} << 2 | (o.late ? 2u : 0u) |
              (o.once ? 1u : 0u)) ^
             h >> 29) *
            0xBF58476D1CE4E5B9u;
        return static_cast<std::size_t>(h ^ h >> 32);
      }
    };
  };
  void count_includes();
  outlook outlook_of(global_name n, const candidate_lists::list& all, bool once) const;
  view_of_name find(const outlook& o);
  bool needs_classes(const outlook& o) const;
  view_of_name compared(const outlook& o, const unit_classes& classes);
  digest view(global_name n, const candidate_lists::list& all, file_id unit) const;
  void add_macros(hasher& h, const spot& user, std::vector<spot> macros, file_id unit) const;

  const declaration_index& index_;
  const include_graph& graph_;
  const contested_names& contested_;
  const reading_order& order_;
  overload_views overloads_;
  view_classes classes_;
  const declaration* user_ = nullptr;
  file_id file_ = 0xFFFFFFFF;  // where it stands
  bool late_ = false;
  std::uint32_t includes_ = 0;  // of the file before it
  std::unordered_map<outlook, view_of_name, outlook::hash> known_;
};

}  // namespace coolcache::scan
