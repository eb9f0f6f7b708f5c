// In what order translation units include other projects' headers, where one may mean something
// else behind another.
#pragma once

#include <vector>

#include "declaration_index.hpp"
#include "lazy_table.hpp"
#include "outer_includes.hpp"
#include "part_sink.hpp"

namespace coolcache::scan {

class external_order {
 public:
  external_order(const declaration_index& index, const outer_includes& includes);

  // Adds the order of those that these files include, directly or not, in all units that have them.
  // Safe on several threads.
  void add(const std::vector<file_id>& files, part_sink& out) const;

 private:
  class relations;

  std::vector<outer_header> read_unit(file_id unit) const;
  std::vector<outer_header> counted_in(file_id unit, const header_set& counts) const;

  const declaration_index& index_;
  const outer_includes& includes_;
  std::vector<header_set> related_;               // by header; empty if none are
  lazy_table<std::vector<outer_header>> orders_;  // by unit
};

}  // namespace coolcache::scan
