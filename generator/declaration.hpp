// What is kept of a source once it has been parsed: its declarations, each with the digest of its
// tokens and the names that it provides and refers to. Tokens themselves are not kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compact_list.hpp"
#include "diagnostics.hpp"
#include "hash.hpp"

namespace coolcache::scan {

using name_id = std::uint32_t;  // into file_summary::names
inline constexpr name_id no_name = 0xFFFFFFFF;

enum class declaration_kind : std::uint8_t {
  function,     // declared or defined; constructors, operators and guides too
  variable,     // of namespace scope, or a static member
  type,         // a class's skeleton: head, bases, data members, heads of virtual functions
  enumeration,  // whole
  alias,        // typedef, alias, using-declaration, namespace alias
  concept_,
  macro,     // #define or #undef
  ambient,   // using-directive or pragma: touches everything that can see it
  fragment,  // a whole file, as it is when included inside a declaration
  unplaced,  // what the parser could not place: belongs to everything that can see it
};

// How a name is written where it is used, which limits what it can mean.
enum class reference_kind : std::uint8_t {
  plain,      // f
  member,     // x.f, x->f
  qualified,  // A::f
  in_std,     // std::A::f
  global,     // ::f
  any,        // in text that may stand anywhere: a macro's, a branch that is no structure
  macro,      // in a condition, where only macros mean something
  declared,   // it is the name that is declared, in its scope
};

struct reference {
  name_id name = no_name;
  name_id qualifier = no_name;  // A of A::f; of x.f, what receivers.hpp says of x
  reference_kind kind = reference_kind::any;
  bool leads = false;     // a :: follows: it means a namespace or a type
  bool is_local = false;  // it means a variable of the function, unless a macro interferes
  friend auto operator<=>(const reference&, const reference&) = default;
};

// A data member that a class declares.
struct data_member {
  name_id name = no_name;
  name_id type = no_name;  // as receivers.hpp writes it; no_name where it is not known
  friend bool operator==(const data_member&, const data_member&) = default;
};

// The part of a pasted name that is known: NAME is one if it starts and ends so.
struct paste_pattern {
  name_id prefix = no_name;
  name_id suffix = no_name;
  friend bool operator==(const paste_pattern&, const paste_pattern&) = default;
};

// All of a declaration that is neither text nor a list.
struct declaration_facts {
  declaration_kind kind = declaration_kind::unplaced;

  bool is_definition = false;  // a function with a body
  bool is_template = false;    // it, or the class around it, or a parameter is `auto`
  bool is_implicit = false;    // a member that is called without being named
  bool is_constructor = false;
  bool found_by_type = false;     // free operator or specialization: reached through `types`
  bool is_internal = false;       // static, or in an anonymous namespace
  bool is_member = false;         // of a class: position does not decide who sees it
  bool has_foreign_base = false;  // a base is a template parameter or is computed
  bool mentions_place = false;    // __LINE__, __FILE__, source_location, __COUNTER__
  bool places_caller = false;     // its default arguments, or its text as a macro, do
  bool mentions_counter = false;  // __COUNTER__: all earlier uses in the translation unit count
  bool is_dynamic = false;        // a variable whose initialization may run code
  bool has_lambda = false;
  bool has_generic_lambda = false;
  bool is_deduced = false;         // `auto` or decltype stands in its head
  bool mentions_time = false;      // __DATE__, __TIME__, __TIMESTAMP__
  bool stringizes = false;         // a macro with #parameter
  bool rescopes = false;           // a macro after whose use a name may stand behind a . or ::
  bool unbalanced = false;         // a macro that opens or closes a brace that it does not match
  bool opens_names = false;        // using, namespace, pragma: text that changes what others mean
  bool is_implicit_text = false;   // text that may declare what is used without being named
  bool holds_class = false;        // a class without a declaration of its own is defined in it
  bool is_hidden = false;          // static, or in an anonymous namespace, whatever the conditions
  bool has_unknown_scope = false;  // its scope depends on a condition or a macro
  bool gives_linkage = false;      // a macro that may stand for extern "C"
  bool has_c_linkage = false;      // one function whatever namespace it is declared in
  bool is_constant = false;        // a variable that is const
  bool is_forward = false;         // of a class: nothing, if the class is defined somewhere
  bool is_primary = false;         // a class template that is only declared
  bool renames =
      false;  // an alias under another name than that of what it stands for; text that may hold one
  bool has_branches = false;       // its head is not the same under all conditions
  bool has_attribute = false;      // or a bracket stands in its head
  bool holds_typedef = false;      // the word stands somewhere in it
  bool holds_declaration = false;  // a macro whose text may be one, and more
  bool leaves_open = false;        // a macro whose text ends inside of a declaration
  bool opens_head = false;         // of such: the keyword is its own; see open_head.hpp
  bool passes_keyword = false;     // to a macro: MACRO(enum) E { x };
  bool is_guard = false;           // the macro of an include guard
  // A macro whose use declares nothing, neither around it nor of what stands in its arguments.
  bool declares_nothing = false;
  bool takes_arguments = false;        // a macro
  bool is_balanced = false;            // a macro whose parentheses and brackets pair
  bool only_attributes = false;        // a macro whose text is those, or `made_by`, or nothing
  bool is_data_if_attributes = false;  // a member, if `made_by` stands for attributes alone
  bool declares_one = false;           // a function, if what seem further names are attributes
  // A variable, an alias or a macro's text that needs no code if `literal_names` are such: of no
  // class, and of literals or nothing.
  bool is_literal = false;
  bool names_type = false;      // the first of them is its type
  bool computes = false;        // of such: with operators, which enumerations may overload
  bool is_fixed = false;        // of such: a variable whose value nothing can change
  bool includes_data = false;   // assembly that reads a file
  bool label_in_head = false;   // what `label_words` may spell is its own symbol
  bool asks_files = false;      // __has_include: the answers count
  bool reinterprets = false;    // reinterpret_cast occurs in it
  bool holds_state = false;     // a variable that is not constant, or a function with a static one
  bool initializes = false;     // may run before main: a variable of namespace scope, a macro call
  bool for_everything = false;  // in every fingerprint: what it declares is not known
  bool redefines_language = false;  // a macro called like a keyword, and not as harmless as that

  bool is_explicit = false;        // a constructor that converts nothing by itself
  bool is_conversion = false;      // a conversion function that is not explicit
  bool converts_any = false;       // it, or a constructor, converts to or from what is not said
  bool converts_bound = false;     // a constructor, what is made of a parameter of its template
  bool is_specialization = false;  // template <> of a function
  bool has_parameters = false;     // a function whose parameter list is not empty
  std::uint64_t operators = 0;     // overloadable operators that its tokens use; see operators.hpp

  name_id scope = no_name;      // ns::A of ns::A::f; no_name outside of all
  std::uint8_t chained = 0;     // links of the scope that its own declarator writes
  std::uint8_t within = 0;      // of struct A::B { struct C { f: those behind A, which is looked up
  name_id made_by = no_name;    // the macro whose call it is; int x THIS(a);
  name_id enclosing = no_name;  // class around a type, an alias or a friend function
  name_id owner = no_name;      // class that it is a member of

  digest tokens;     // of all its tokens, and of the conditions that it stands under
  digest spaced;     // the same with white space between tokens, for #parameter
  digest lines;      // of the lines on which its tokens stand
  digest defaults;   // of a function's default arguments; zero if there are none
  digest signature;  // kind, name, parameter types: what tells overloads apart
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;

  friend bool operator==(const declaration_facts&, const declaration_facts&) = default;
};

struct declaration : declaration_facts {
  std::string qualified;                   // ns::A::f
  compact_list<name_id> provides;          // names by which it is reached
  compact_list<reference> refers;          // sorted, unique
  compact_list<name_id> refers_to_macros;  // parameters' names: only a macro can make them others
  compact_list<name_id> head;           // what refers outside body and initializer, sorted, unique
  compact_list<name_id> only_leads;     // those of which a :: follows each
  compact_list<name_id> types;          // names in parameter list or specialization arguments
  compact_list<name_id> operand_types;  // A::C, where an operand certainly has that class
  compact_list<name_id> instantiates;   // names with explicit template arguments
  compact_list<name_id> arguments;      // names among those
  compact_list<name_id> bases;          // last component of each
  compact_list<name_id> base_words;     // all other names among the bases
  compact_list<name_id> symbols;        // names that the linker gives it
  compact_list<name_id> label_words;    // in what is a symbol if one of them is a macro
  compact_list<data_member> fields;     // of a class; names that may be one too
  compact_list<reference> literal_names;  // types and constants, of what `is_literal`
  compact_list<paste_pattern> pastes;     // a macro's ##
  compact_list<std::uint32_t> fragments;  // file_summary::includes inside the declaration

  friend bool operator==(const declaration&, const declaration&) = default;
};

// A name in an item of a marker's list that may mean a variable which outlives the call; an empty
// one if that is certain.
struct state_name {
  std::string item;
  std::string name;
  friend bool operator==(const state_name&, const state_name&) = default;
};

// One CACHE_FN, or one CACHE_REF.
struct marked_site {
  std::uint32_t declaration = 0;  // the function; of a CACHE_REF, one that is its operand alone
  bool is_reference = false;      // it is a CACHE_REF
  bool is_local = false;          // of which something in the function around it may be meant
  std::uint32_t around = 0;       // that function
  std::uint32_t first_line = 0;   // of the marker's name
  std::uint32_t last_line = 0;    // of the parenthesis that closes its list
  std::string key;                // its list without white space
  std::vector<state_name> state;  // names in it; of a CACHE_FN
  bool is_plain = false;          // returned as it is, with nothing but parameters in its list
  friend bool operator==(const marked_site&, const marked_site&) = default;
};

struct include_directive {
  std::string spelled;  // without quotes or angles; a macro's name when computed
  bool angled = false;
  bool next = false;            // #include_next
  bool computed = false;        // the name comes from a macro
  bool only_asked = false;      // __has_include
  bool in_declaration = false;  // its tokens belong to the declaration around it
  bool in_braces = false;       // in a namespace, say: what the file declares stands in there too
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const include_directive&, const include_directive&) = default;
};

struct file_summary {
  std::vector<std::string> names;
  std::vector<declaration> declarations;
  std::uint32_t fragment = 0;       // the declaration that is the whole file
  bool unreadable = false;          // brackets or conditionals do not pair
  bool guarded = false;             // a second inclusion gives nothing
  bool text_left_out = false;       // that declaration has no names; see parse_declarations
  std::vector<name_id> namespaces;  // last components, and each of a::b::c
  std::vector<name_id> nominated;   // by a using-directive
  std::vector<name_id> inlined;     // inline namespaces
  std::vector<name_id> elaborated;  // classes that are declared where they are used: struct A* p;
  std::vector<name_id> loose;       // words outside of all declarations, of conditions too; sorted
  // Words in front of a declaration that may be macros: ambient declarations too.
  std::vector<std::pair<std::uint32_t, name_id>> leads;  // sorted by declaration
  std::vector<marked_site> sites;
  std::vector<include_directive> includes;
  diagnostics found;  // with an empty file name

  friend bool operator==(const file_summary&, const file_summary&) = default;
};

}  // namespace coolcache::scan
