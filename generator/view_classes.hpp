// Translation units that cannot differ in what a file sees of some declarations: one of each class
// speaks for all. For macros, whose order among each other counts too, and circles of includes.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "overload_views.hpp"

namespace coolcache::scan {

struct unit_classes {
  std::vector<std::uint32_t> class_of;  // by unit, in the order of include_graph::units_of
  std::vector<std::uint32_t> example;   // by class: one of its units
  std::vector<bool> is_plain;           // by class: nothing is seen that other units do not see
};

class view_classes {
 public:
  explicit view_classes(const declaration_index& index) : index_(index), graph_(index.graph()) {}

  // For a user and what one of its names can mean; null where all units are of one class. Valid
  // until the user is in another file: ask for the users of a file together.
  const unit_classes* of(const declaration& user, file_id file,
                         const candidate_lists::list& candidates);

 private:
  enum class relation : std::uint8_t { never, same, varies };
  struct question {
    std::vector<file_id> varying;  // whose presence or place is not the same in all units
    std::vector<file_id> ordered;  // whose order among each other counts
    bool alone = false;            // every unit is a class of its own
    friend auto operator<=>(const question&, const question&) = default;
  };

  question ask(const declaration& user, const candidate_lists::list& candidates);
  bool is_settled(const declaration& user, file_id target) const;
  relation relation_to(file_id other);
  unit_classes answer(const question& q) const;
  void add_varying(std::vector<std::uint64_t>& signs, file_id other) const;
  void add_ordered(std::vector<std::uint64_t>& signs, const std::vector<file_id>& files) const;

  const declaration_index& index_;
  const include_graph& graph_;
  file_id file_ = 0xFFFFFFFF;  // of the users
  std::unordered_map<file_id, relation> relations_;
  std::map<question, unit_classes> known_;
};

}  // namespace coolcache::scan
