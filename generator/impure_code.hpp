// What the purity check asks about single declarations, whatever function reaches them. Sources are
// read again where something is suspicious, and only there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "declaration_index.hpp"
#include "own_tokens.hpp"
#include "purity_places.hpp"
#include "variable_facts.hpp"

namespace coolcache::scan {

class impure_code {
 public:
  impure_code(const declaration_index& index, file_source& files);

  const declaration_index& index() const { return index_; }

  // Whether its places are worth a look: by its names alone, for nothing.
  bool is_suspicious(declaration_id id) const;
  const std::vector<impure_place>& places(declaration_id id);
  const token_list& tokens(declaration_id id);

  // Whether a comment says so of the declaration, or of the line in its file.
  bool is_meant(declaration_id id);
  bool is_meant(declaration_id id, std::uint32_t line);

  // Of a variable: "mutable global" or the like; nothing if it cannot change.
  std::string state_of(declaration_id id);
  // Whether a function initializes it whose code is nowhere in the project.
  bool has_opaque_initializer(declaration_id id);
  // Indexes of tokens of `user` that may mean the variable.
  std::vector<std::size_t> uses(declaration_id user, declaration_id variable);
  // How a marker in that file lists it; nothing if none there can name it.
  std::string item_for(declaration_id variable, file_id file) const;

  bool is_marked(declaration_id id) const;
  // Whether a coolcache::file is among what a marked function takes or makes.
  bool mentions_file_key(declaration_id id);
  // The tokens of the lambda behind the marker.
  token_range body_of(declaration_id function, const marked_site& site);

  // The initializer of its local variable of that name; nothing if it has none.
  token_range variable(declaration_id function, std::string_view name);

  bool provides(declaration_id id, std::string_view name) const;
  // Whether `user` writes the function's name before :: alone, where it means something else.
  bool only_qualifies(declaration_id user, declaration_id function);
  // Whether the declaration can be what the name in `user` means, and not the library's.
  bool may_be(declaration_id id, const impure_place& p, declaration_id user) const;
  // "integrate()", "'table'", "Logger"
  std::string display(declaration_id id) const;

 private:
  struct looked_at {
    token_list tokens;
    std::optional<std::vector<impure_place>> places;
    std::optional<variable_facts> variable;
  };

  std::uint32_t local(declaration_id id) const;
  const reread_source* source(declaration_id id) { return sources_.source(index_[id].file); }
  looked_at& look(declaration_id id);
  bool names(declaration_id user, std::size_t at, declaration_id variable);
  bool is_named_with(const std::vector<std::string>& qualifiers, const declaration& variable) const;
  bool is_opaque(const token_list& tokens, std::size_t call) const;
  bool is_member_of_owner(declaration_id user, global_name n) const;

  const declaration_index& index_;
  own_tokens sources_;
  std::vector<bool> is_word_;  // suspicious, by name
  std::map<declaration_id, looked_at> looked_at_;
};

}  // namespace coolcache::scan
