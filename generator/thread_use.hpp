// Whether other threads may do some of a function's work. What marked calls on those depend on
// counts for the function too, and it cannot tell by its own thread which they are.
#pragma once

#include <vector>

#include "closure.hpp"
#include "declaration_index.hpp"
#include "options.hpp"

namespace coolcache::scan {

class thread_use {
 public:
  thread_use(const declaration_index& index, const options& o);

  // False where all of the closure's code is known, it names nothing of the language's or the
  // system's that starts threads or speaks to them, and no flag makes loops parallel.
  bool may_be_in(const std::vector<reached_declaration>& closure) const;

 private:
  bool is_used_by(declaration_id id) const;
  bool is_parallel(const std::vector<reached_declaration>& closure) const;

  const declaration_index& index_;
  const options& options_;
  std::vector<bool> is_word_;  // by name
};

}  // namespace coolcache::scan
