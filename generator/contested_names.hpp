// Names of which the place of a use decides what they mean: several declarations have them, or
// something outside the project may.
#pragma once

#include <atomic>
#include <vector>

#include "declaration_index.hpp"
#include "lazy_table.hpp"

namespace coolcache::scan {

// Safe on several threads.
class contested_names {
 public:
  explicit contested_names(const declaration_index& index)
      : index_(index),
        contested_(index.name_count()),
        redefined_(index.size()),
        choices_(index.size()),
        takes_part_(index.size()) {
    for (declaration_id id = 0; id < index.size(); ++id) takes_part_[id] = may_be_chosen(id);
  }

  bool is_contested(global_name n) const {
    answer known = contested_[n].load(std::memory_order_acquire);
    return known == answer::unknown ? find_out(n) : known == answer::yes;
  }
  // Whether its place decides who means it.
  bool takes_part(declaration_id id) const { return takes_part_[id]; }
  // What stands for one declaration among those that a name could mean.
  const digest& choice(declaration_id id) const {
    return choices_.get(id, [&] { return choose(id); });
  }

 private:
  enum class answer : std::uint8_t { unknown, no, yes };

  bool may_be_chosen(declaration_id id) const;
  bool find_out(global_name n) const;
  bool is_contested_alone(declaration_id id) const;
  bool compare_all(global_name n) const;
  digest choose(declaration_id id) const;

  const declaration_index& index_;
  mutable std::vector<std::atomic<answer>> contested_;  // by name
  // By declaration: another one has this signature and other tokens. Known with its names.
  mutable std::vector<std::atomic<bool>> redefined_;
  lazy_table<digest> choices_;    // by declaration
  std::vector<bool> takes_part_;  // by declaration
};

}  // namespace coolcache::scan
