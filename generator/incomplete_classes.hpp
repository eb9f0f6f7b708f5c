// Classes that are declared before a use of them and defined behind it: there, nothing converts to
// their bases, and sizeof does not know them.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "declaration_index.hpp"
#include "lazy_table.hpp"
#include "macro_texts.hpp"

namespace coolcache::scan {

class incomplete_classes {
 public:
  incomplete_classes(const declaration_index& index, macro_texts& texts);

  // Those that are defined behind the user in its file, and that it names, or that stand in the
  // head of what it names; sorted. Safe on several threads.
  std::vector<std::string_view> of(declaration_id user) const;

 private:
  struct place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    friend auto operator<=>(const place&, const place&) = default;
  };
  static constexpr global_name any_name = 0xFFFFFFFF;
  // A name, or any, the class that a use of it may be about, and where the file defines that.
  struct lead {
    global_name name = 0;
    global_name class_name = 0;
    place defined;
    friend auto operator<=>(const lead&, const lead&) = default;
  };
  struct leads_of_file {
    std::vector<lead> all;  // sorted
    place last;
  };

  bool is_rare(global_name n) const;
  bool may_lead(global_name n) const;
  leads_of_file read(file_id file) const;
  void add_leads(const lead& to, std::vector<lead>& out) const;

  const declaration_index& index_;
  macro_texts& texts_;
  // What may lead, and what has it in its head; sorted.
  std::vector<std::pair<global_name, global_name>> in_heads_;
  std::vector<std::vector<declaration_id>> classes_;  // by file
  lazy_table<leads_of_file> leads_;                   // by file
};

}  // namespace coolcache::scan
