// One declaration as it counts in a fingerprint: without file and position, so that it can move,
// unless those can show.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "name_resolution.hpp"
#include "part_sink.hpp"
#include "spread.hpp"
#include "visibility.hpp"

namespace coolcache::scan {

std::string_view kind_name(declaration_kind kind);

class declaration_parts {
 public:
  declaration_parts(const declaration_index& index, const name_resolution& names,
                    spread_properties spread);

  // Each label at most once.
  void describe(declaration_id id, part_sink& out);
  // The digest of these parts.
  digest of(declaration_id id);

  visibility& sight() { return visibility_; }
  // file:line
  std::string place(declaration_id id) const;

 private:
  bool asks_library(declaration_id id) const;
  std::string library_headers(file_id file) const;
  digest counter(file_id file);

  const declaration_index& index_;
  visibility visibility_;
  spread_properties spread_;
  std::vector<std::optional<digest>> known_;
  std::map<file_id, digest> counters_;
};

}  // namespace coolcache::scan
