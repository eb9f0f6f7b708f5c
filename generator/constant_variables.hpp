// Which variables no code initializes and nothing changes, whatever their names mean: all that have
// such a name anywhere in the project are arithmetic types and constants.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "declaration_index.hpp"
#include "made_names.hpp"
#include "scope_table.hpp"

namespace coolcache::scan {

class constant_variables {
 public:
  constant_variables(const declaration_index& index, const scope_table& scopes,
                     const made_names& made);

  // Whether it, or what a macro in its head declares, may run before main.
  bool may_initialize(declaration_id id) const {
    return index_.may_initialize(id) && !(is_variable(id) && levels_[id] > level::none);
  }

  // Variables of templates that may.
  const std::vector<declaration_id>& of_templates() const { return of_templates_; }

  // Whether something may be left behind in it that others read.
  bool holds_state(declaration_id id) const;

 private:
  enum class level : std::uint8_t {
    none,         // it may be anything
    enumeration,  // it may be one, for which operators may be overloaded
    arithmetic,   // a number or a pointer
  };

  struct known_name {
    level known = level::none;
    std::vector<declaration_id> users;  // of which the level follows from it
  };

  bool is_variable(declaration_id id) const {
    return index_[id].source->kind == declaration_kind::variable;
  }
  void assume();
  void open(declaration_id id);
  void open_name(global_name n, declaration_id user);
  void wait(declaration_id id);
  void wait_for_users(global_name n);
  void lower(declaration_id id);
  void lower_name(global_name n, level to);
  level read(declaration_id id);
  level first_level(declaration_id id) const;
  level first_level_of_name(global_name n) const;
  level level_of(const indexed_declaration& d, const reference& r) const;
  bool is_type(global_name n) const;
  bool is_known_qualifier(global_name n, global_name of) const;
  bool is_written_out(declaration_id id) const;
  bool is_macro(global_name n) const { return !index_.macros(n).empty() || is_reserved(n); }
  bool is_reserved(global_name n) const;
  bool is_plain_alias(declaration_id id) const;

  const declaration_index& index_;
  const scope_table& scopes_;
  const made_names& made_;
  std::vector<declaration_id> of_templates_;
  std::vector<level> levels_;                // by declaration
  std::map<global_name, known_name> names_;  // that those which are open use
  std::vector<declaration_id> open_;         // whose level follows from that of names
  std::vector<bool> is_open_;                // by declaration
  std::vector<declaration_id> waiting_;      // whose level may be less now
  std::vector<bool> waits_;                  // by declaration
  std::vector<bool> computes_;               // by declaration: with operators, or such a macro
  std::vector<bool> is_in_text_;             // by name: it stands in text that is not understood
};

}  // namespace coolcache::scan
