// What may touch state: found backwards, from a variable to all that can lead to it before main.
#pragma once

#include <cstdint>
#include <vector>

#include "name_resolution.hpp"

namespace coolcache::scan {

class state_users {
 public:
  explicit state_users(const name_resolution& names);

  // A variable that is reached.
  void add(declaration_id state) { touch(state); }

  // That of other projects.
  void add_outer();

  // What may run before main and touch what was added since.
  std::vector<declaration_id> take_initializers();

 private:
  void touch(declaration_id id);
  void touch_users(global_name n, const provider& touched);
  void touch_all_users(global_name n);
  void touch_makers(global_name n);
  void touch_made(declaration_id id);
  void touch_pasting(global_name n);
  void touch_callers(global_name word);
  void touch_found_by(global_name n);
  void touch_operands(declaration_id id);
  void touch_type(global_name n);
  void touch_including(global_name n);

  const declaration_index& index_;
  const name_resolution& names_;
  std::vector<declaration_id> open_;
  std::vector<bool> is_touched_;  // what may read or write state that is reached
  static constexpr std::uint8_t everyone = 16;
  std::vector<std::uint8_t> users_touched_;  // by name: how often its users were looked through
  std::vector<bool> makers_touched_, made_touched_;  // by group
  std::vector<bool> words_touched_;                  // by name: of which callers are
  std::uint64_t operators_touched_ = 0;              // with the bits of operators.hpp
  bool any_ = false;
};

}  // namespace coolcache::scan
