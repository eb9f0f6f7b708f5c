// The classes whose members x.f can mean, where what receivers.hpp reads tells for certain what x
// is declared with.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "declaration_index.hpp"
#include "made_names.hpp"
#include "scope_table.hpp"

namespace coolcache::scan {

class receiver_classes {
 public:
  // Of a class of the standard library: empty.
  using list = std::vector<global_name>;

  receiver_classes(const declaration_index& index, const scope_table& scopes,
                   const made_names& made);

  // The classes; null where nothing is certain. Members of what these derive from and of what
  // derives from them may be meant, and those of classes of which not all bases are known.
  const list* of(declaration_id user, const global_reference& r) const;

 private:
  // What a macro's use may do to the names around it.
  struct macro_facts {
    bool declares_nothing = true;
    bool only_attributes = true;
    bool holds_declaration = false;
    std::unordered_set<global_name> words;  // in its text and in all that this names
  };

  void read_fields();
  void find_opaque();
  void find_loose();
  bool has_made_fields(const indexed_declaration& type);
  bool is_trusted(declaration_id user);
  const macro_facts& facts_of(global_name macro);
  bool may_hold_members(const declaration_index& index, declaration_id id);
  std::optional<list> resolve(const scope_place& here, std::string_view text) const;
  std::optional<std::string_view> type_of_field(std::string_view name, const list& holders) const;
  std::optional<list> classes_of(std::string_view type, char op) const;
  bool is_standard(std::string_view name) const;
  bool is_known(const list& classes) const;
  bool is_only_data(global_name n) const;
  bool is_only_type(global_name n) const;

  const declaration_index& index_;
  const scope_table& scopes_;
  const made_names& made_;
  // Their types by name and by the family of their class; 0xFFFFFFFF where that is not one type.
  std::map<std::pair<global_name, global_name>, global_name> fields_;
  std::unordered_set<global_name> opaque_;  // families, of a class of which not all is known
  std::unordered_set<global_name> loose_;   // names that may be a template's parameters
  std::unordered_map<global_name, macro_facts> macros_;
  bool has_standard_names_ = false;  // the project declares something in a namespace std
  std::vector<bool> trusted_;        // by declaration
  std::unordered_map<std::uint64_t, std::optional<list>> known_;  // by place and text
};

}  // namespace coolcache::scan
