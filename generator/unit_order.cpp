#include "unit_order.hpp"

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
  std::uint32_t number = 0;
  for (const segment& s : segments_.at(file))
    if (s.after_line <= d.line) number = s.number;
  return {number, d.line, d.column};
}

}  // namespace coolcache::scan
