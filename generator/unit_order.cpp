#include "unit_order.hpp"

#include <algorithm>

namespace coolcache::scan {

unit_order::unit_order(const project& sources, file_id unit) {
  read(sources, unit);
}

// Without recursion: chains of includes may be long.
void unit_order::read(const project& sources, file_id unit) {
  struct position {
    file_id file;
    std::size_t include;
  };
  std::vector<position> open = {{unit, 0}};
  segments_[unit].push_back({0, next_++});
  while (!open.empty()) {
    auto [file, include] = open.back();
    const source_file& source = sources.files[file];
    if (include == source.included.size()) {
      open.pop_back();
      if (open.empty()) break;
      const position& back = open.back();
      std::uint32_t line = sources.files[back.file].summary.includes[back.include - 1].line;
      segments_[back.file].push_back({line, next_++});
      continue;
    }
    ++open.back().include;
    for (file_id target : source.included[include]) {
      const include_directive& inc = source.summary.includes[include];
      inclusions_[target].push_back({segments_[file].back().number, inc.line, inc.column});
      if (!segments_.try_emplace(target).second) continue;
      segments_[target].push_back({0, next_++});
      open.push_back({target, 0});
    }
  }
}

const std::vector<unit_place>& unit_order::inclusions(file_id file) const {
  static const std::vector<unit_place> none;
  auto found = inclusions_.find(file);
  return found == inclusions_.end() ? none : found->second;
}

unit_place unit_order::place_of(file_id file, const declaration& d) const {
  const std::vector<segment>& all = segments_.at(file);  // in the order of their lines
  auto behind =
      std::upper_bound(all.begin(), all.end(), d.line,
                       [](std::uint32_t line, const segment& s) { return line < s.after_line; });
  std::uint32_t number = behind == all.begin() ? 0 : std::prev(behind)->number;
  return {number, d.line, d.column};
}

}  // namespace coolcache::scan
