// In what order translation units include other projects' headers, where one may ask in a condition
// what another defines.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "declaration_index.hpp"
#include "lazy_table.hpp"
#include "part_sink.hpp"

namespace coolcache::scan {

class external_order {
 public:
  explicit external_order(const declaration_index& index);

  // Adds the order of those that these files include, directly or not, in all units that have them.
  // Safe on several threads.
  void add(const std::vector<file_id>& files, part_sink& out) const;

 private:
  using header = std::uint32_t;  // number of a header that the project includes itself

  // A header with all that it includes, by their places in external_headers::all().
  struct inclusion {
    std::vector<bool> holds;
    std::vector<std::uint32_t> defining;  // of those, what others ask about
  };

  struct step {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool is_header = false;    // of another project
    std::uint32_t target = 0;  // that, or a file
  };

  std::vector<std::vector<std::uint32_t>> askers_by_header() const;
  void find_inclusions();
  bool speaks_to(const inclusion& a, const inclusion& b) const;
  void find_related();
  std::vector<step> steps_of(file_id f) const;
  std::vector<header> read_unit(file_id unit) const;

  const declaration_index& index_;
  std::map<std::string, header> headers_;  // by path
  std::vector<inclusion> inclusions_;
  std::vector<std::vector<std::uint32_t>> askers_;  // of what each external header defines
  std::vector<std::vector<bool>> related_;          // empty if none are
  lazy_table<std::vector<header>> orders_;          // by unit
};

}  // namespace coolcache::scan
