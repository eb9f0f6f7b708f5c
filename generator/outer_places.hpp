// Which headers outside the project stand in front of a declaration, of those to which that can
// make a difference: the declaration uses what such a header declares, or the header what it does.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "declaration_index.hpp"
#include "lazy_table.hpp"
#include "outer_includes.hpp"

namespace coolcache::scan {

// Safe on several threads.
class outer_places {
 public:
  outer_places(const declaration_index& index, const outer_includes& includes);

  // By unit in the order of include_graph::units_of; zero where it is none. Empty where it is none
  // in all units, and one for all where they are the same.
  std::vector<digest> before(declaration_id user) const;

 private:
  using place = std::pair<std::uint32_t, std::uint32_t>;  // line and column

  // From this place of a file on, what the file has included itself or by other files.
  struct change {
    place from;
    header_set before;
  };
  // From this place of the file on, the unit has read so many of `unit_reading::again`.
  struct checkpoint {
    file_id file = 0;
    place from;
    std::size_t read = 0;
  };
  struct unit_reading {
    std::vector<header_set> sets;
    std::vector<std::pair<file_id, std::uint32_t>> before;  // into sets: what stands before files
    // Headers that give something every time, as they are read.
    std::vector<outer_header> again;
    std::vector<checkpoint> checkpoints;  // by file, in their order
  };
  struct unit_reader;

  void add(std::vector<std::uint32_t>& of_name, global_name n, const header_set& headers);
  void find_names();
  void find_assertions();
  bool is_of_library(const indexed_declaration& macro) const;
  bool asks_library(const global_reference& r) const;
  void add_reference(header_set& out, const global_reference& r) const;
  const header_set& in_text(global_name macro) const;
  header_set related(declaration_id user) const;
  const std::vector<change>& changes(file_id f) const;
  const header_set& included_before(declaration_id user) const;
  unit_reading read_unit(file_id unit) const;
  void add_names(hasher& h, const header_set& headers) const;
  void add_repeated(hasher& h, declaration_id user, const unit_reading& unit,
                    const header_set& counted) const;

  const declaration_index& index_;
  const outer_includes& includes_;
  std::vector<header_set> sets_;  // the first is empty
  // By name, into sets_: headers that define or declare it, that call it, that hold the word.
  std::vector<std::uint32_t> defining_, declaring_, calling_, holding_;
  header_set library_;                                // the compiler's own
  header_set pragmas_;                                // that may leave a pragma behind
  header_set again_;                                  // that give something every time
  std::vector<bool> is_library_question_;             // by name
  std::map<file_id, std::vector<place>> assertions_;  // where files set NDEBUG
  lazy_table<header_set> in_texts_;                   // by name of a macro
  lazy_table<std::vector<change>> changes_;
  lazy_table<unit_reading> readings_;
};

}  // namespace coolcache::scan
