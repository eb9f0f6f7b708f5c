// What comes first in the text of a translation unit. Where files are placed in it follows from the
// order in which they are read; only circles of includes have to be looked at unit by unit.
#pragma once

#include "lazy_table.hpp"
#include "unit_order.hpp"

namespace coolcache::scan {

// A declaration in a unit that sees it.
struct spot {
  file_id file = 0;
  std::uint32_t start = 0;  // of the file in the unit
  const declaration* at = nullptr;
};

// Safe on several threads.
class reading_order {
 public:
  explicit reading_order(const include_graph& graph) : graph_(graph), orders_(graph.file_count()) {}

  // Less than zero if the first stands before the second.
  int compare(file_id unit, const spot& a, const spot& b) const;
  // The file in the unit, or null where the unit does not see it.
  const sighting* find(file_id file, file_id unit) const;
  const unit_order& exact(file_id unit) const;

 private:
  const include_graph& graph_;
  lazy_table<unit_order> orders_;
};

}  // namespace coolcache::scan
