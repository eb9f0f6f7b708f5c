// All declarations of a project under the names by which they are reached.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "include_graph.hpp"
#include "project.hpp"
#include "symbols.hpp"

namespace coolcache::scan {

using declaration_id = std::uint32_t;
using global_name = std::uint32_t;  // of the whole project
inline constexpr declaration_id no_declaration = 0xFFFFFFFF;

struct name_pattern {
  std::string prefix;
  std::string suffix;
  declaration_id by = no_declaration;

  bool known() const { return !prefix.empty() || !suffix.empty(); }
  bool matches(std::string_view name) const {
    return name.size() >= prefix.size() + suffix.size() && name.starts_with(prefix) &&
           name.ends_with(suffix);
  }
};

using global_reference = reference;  // of global names, once it stands in the index

// What declares a name.
struct provider {
  declaration_id id = 0;
  bool is_made = false;  // by a macro or an included text: in what scope is not known
};

// A declaration with its names made global.
struct indexed_declaration {
  const declaration* source = nullptr;
  file_id file = 0;
  compact_list<global_name> provides;
  std::uint32_t written = 0;         // how many of them, at the front, it provides by itself
  compact_list<global_name> refers;  // sorted, unique
  compact_list<global_reference> references;  // the same, as they are written; sorted
  compact_list<global_name> refers_to_macros;
  compact_list<global_name> types;
  compact_list<global_name> bases;
  compact_list<global_name> base_words;
  compact_list<global_name> instantiates;
  compact_list<global_name> arguments;
  compact_list<declaration_id> fragments;
  global_name enclosing = 0xFFFFFFFF;
  global_name owner = 0xFFFFFFFF;
};

class declaration_index {
 public:
  // On up to `jobs` threads; see work_crew.
  // Takes the lists of names that it makes global out of the sources' declarations: from then on
  // they stand in `indexed_declaration` alone.
  explicit declaration_index(project& p, std::size_t jobs = 1);

  const project& sources() const { return project_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(declarations_.size()); }
  const indexed_declaration& operator[](declaration_id id) const { return declarations_[id]; }
  std::uint32_t name_count() const { return names_.size(); }
  std::string_view name(global_name n) const { return names_.text(n); }
  // The id of a name, or 0xFFFFFFFF when no file has it.
  global_name find_name(std::string_view name) const { return names_.find(name); }
  global_name global_of(file_id file, name_id local) const { return global_of_[file][local]; }
  declaration_id id_of(file_id file, std::uint32_t local) const { return first_[file] + local; }

  const std::vector<declaration_id>& providers(global_name n) const { return providers_[n]; }
  const std::vector<provider>& named(global_name n) const { return named_[n]; }
  // Declarations that refer to a name; fragments left out.
  const std::vector<declaration_id>& referers(global_name n) const { return referers_[n]; }
  // Declarations that may provide any name that matches; see made_names.
  const std::vector<name_pattern>& pattern_providers() const { return pattern_providers_; }
  // Names that a macro may make by pasting.
  std::vector<name_pattern> pastes_of(declaration_id macro) const;

  const std::vector<declaration_id>& macros(global_name n) const { return macros_[n]; }
  bool is_type(global_name n) const { return is_type_[n]; }
  // A class of that name is declared in one place and defined in another.
  bool is_declared_ahead(global_name n) const { return is_declared_ahead_[n]; }
  // Free operators, customization points and specializations that a type's name takes part in.
  const std::vector<declaration_id>& found_by_type(global_name n) const { return by_type_[n]; }
  // Members that are called without being named, or all, where a library holds the object.
  const std::vector<declaration_id>& implicit_members(global_name n) const { return implicit_[n]; }
  const std::vector<declaration_id>& members(global_name n) const { return members_[n]; }
  const std::vector<declaration_id>& derived(global_name n) const { return derived_[n]; }
  // What it provides beside its own name may be aliases.
  bool renames(declaration_id id) const { return renames_[id]; }
  // A header outside the project has the word.
  bool is_external_word(global_name n) const { return is_external_word_[n]; }
  // A class of such a header may have the name, or what stands for one.
  bool is_external_type(global_name n) const { return is_external_type_[n]; }
  bool is_external_macro(global_name n) const { return is_external_macro_[n]; }
  // What it declares, a macro for the keyword tells: any name in it, or a using-directive.
  bool is_led_by_keyword(declaration_id id) const { return is_led_by_keyword_[id]; }
  // extern "C", by itself or by a macro.
  bool has_c_linkage(declaration_id id) const { return has_c_linkage_[id]; }
  // Whether it is more than the text of a file, or a part of such a text.
  bool is_declaration(declaration_id id) const {
    return in_use_[id] && declarations_[id].source->kind != declaration_kind::fragment;
  }
  // Whether it is the text of a file that stands inside another declaration.
  bool is_part(declaration_id id) const { return is_part_[id]; }
  // Whether it, or what a macro in its head declares, may run before main.
  bool may_initialize(declaration_id id) const { return may_initialize_[id]; }
  // A macro is called like a keyword: nothing that was read off words is certain.
  bool redefines_language() const { return redefines_language_; }
  // A base, or the primary template, is none of the project's classes.
  bool is_foreign(global_name n) const { return is_foreign_[n]; }
  // Something renames a type to it.
  bool is_alias(global_name n) const { return is_alias_[n]; }

  // Free operators that a use of their token may call although nothing names their types, because
  // an operand converts; with the bits of operators.hpp.
  const std::vector<std::pair<std::uint64_t, declaration_id>>& converting_operators() const {
    return converting_operators_;
  }

  // Reached by everything.
  const std::vector<declaration_id>& for_everything() const { return for_everything_; }
  // Operators, customization points and specializations that may take no class of the project:
  // names alone do not tell.
  const std::vector<declaration_id>& of_any_type() const { return of_any_type_; }
  // Functions that other projects' headers may call, with any argument that leads to them.
  const std::vector<declaration_id>& called_outside() const { return called_outside_; }
  // Operators on classes that anything converts to: other projects' headers may call them.
  const std::vector<declaration_id>& of_any_operand() const { return of_any_operand_; }
  // What is called without being named, of a class by whose name some alias goes.
  const std::vector<declaration_id>& of_aliases() const { return of_aliases_; }
  // What touches all declarations of a file: of the file itself, not of what it includes.
  const std::vector<declaration_id>& ambient(file_id file) const { return ambient_[file]; }
  // The file and all project files that it includes, directly or not, in order of inclusion.
  const std::vector<file_id>& visible_files(file_id file) const {
    return graph_.visible_files(file);
  }
  const include_graph& graph() const { return graph_; }

 private:
  void find_fragments();
  void add_names(file_id file);
  void add_declarations(file_summary& summary, file_id file);
  std::vector<global_name> globalize(file_id file, std::span<const name_id> ids) const;
  void resolve_fragments(file_id file);
  void find_parts();
  void expand_heads();
  void find_keyword_macros();
  bool starts_with_keyword_macro(declaration_id id) const;
  void widen_if_led_by_keyword(declaration_id id);
  void find_decorating();
  bool decorates(const indexed_declaration& macro) const;
  global_name own_name(const indexed_declaration& d) const;
  bool is_no_macro(global_name n) const;
  bool is_data(const indexed_declaration& d) const;
  void leave_out_attributes(declaration_id id);
  void provide_from_macros(declaration_id id);
  void provide_words(declaration_id id, const std::vector<global_name>& words,
                     const std::vector<global_name>& only_lead);
  bool provide_from_macro(declaration_id id, global_name n, std::set<declaration_id>& seen);
  bool spells_label(declaration_id id) const;
  void add_label(declaration_id id);
  bool is_lead(declaration_id id) const;
  std::vector<bool> find_opening() const;
  std::set<global_name> leads_of(declaration_id id) const;
  void take_references(indexed_declaration& d, declaration& from, file_id file) const;
  void find_types();
  void find_aliases();
  bool may_rename(std::span<const global_name> words) const;
  void index_names();
  bool is_known_call(declaration_id id) const;
  bool configures_others(const indexed_declaration& d) const;
  bool may_be_function(const indexed_declaration& d) const;
  bool is_member(const indexed_declaration& d) const;
  void index_types();
  void add_guard(const indexed_declaration& guard);
  bool is_own_template(const indexed_declaration& d) const;
  std::string without_inline(std::string_view qualified) const;
  bool specializes_ours(const indexed_declaration& d) const;
  void leave_out_forward();
  bool leads_to_paste(global_name macro) const;
  void find_external_words(external_words& words);
  void find_library_settings();
  bool is_called_outside(const indexed_declaration& d) const;
  void find_converting();
  void find_foreign();

  const project& project_;
  include_graph graph_;
  symbol_table names_;
  std::vector<std::vector<global_name>> global_of_;  // by file and local name
  std::vector<declaration_id> first_;                // by file
  std::vector<indexed_declaration> declarations_;
  std::vector<bool> is_text_;  // by file
  std::vector<bool> in_use_;   // not part of a file that is only included inside declarations
  std::vector<std::vector<provider>> named_;
  std::vector<std::vector<declaration_id>> providers_, referers_, by_type_, implicit_, members_,
      derived_;
  std::vector<std::vector<declaration_id>> macros_;
  std::vector<name_pattern> pattern_providers_;
  std::vector<bool> decorates_;  // by name: all macros of it stand for attributes or nothing
  std::vector<bool> stands_for_keyword_;  // by name: some macro of it does
  std::vector<bool> is_led_by_keyword_;   // by declaration
  std::vector<bool> is_type_, is_foreign_, is_declared_ahead_;
  std::vector<bool> is_alias_;                 // something renames a type to it
  std::vector<bool> renames_;                  // by declaration: it, or a macro in its head, does
  std::unordered_set<std::string> primaries_;  // qualified: the project's own, no specializations
  std::unordered_set<global_name> inlined_;    // namespaces
  std::vector<bool> is_external_word_;         // it occurs in a header outside the project
  std::vector<bool> is_external_member_;       // which may name a member by it
  std::vector<bool> is_external_type_;         // or a class
  std::vector<bool> is_external_macro_;        // or a macro
  std::vector<bool> is_called_outside_;        // it calls what has the name
  std::vector<bool> sets_library_;  // a macro that the compiler's own headers may ask for
  std::vector<bool> is_namespace_;
  std::vector<bool> opens_names_;       // by declaration: it, or a macro in its head, does
  std::vector<bool> is_implicit_text_;  // likewise
  std::vector<bool> has_c_linkage_;     // by declaration
  std::vector<bool> is_part_;           // by declaration
  std::vector<bool> may_initialize_;    // by declaration
  bool redefines_language_ = false;
  std::vector<std::pair<std::uint64_t, declaration_id>> converting_operators_;
  std::vector<declaration_id> for_everything_;
  std::vector<declaration_id> of_any_type_, of_any_operand_, of_aliases_, called_outside_;
  std::vector<std::vector<declaration_id>> ambient_;
};

}  // namespace coolcache::scan
