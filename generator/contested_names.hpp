// Names of which the place of a use decides what they mean: several declarations have them, or
// something outside the project may.
#pragma once

#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

class contested_names {
 public:
  explicit contested_names(const declaration_index& index)
      : index_(index),
        contested_(index.name_count(), -1),
        redefined_(index.size(), false),
        choices_(index.size(), 0),
        takes_part_(index.size()) {
    for (declaration_id id = 0; id < index.size(); ++id) takes_part_[id] = may_be_chosen(id);
  }

  bool is_contested(global_name n);
  // Whether its place decides who means it.
  bool takes_part(declaration_id id) const { return takes_part_[id]; }
  // What stands for one declaration among those that a name could mean.
  const digest& choice(declaration_id id) {
    if (choices_[id] == 0) choose(id);
    return values_[choices_[id]];
  }

 private:
  bool may_be_chosen(declaration_id id) const;
  void choose(declaration_id id);

  const declaration_index& index_;
  std::vector<signed char> contested_;  // by name; -1 when not known yet
  std::vector<bool> redefined_;         // another declaration has this signature and other tokens
  std::vector<std::uint32_t> choices_;  // by declaration: into values_; 0 when not known yet
  std::vector<bool> takes_part_;        // by declaration
  std::vector<digest> values_ = {digest{}};
};

}  // namespace coolcache::scan
