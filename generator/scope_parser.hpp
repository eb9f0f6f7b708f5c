// Parses the scopes of one source; what it finds goes to a declaration_builder.
#pragma once

#include "class_head.hpp"
#include "declaration_builder.hpp"
#include "declaration_prefix.hpp"
#include "declarator.hpp"

namespace coolcache::scan {

struct scope {
  std::string prefix;        // "ns::A::", or empty
  std::string outer;         // "ns::": the prefix of the namespace around it
  std::string class_name;    // simple; empty at namespace scope
  std::string access;        // of the members that follow
  bool is_template = false;  // a class template, or inside one
  bool internal = false;     // inside an anonymous namespace
  bool has_c_linkage = false;
  std::uint32_t within = 0;  // as declaration::within
  bool is_unknown = false;   // it opens and closes under different conditions, or by a macro
  // What is the class itself and no member of its own, with the access of each.
  std::vector<std::pair<token_range, std::string>> skeleton;
  declaration fields;  // of the class, data members and names that only a macro can make others

  bool is_class() const { return !class_name.empty(); }
};

// Every function that parses takes the position where something starts, and returns the one behind
// it. Its methods are in scope_parser.cpp, parse_type.cpp and parse_function.cpp.
class scope_parser {
 public:
  explicit scope_parser(declaration_builder& out) : out_(out), source_(out.source()) {}

  void parse_scope(std::uint32_t p, std::uint32_t limit, scope& s);

 private:
  const token& at(std::uint32_t p) const { return source_.at(p); }
  bool is(std::uint32_t p, spelling s) const { return source_.is(p, s); }
  bool is_name(std::uint32_t p) const { return out_.is_name(p); }

  std::uint32_t parse_one(std::uint32_t p, std::uint32_t limit, scope& s);
  std::uint32_t parse_block(std::uint32_t brace, scope& s);
  void set_scope(declaration& d, const scope& s, const std::vector<std::string>& chain = {});
  bool is_conditional(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t parse_linkage(std::uint32_t brace, scope& s);
  bool is_access(std::uint32_t p) const;
  std::uint32_t parse_access(std::uint32_t p, scope& s);
  bool is_directive(std::uint32_t p) const;
  std::string read_namespace_name(std::uint32_t& q, std::uint32_t limit);
  std::uint32_t parse_namespace(std::uint32_t p, std::uint32_t limit, scope& s);
  std::uint32_t add_ambient(std::uint32_t p, std::uint32_t end, scope& s);
  std::uint32_t add_module(std::uint32_t p, std::uint32_t limit);
  std::uint32_t add_assembly(std::uint32_t p, std::uint32_t limit);
  std::uint32_t add_for_everything(std::uint32_t p, std::uint32_t end, std::string name);
  declaration begin(declaration_kind kind, const declaration_prefix& x, std::uint32_t end,
                    std::string name);
  bool opens_block(std::uint32_t p) const;
  std::uint32_t behind_macro(std::uint32_t p) const;
  std::uint32_t behind_lone_macros(std::uint32_t p, std::uint32_t limit) const;
  std::uint32_t add_lone_macros(std::uint32_t p, std::uint32_t end, scope& s);
  std::uint32_t behind_leads(std::uint32_t p, std::uint32_t limit) const;
  void provide_arguments(declaration& d, std::uint32_t open);
  std::uint32_t parse_declaration(std::uint32_t p, std::uint32_t limit, scope& s);
  std::uint32_t parse_concept(const declaration_prefix& x, std::uint32_t limit, scope& s);
  std::uint32_t parse_using(const declaration_prefix& x, std::uint32_t limit, scope& s);

  std::uint32_t parse_forward(const declaration_prefix& x, const class_head& head, scope& s);
  void set_enclosing(declaration& d, const std::string& name, const scope& s);
  std::uint32_t parse_enum(const declaration_prefix& x, const class_head& head, std::uint32_t limit,
                           scope& s);
  void provide_enumerators(declaration& d, std::uint32_t open, std::uint32_t behind);
  std::uint32_t parse_class(const declaration_prefix& x, const class_head& head,
                            std::uint32_t limit, scope& s);
  void add_base_words(declaration& d, const class_head& head);
  void add_other_fields(declaration& d, std::uint32_t open, std::uint32_t behind);
  std::uint32_t parse_unnamed_class(const declaration_prefix& x, const class_head& head,
                                    std::uint32_t behind, std::uint32_t limit, scope& s);
  std::uint32_t behind_trailing(std::uint32_t p, std::uint32_t limit, const scope& s) const;
  std::uint32_t parse_trailing(const declaration_prefix& x, const class_head& head,
                               std::uint32_t behind, std::uint32_t limit, scope& s,
                               declaration* type);

  std::uint32_t parse_declarator(const declaration_prefix& x, std::uint32_t limit, scope& s);
  static const declared_name* principal(const declarator& r, const scope& s);
  static const declared_name* behind_macros(const declarator& r, const declared_name& first);
  static bool is_constructor(const declared_name& n, const scope& s);
  static bool is_macro_call(const declared_name& n, const declarator& r, const scope& s);
  std::uint32_t add_macro_call(const declaration_prefix& x, const declarator& r, scope& s);
  std::uint32_t add_function_or_variable(const declaration_prefix& x, const declarator& r,
                                         const declared_name& name, scope& s);
  void provide_before_words(declaration& d, std::uint32_t type, std::uint32_t end);
  bool declares_one(const declarator& r, const declared_name& name) const;
  bool is_annotated_data(const declaration_prefix& x, const declarator& r,
                         const declared_name& name) const;
  bool is_pointer_that_changes(const declaration_prefix& x, const declared_name& name) const;
  void set_constant(declaration& d, const declaration_prefix& x, const declarator& r,
                    const declared_name& name);
  bool has_arguments(const declared_name& name) const;
  bool may_be_arguments(const declared_name& name) const;
  bool has_auto_parameter(const declared_name& name) const;
  void set_conversion(declaration& d, const declarator& r, const declaration_prefix& x,
                      const signature_parts& parts) const;
  void set_function(declaration& d, const declarator& r, const declared_name& name, const scope& s,
                    const declaration_prefix& x, signature_parts& parts);
  void set_owner(declaration& d, const declarator& r, const declared_name& name, const scope& s,
                 const declaration_prefix& x);

  declaration_builder& out_;
  const source_view& source_;
};

}  // namespace coolcache::scan
