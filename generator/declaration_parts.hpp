// One declaration as it counts in a fingerprint: without file and position, so that it can move,
// unless those can show.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "counted_text.hpp"
#include "name_resolution.hpp"
#include "part_sink.hpp"
#include "spread.hpp"
#include "visibility.hpp"

namespace coolcache::scan {

std::string_view kind_name(declaration_kind kind);

// All that describe() tells of a declaration.
struct declaration_description {
  const declaration* source = nullptr;
  bool spaced = false;  // white space between its tokens can show
  bool placed = false;  // where it stands can show: the place
  std::string place = {};
  digest sees = {};
  std::vector<part> more = {};
};
// Each label at most once.
void describe(const declaration_description& d, part_sink& out);

class declaration_parts {
 public:
  declaration_parts(const declaration_index& index, const name_resolution& names,
                    spread_properties spread, std::size_t jobs = 1);

  // On several threads only for what was looked at.
  declaration_description description(declaration_id id);
  void describe(declaration_id id, part_sink& out) { scan::describe(description(id), out); }
  // The digest of these parts. Threads as above.
  digest of(declaration_id id);

  // On up to `jobs` threads. Declarations of a file must stand together.
  void look_at(std::span<const declaration_id> all, std::size_t jobs);

  visibility& sight() { return visibility_; }
  // file:line
  std::string place(declaration_id id) const;

 private:
  bool asks_library(declaration_id id) const;
  const std::string& library_headers(file_id file) const;
  digest counter(file_id file) const;

  const declaration_index& index_;
  visibility visibility_;
  spread_properties spread_;
  std::vector<std::optional<digest>> known_;
  std::vector<bool> is_library_question_;  // by name
  lazy_table<std::string> library_headers_;
  counted_text counted_;
  lazy_table<digest> counters_;  // by file
};

}  // namespace coolcache::scan
