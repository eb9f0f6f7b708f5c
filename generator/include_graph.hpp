// Who includes whom: what a file sees, which translation units see it, and in what order those read
// their files.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "lazy_table.hpp"
#include "project.hpp"

namespace coolcache::scan {

inline constexpr std::uint32_t no_line = 0xFFFFFFFF;

struct include_edge {
  file_id target = 0;
  std::uint32_t include = 0;  // in file_summary::includes
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// A translation unit that sees a file. The unit's files are numbered as they are read first.
struct sighting {
  file_id unit = 0;
  std::uint32_t start = 0;
};

class include_graph {
 public:
  explicit include_graph(const project& p);

  // What the file includes, as the preprocessor comes to it.
  std::span<const include_edge> edges(file_id f) const { return part(edges_, first_edge_, f); }
  // The file and all project files that it includes, directly or not, in order of inclusion.
  const std::vector<file_id>& visible_files(file_id f) const;
  // Those files, and all from which some of them are included, directly or not.
  std::vector<file_id> including(const std::vector<bool>& files) const;
  // Those files, and all that they include, directly or not.
  std::vector<file_id> included(std::vector<file_id> files) const;
  // The line of the first #include of one file that leads to the other, or no_line.
  std::uint32_t line_to(file_id from, file_id to) const;
  // Translation units that see the file, by number.
  std::span<const sighting> units_of(file_id f) const {
    return part(sightings_, first_sighting_, f);
  }
  // Files that include each other, or stand between such: where they are first included may be
  // inside of each other.
  bool is_in_circle(file_id f) const { return in_circle_[f]; }
  // It is included in several places, and each time gives its text.
  bool is_repeated(file_id f) const { return is_repeated_[f]; }
  std::uint32_t file_count() const { return static_cast<std::uint32_t>(in_circle_.size()); }

 private:
  template <class Item>
  static std::span<const Item> part(const std::vector<Item>& all,
                                    const std::vector<std::uint32_t>& first, file_id f) {
    return {all.data() + first[f], all.data() + first[f + 1]};
  }
  void add_edges(const project& p);
  void find_circles();
  void take_away(const std::vector<std::vector<file_id>>& to,
                 const std::vector<std::vector<file_id>>& from);
  void find_units(const project& p);
  void read_unit(file_id unit, std::vector<std::uint32_t>& read_in,
                 std::vector<file_id>& out) const;
  std::vector<file_id> find_visible(file_id f) const;

  std::vector<include_edge> edges_;
  std::vector<std::uint32_t> first_edge_;  // by file
  std::vector<sighting> sightings_;
  std::vector<std::uint32_t> first_sighting_;  // by file
  std::vector<bool> in_circle_, is_repeated_;
  using lines = std::vector<std::pair<file_id, std::uint32_t>>;  // sorted
  lines find_lines(file_id from) const;

  lazy_table<std::vector<file_id>> visible_;
  lazy_table<lines> lines_to_;
};

}  // namespace coolcache::scan
