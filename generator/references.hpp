// Collects, from the tokens of a declaration, what is hashed and what is referred to.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "declaration.hpp"
#include "local_names.hpp"
#include "names.hpp"
#include "receivers.hpp"
#include "scope_words.hpp"
#include "source_view.hpp"

namespace coolcache::scan {

class token_collector {
 public:
  token_collector(const source_view& source, name_pool& names,
                  const std::map<std::uint32_t, std::uint32_t>& include_at,
                  const std::set<std::string_view>& bound)
      : source_(source), names_(names), include_at_(include_at), bound_(bound) {}

  // Adds the tokens of a range, and the conditions that its first one stands under. References go
  // to `head` too when the range is no body and no initializer.
  void add(declaration& d, token_range range, bool head);

  // Parameters of the function that is collected, each with the index of the one token of the head
  // that is its name, or npos if the head has the word more often. In the body they mean nothing
  // else, unless a macro interferes.
  void set_parameters(std::map<std::string, std::uint32_t, std::less<>> names) {
    parameters_ = std::move(names);
  }

  // The index of the name that is declared.
  void set_own_name(std::uint32_t index) { own_name_ = index; }

  // Parameters of the macro that is collected: its arguments stand in their place.
  void set_replaced(std::set<std::string_view> names) { replaced_ = std::move(names); }

  // Variables of the function that is collected.
  void set_locals(local_names names) { locals_ = std::move(names); }

  // What the function's tokens tell of the objects whose members it names.
  void set_receivers(receivers known) { receivers_ = std::move(known); }

  // What is collected is a directive: its names may stand anywhere, and those in `bound` are known
  // to be its parameters.
  void set_directive() { directive_ = true; }

  // Of a text without assembly and its like, makes known the names that add() would, and sets what
  // counts of a file that is no part of a declaration: its tokens, its symbols, and whether it
  // renames.
  void add_names(declaration& d, token_range range);

  // Adds text that is no token of the range but counts with it.
  void add_text(std::string_view text);

  // Sets what was collected: the digests, sorted references, flags.
  void finish(declaration& d);

 private:
  void add_conditions(declaration& d, std::uint32_t index);
  void add_token(declaration& d, std::uint32_t index, bool head);
  bool is_replaced(std::uint32_t index) const;
  void add_word(declaration& d, std::uint32_t index, bool head);
  void add_parameter(declaration& d, std::uint32_t index, bool head);
  void add_identifier(declaration& d, std::uint32_t index, bool head);
  reference reference_of(const declaration& d, std::uint32_t index);
  bool declares_enumerator(std::uint32_t index) const;
  void note_class(declaration& d, std::uint32_t index, bool head) const;
  void note_attribute(const token& t);
  bool is_before_colons(std::uint32_t index) const;
  bool may_be_result(std::uint32_t index) const;
  bool is_local(std::uint32_t index) const;
  bool is_defined(std::uint32_t index) const;
  bool names_directive(std::uint32_t index) const;
  bool is_alias(std::uint32_t index) const;
  bool opens_namespace(std::uint32_t index) const;
  bool opens_lambda(std::uint32_t index) const;
  bool opens_head(std::uint32_t index) const;
  std::uint32_t behind_group(std::uint32_t index) const;
  std::uint32_t behind_introducer(std::uint32_t index) const;
  bool is_subscript(std::uint32_t index) const;
  bool may_be_parameter(std::uint32_t index) const;
  void note_angles(std::uint32_t index);
  bool is_generic_lambda(std::uint32_t index) const;
  void add_assembly(declaration& d, const token& t);
  void add_operator(declaration& d, std::uint32_t index, bool head);
  bool renames(std::uint32_t index) const;
  void add_suffix(declaration& d, const token& t);
  void hash_token(const token& t);

  const source_view& source_;
  name_pool& names_;
  const std::map<std::uint32_t, std::uint32_t>& include_at_;  // by index of its #
  bool is_parameter(std::uint32_t index) const;
  bool names_namespace(std::uint32_t index) const;

  const std::set<std::string_view>& bound_;

  token_range angles_;  // outermost template arguments around what is collected
  std::uint32_t own_name_ = npos;
  bool directive_ = false;
  bool in_condition_ = false;
  bool assembly_seen_ = false;
  bool attribute_opens_ = false;
  int attribute_depth_ = 0;
  int brackets_ = 0;  // that are open
  std::map<std::string, std::uint32_t, std::less<>> parameters_;
  local_names locals_;
  receivers receivers_;
  std::vector<name_id> leading_, not_leading_;  // of the head
  std::set<std::string_view> replaced_;
  hasher plain_;
  hasher spaced_;
  hasher lines_;
};

// Adds a name that may mean anything of that name.
void refer_to_any(declaration& d, name_id name);

// The user-defined suffix of a literal ("_km" of 12_km), or nothing.
std::string_view literal_suffix(const token& t);

}  // namespace coolcache::scan
