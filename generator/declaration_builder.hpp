// Builds the declarations of one source out of ranges of its tokens.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "constant_initializer.hpp"
#include "declaration.hpp"
#include "keywords.hpp"
#include "names.hpp"
#include "parameters.hpp"
#include "parser.hpp"
#include "receivers.hpp"
#include "references.hpp"
#include "scope_words.hpp"
#include "signature.hpp"
#include "source_view.hpp"

namespace coolcache::scan {

struct marker;

// Label of ranges that count but refer to nothing: heads of virtual functions, which are
// declarations of their own.
inline constexpr std::string_view label_of_virtual = "virtual";

// What every parser of declarations needs: the source, by position, and the summary that grows.
class declaration_builder {
 public:
  explicit declaration_builder(std::string_view text, token_observer* observer = nullptr);

  const source_view& source() const { return source_; }
  const token& at(std::uint32_t p) const { return source_.at(p); }
  bool is(std::uint32_t p, spelling s) const { return source_.is(p, s); }
  bool is_name(std::uint32_t p) const { return at(p).is_name(); }
  name_id intern(std::string_view name) { return names_.intern(name); }
  std::string_view name(name_id id) const { return names_.text(id); }

  // Whether a template parameter or a local alias of the file has the name.
  bool is_bound(std::string_view name) const { return words_.bound.contains(name); }

  void warn(const lex_error& e);
  void warn(std::uint32_t position, std::string message);

  // Indexes of the tokens from one position to another, shadowed branches before them included.
  token_range range(std::uint32_t from, std::uint32_t to) const;
  // The same, if no directive and no other branch stands between them.
  std::optional<token_range> whole_range(std::uint32_t from, std::uint32_t to) const;
  std::vector<std::string> texts(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t behind_semicolon(std::uint32_t p, std::uint32_t limit) const;

  declaration start(declaration_kind kind, std::uint32_t p, std::uint32_t end, std::string name);
  void provide(declaration& d, std::string_view name);
  // Where names in it are looked up: "ns::A::" and the chain of a declarator without its last link.
  void set_scope(declaration& d, std::string_view prefix,
                 const std::vector<std::string>& chain = {});
  void add_types(declaration& d, std::uint32_t open,
                 const std::set<std::string>& template_parameters);
  void add_operand_types(declaration& d, const std::vector<parameter>& operands);
  // Data members that the positions declare: one with its type, or all names that may be some.
  void add_field(declaration& d, std::uint32_t from, std::uint32_t to);
  void add_unknown_fields(declaration& d, token_range tokens);
  void set_constant(declaration& d, const std::optional<constant_form>& form);
  // Of what is finished from now on: whether it can be named chooses among overloads.
  void set_access(std::string access) { access_ = std::move(access); }
  // The position of the name that the next declaration declares.
  void set_own_name(std::uint32_t p) { own_name_ = p; }
  // Adds the declaration, whose head ends at `head_end`; returns `end`.
  std::uint32_t finish(declaration d, std::uint32_t p, std::uint32_t head_end, std::uint32_t end,
                       const signature_parts& parts = {});
  // The same for a declaration whose tokens lie in several ranges.
  void finish_ranges(declaration d, std::uint32_t p, std::uint32_t head_end,
                     const std::vector<std::pair<token_range, std::string>>& more,
                     const signature_parts& parts);
  // Adds the words between two positions, which may be macros that open or close a scope; they are
  // part of the declaration that starts at `from` as well.
  void add_leads(std::uint32_t from, std::uint32_t to);
  void set_guarded(bool guarded) { out_.guarded = guarded; }
  void leave_out_text() { out_.text_left_out = true; }
  void set_unreadable(bool unreadable) { out_.unreadable = unreadable; }
  // Notes that the declaration finished last has this body, where markers may stand.
  void note_body(std::uint32_t head, std::uint32_t from, std::uint32_t to);
  // An #include between members makes the whole file part of the class.
  void add_included_members(declaration& d, std::uint32_t open, std::uint32_t behind);

  // The summary: what was added, and what is read off the file as a whole. Call once.
  file_summary take();
  // For a source that cannot be parsed: all of it becomes one declaration.
  void whole_file_unplaced();

 private:
  struct function_body {
    token_range whole;  // with its head
    token_range tokens;
    std::uint32_t declaration = 0;
  };

  std::map<std::string, std::uint32_t, std::less<>> names_of_parameters(
      const signature_parts& parts, std::uint32_t from, std::uint32_t head_end,
      std::uint32_t to) const;
  void find_parameters(std::map<std::string, std::uint32_t, std::less<>>& names, std::uint32_t from,
                       std::uint32_t head_end, std::uint32_t to) const;
  std::uint32_t first_index(std::uint32_t position) const;
  std::uint32_t end_index(std::uint32_t to) const;
  void own(token_range tokens);
  void add_loose_words();
  void note_leads(std::uint32_t position);
  void settle(declaration d, token_collector& collect, const signature_parts& parts);
  void provide_shadowed(declaration& d, std::uint32_t p, std::uint32_t head_end);
  declaration whole_file(declaration_kind kind);
  declaration whole_file_left_out();
  bool may_count_unasked() const;
  void add_fragment();
  void read_sites();
  void add_state(marker& m, const function_body& around) const;
  void add_operand(marker& m, const function_body& around);
  bool may_be_local(const marker& m, const function_body& around) const;

  source_view source_;
  token_observer* observer_;
  name_pool names_;
  file_summary out_;
  scope_words words_;
  std::string access_;
  std::uint32_t own_name_ = npos;
  std::uint32_t led_ = npos;    // position of the declaration that the words lead
  std::vector<name_id> leads_;  // the words
  std::map<std::uint32_t, std::uint32_t> include_at_;
  std::vector<function_body> bodies_;
  std::vector<bool> owned_;  // by token: it is part of a declaration
};

}  // namespace coolcache::scan
