// Where each declaration stands in the text of a translation unit, once what it includes has been
// put in place.
#pragma once

#include <unordered_map>
#include <vector>

#include "project.hpp"

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
  unit_order(const project& sources, file_id unit);

  bool sees(file_id file) const { return segments_.contains(file); }
  // Where the file is included, each time.
  const std::vector<unit_place>& inclusions(file_id file) const;
  // Of a declaration in a file that the unit sees.
  unit_place place_of(file_id file, const declaration& d) const;

 private:
  void read(const project& sources, file_id file);

  struct segment {
    std::uint32_t after_line = 0;  // of the #include behind which it begins
    std::uint32_t number = 0;
  };
  std::unordered_map<file_id, std::vector<segment>> segments_;
  std::unordered_map<file_id, std::vector<unit_place>> inclusions_;
  std::uint32_t next_ = 0;
};

}  // namespace coolcache::scan
