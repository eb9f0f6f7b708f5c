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

  // False where the closure names nothing of the language's, the system's or the compiler's that
  // starts threads or speaks to them, calls nothing whose code was not scanned, and sees no header
  // of another project but those of the C library.
  bool may_be_in(const std::vector<reached_declaration>& closure) const;

 private:
  bool is_used_by(declaration_id id) const;
  bool is_unknown_function(declaration_id id) const;
  bool sees_others(const std::vector<reached_declaration>& closure) const;

  const declaration_index& index_;
  const options& options_;
  std::vector<bool> is_word_;  // by name
};

}  // namespace coolcache::scan
