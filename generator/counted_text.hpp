// What of a file's text can change how often __COUNTER__ was expanded before a place behind it.
#pragma once

#include <mutex>
#include <vector>

#include "declaration_index.hpp"
#include "lazy_table.hpp"

namespace coolcache::scan {

// Only what names __COUNTER__, a macro that leads to it or one that may paste such a name expands
// it. Whether it does depends on definitions, conditions and includes, and how often on the order.
class counted_text {
 public:
  explicit counted_text(const declaration_index& index);

  // The same as long as nothing in the file changes what is counted. Safe on several threads.
  const digest& of(file_id f) const;

 private:
  void find_counting() const;
  void find_files() const;
  void add_counting(declaration_id macro) const;
  bool names_counting(const indexed_declaration& d) const;
  bool counts(const indexed_declaration& d) const;
  bool is_in_order(file_id f) const;
  digest read(file_id f) const;

  const declaration_index& index_;
  mutable std::once_flag found_;
  mutable std::vector<bool> counting_;      // by name: where it stands, __COUNTER__ may be expanded
  mutable std::vector<global_name> open_;   // those of which the users are not looked at yet
  mutable std::vector<bool> is_text_;       // by file: it stands inside of declarations
  mutable std::vector<bool> has_counting_;  // by file: such a name stands somewhere in it
  lazy_table<digest> known_;
};

}  // namespace coolcache::scan
