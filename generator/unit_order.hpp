// Where each declaration stands in the text of a translation unit, once what it includes has been
// put in place.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "include_graph.hpp"

namespace coolcache::scan {

struct unit_place {
  std::uint32_t segment = 0;  // texts between #includes, numbered as the unit is read
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend auto operator<=>(const unit_place&, const unit_place&) = default;
};

class unit_order {
 public:
  // Every file is placed where it is included first, as include guards have it.
  unit_order(const include_graph& graph, file_id unit);

  // Of a declaration in a file that the unit sees.
  unit_place place_of(file_id file, const declaration& d) const;
  // Where a file that gives its text each time is included.
  std::span<const unit_place> inclusions(file_id file) const;

 private:
  void read(const include_graph& graph, file_id unit);

  struct segment {
    file_id file = 0;
    std::uint32_t after_line = 0;  // of the #include behind which it begins
    std::uint32_t number = 0;
  };
  std::vector<segment> segments_;  // by file, in their order
  std::unordered_map<file_id, std::vector<unit_place>> inclusions_;
};

}  // namespace coolcache::scan
