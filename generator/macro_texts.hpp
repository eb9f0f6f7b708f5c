// What the names in a macro's text can mean, and those in the texts of all macros that it names.
#pragma once

#include <utility>
#include <vector>

#include "candidate_lists.hpp"
#include "contested_names.hpp"
#include "lazy_table.hpp"

namespace coolcache::scan {

struct macro_text {
  candidate_lists::list named;  // together, without macros that are defined several times
  // Each of those, whose order counts.
  std::vector<std::pair<global_name, const candidate_lists::list*>> redefined;
  // Each name that nothing but a using-directive makes mean something else.
  std::vector<std::pair<global_name, const candidate_lists::list*>> brought;
  std::vector<global_name> declared_ahead;  // names of such classes
};

// Safe on several threads.
class macro_texts {
 public:
  macro_texts(const name_resolution& names, const contested_names& contested,
              candidate_lists& candidates);

  // Stays where it is.
  const macro_text& of(global_name macro);

 private:
  macro_text read(global_name macro);
  void add(declaration_id macro, global_name n, macro_text& out);

  const name_resolution& names_;
  const contested_names& contested_;
  candidate_lists& candidates_;
  lazy_table<macro_text> known_;  // by name
};

}  // namespace coolcache::scan
