#include "scope_parser.hpp"

#include <algorithm>
#include <set>

#include "constant_initializer.hpp"
#include "well_known.hpp"

namespace coolcache::scan {

std::uint32_t scope_parser::parse_declarator(const declaration_prefix& x, std::uint32_t limit,
                                             scope& s) {
  declarator r = read_declarator(source_, x.at, limit, s.is_class());
  if (r.end <= x.first) r.end = x.first + 1;
  const declared_name* name = principal(r, s);
  bool pointer = r.function_like && r.body == npos && name != nullptr && name->parameters == npos &&
                 !r.is_operator;  // void (*name)(int);
  if (pointer) r.function_like = false;
  bool member_data = s.is_class() && !r.function_like && !x.is_static && !x.is_typedef &&
                     !x.is_friend && !x.is_template && r.terminated && !r.names.empty();
  if (member_data || (s.is_class() && r.names.empty() && r.terminated)) {
    s.skeleton.push_back({out_.range(x.first, r.end), s.access});
    out_.add_field(s.fields, x.first, r.end);
    return r.end;
  }
  if (x.is_friend && r.body == npos) {  // it lets a function be found through its arguments
    s.skeleton.push_back({out_.range(x.first, r.end), s.access});
    return r.end;
  }
  if (name == nullptr || is_macro_call(*name, r, s)) return add_macro_call(x, r, s);
  return add_function_or_variable(x, r, *name, s);
}

// The first name that something stands before; EXPORT(x) int f(int) declares f.
const declared_name* scope_parser::principal(const declarator& r, const scope& s) {
  if (r.is_operator)
    for (const declared_name& n : r.names)
      if (n.chain.back().starts_with("operator")) return &n;
  for (const declared_name& n : r.names)
    if (!n.starts_declaration || is_constructor(n, s)) return behind_macros(r, n);
  return r.names.empty() ? nullptr : &r.names.front();
}

// int EXPORT(x) f(int) declares f; of int f(int) LOCKS(x), the first name is the function's.
const declared_name* scope_parser::behind_macros(const declarator& r, const declared_name& first) {
  auto is_macro = [](const declared_name& n) {
    const std::string& name = n.chain.back();
    return n.chain.size() == 1 && name.size() > 1 && is_capital(name);
  };
  if (!is_macro(first) || first.parameters == npos) return &first;
  auto from = r.names.begin() + (&first - r.names.data());
  auto found = std::find_if(from, r.names.end(), [&](const declared_name& n) {
    return n.parameters != npos && !is_macro(n);
  });
  return found == r.names.end() ? &first : &*found;
}

bool scope_parser::is_constructor(const declared_name& n, const scope& s) {
  std::string name = n.chain.back();
  if (name.starts_with('~')) name.erase(0, 1);
  if (n.chain.size() >= 2) return n.chain[n.chain.size() - 2] == name;
  return s.is_class() && s.class_name == name;
}

bool scope_parser::is_macro_call(const declared_name& n, const declarator& r, const scope& s) {
  return n.starts_declaration && !r.is_operator && !is_constructor(n, s) && !r.has_return_arrow &&
         !r.initialized;
}

// REGISTER(x); or TEST(a, b) { ... }: what it declares is known once the macro is.
std::uint32_t scope_parser::add_macro_call(const declaration_prefix& x, const declarator& r,
                                           scope& s) {
  declaration d = begin(declaration_kind::unplaced, x, r.end, s.prefix);
  std::uint32_t head_end = r.body != npos ? r.body : r.end;
  d.initializes = !s.is_class();
  set_scope(d, s);
  bool call = is_name(x.at) && is(x.at + 1, "(");
  if (call && !x.is_template) d.made_by = out_.intern(at(x.at).text);
  d.is_definition = r.body != npos;
  // Or a function of C whose type is not written.
  if (call && r.body != npos && !is_capital(at(x.at).text)) out_.provide(d, at(x.at).text);
  d.qualified += is_name(x.at) ? std::string(at(x.at).text) + "(...)" : "(unplaced)";
  for (std::uint32_t p = call ? x.at + 1 : x.at; p < head_end; ++p)
    if (is_name(p)) out_.provide(d, at(p).text);
  if (s.is_class()) {
    s.skeleton.push_back({out_.range(x.first, r.end), s.access});
    out_.add_unknown_fields(s.fields, out_.range(x.first, r.end));
    d.owner = out_.intern(s.class_name);
    d.is_implicit = d.is_member = true;
  }
  if (!call && !(is_name(x.at) && r.end == x.at + 1))
    out_.warn(x.first, "this could not be parsed; it counts for all that can see it");
  return out_.finish(std::move(d), x.first, head_end, r.end);
}

std::uint32_t scope_parser::add_function_or_variable(const declaration_prefix& x,
                                                     const declarator& r, const declared_name& name,
                                                     scope& s) {
  bool object = r.function_like && r.body == npos && !s.is_class() && has_arguments(name);
  bool function = r.function_like && !r.initialized && !object;
  declaration d = begin(x.is_typedef ? declaration_kind::alias
                        : function   ? declaration_kind::function
                                     : declaration_kind::variable,
                        x, r.end, (x.is_friend ? s.outer : s.prefix) + joined(name.chain));
  d.line = at(name.position).line;
  d.column = at(name.position).column;
  for (const declared_name& n : r.names) {
    out_.provide(d, n.chain.back());
    bool macro = n.position < name.position && n.parameters != npos;
    if (macro) provide_arguments(d, n.parameters);
  }
  if (x.is_typedef) provide_before_words(d, x.at, r.end);
  set_scope(d, s, name.chain);
  d.has_c_linkage = !s.is_class() && (s.has_c_linkage || x.has_c_linkage);
  d.is_definition = r.body != npos;
  d.is_template = x.is_template || s.is_template || has_auto_parameter(name);
  bool constant = x.is_constant && !x.is_inline && !x.is_extern;
  d.is_internal = s.internal || (!s.is_class() && (x.is_static || (!function && constant)));
  const auto& conditions = source_.structure().condition_of;
  bool conditional =
      is_conditional(x.first, r.body != npos ? r.body : std::max(x.first, r.head_end - 1)) ||
      conditions[source_.index(x.first)] != conditions[source_.index(r.end - 1)];
  d.has_unknown_scope = d.has_unknown_scope || (conditional && name.chain.size() > 1);
  d.is_hidden = d.is_internal && !s.is_unknown && !conditional && (s.internal || x.is_static);
  signature_parts parts;
  if (function) set_function(d, r, name, s, x, parts);
  if (!function && is(name.position + 1, "<")) {  // of a variable template: a specialization
    d.found_by_type = true;
    out_.add_types(d, name.position + 1, x.template_parameters);
  }
  set_owner(d, r, name, s, x);
  d.renames = x.is_typedef;
  if (x.is_typedef) set_enclosing(d, name.chain.back(), s);
  if (s.is_class() && (x.is_virtual || r.overrides))  // it changes the layout
    s.skeleton.emplace_back(out_.range(x.first, r.head_end), label_of_virtual);
  d.is_constant = x.is_constant && !is_pointer_that_changes(x, name);
  d.holds_state = !function && !(x.is_constexpr && d.is_constant);
  // What is computed when it is compiled cannot touch state.
  d.initializes = d.is_dynamic = d.kind == declaration_kind::variable && !x.is_constexpr;
  if (function && r.body == npos && !s.is_class() && may_be_arguments(name)) d.initializes = true;
  if (!function) set_constant(d, x, r, name);
  d.declares_one = function && declares_one(r, name);
  if (s.is_class() && is_annotated_data(x, r, name)) {
    s.skeleton.push_back({out_.range(x.first, r.end), s.access});
    out_.add_unknown_fields(s.fields, out_.range(x.first, r.end));
    d.is_data_if_attributes = true;
    d.made_by = out_.intern(name.chain.back());
  }
  out_.set_own_name(name.position);
  out_.finish(std::move(d), x.first, r.head_end, r.end, parts);
  if (r.body != npos) out_.note_body(x.first, r.body, r.end);
  return r.end;
}

// typedef A b AND *c; where AND may be a macro for a comma.
void scope_parser::provide_before_words(declaration& d, std::uint32_t type, std::uint32_t end) {
  static constexpr word_set of_type = {"::", "struct", "class", "union", "enum", "typename"};
  for (std::uint32_t p = type + 1; p + 1 < end; p = is(p, "(") ? source_.behind(p) : p + 1) {
    bool first = p == type + 1 && (is(type, "const") || is(type, "volatile"));
    if (is_name(p) && is_name(p + 1) && !first && !of_type.contains(at(p - 1).word))
      out_.provide(d, at(p).text);
  }
}

// int f(int) LOCKS(x); declares f alone, as no comma follows its parameters.
bool scope_parser::declares_one(const declarator& r, const declared_name& name) const {
  if (&name != &r.names.front() || name.parameters == npos || r.is_operator) return false;
  std::uint32_t to = r.body != npos ? r.head_end : r.end;
  for (std::uint32_t p = source_.behind(name.parameters); p < to;
       p = is(p, "(") || is(p, "[") || is(p, "{") ? source_.behind(p) : p + 1)
    if (is(p, ",")) return false;
  return true;
}

// int x GUARDED_BY(m) = 1;
bool scope_parser::is_annotated_data(const declaration_prefix& x, const declarator& r,
                                     const declared_name& name) const {
  bool plain = !x.is_static && !x.is_typedef && !x.is_friend && !x.is_virtual && !x.is_template &&
               !x.is_explicit && !r.is_operator && !r.has_return_arrow && r.terminated;
  bool one = r.names.size() == 1 && name.chain.size() == 1 && name.parameters != npos;
  if (!plain || !one || !is_capital(name.chain.back()) || name.position < x.at + 2) return false;
  std::uint32_t behind = source_.behind(name.parameters);
  // struct x GET(m); is a function: what stands before x must be a type, or the end of one.
  static constexpr word_set types = {"*",      "&",     "&&",    ">",      ">>",
                                     "bool",   "char",  "int",   "long",   "auto",
                                     "double", "float", "short", "signed", "unsigned"};
  bool typed = is_name(name.position - 2) || types.contains(at(name.position - 2).word);
  return typed && is_name(name.position - 1) &&
         (is(behind, ";") || is(behind, "=") || is(behind, "{"));
}

// const char* p, which is no constant; what a constant points to may change as well.
bool scope_parser::is_pointer_that_changes(const declaration_prefix& x,
                                           const declared_name& name) const {
  bool pointer = false;
  for (std::uint32_t p = x.first; p < name.position; ++p) {
    if (is(p, "*")) pointer = true;
    if (is(p, "const")) pointer = false;
    if (is(p, "constexpr")) return false;
  }
  return pointer;
}

// Whether no code runs to initialize it, if its words mean what they seem to.
void scope_parser::set_constant(declaration& d, const declaration_prefix& x, const declarator& r,
                                const declared_name& name) {
  bool plain = r.terminated && r.body == npos && r.names.size() == 1;
  if (!plain) return;
  std::optional<token_range> tokens = out_.whole_range(x.first, r.end);
  if (!tokens) return;
  std::uint32_t own = source_.index(name.position);
  out_.set_constant(d, x.is_typedef ? read_plain_alias(source_.tokens(), *tokens, own)
                                    : read_constant(source_.tokens(), *tokens, own));
}

// In registrar r("x", [] { ... }); the parentheses hold no parameters.
bool scope_parser::has_arguments(const declared_name& name) const {
  if (name.parameters == npos) return false;
  std::uint32_t behind = source_.behind(name.parameters);
  for (std::uint32_t p = name.parameters; p + 1 < behind;) {
    const token& t = at(p + 1);  // the first token of a parameter or argument
    bool expression = t.is("&") || t.is("*") || t.is("-") || t.is("!") || t.is("{") ||
                      t.is("new") || t.is("nullptr") || t.is("true") || t.is("false") ||
                      t.is("this") || t.is("sizeof") || (t.is("[") && !is(p + 2, "["));
    if (expression) return true;
    for (++p; p + 1 < behind && !is(p, ",");) {
      bool literal = at(p).kind == token_kind::number || at(p).kind == token_kind::string ||
                     at(p).kind == token_kind::character;
      bool call =
          (is_name(p) || is(p, ">")) && is(p + 1, "(") && !is(p + 2, "*") && !is(p + 2, "&");
      static constexpr word_set binary = {
          "+", "-", "/", "%", "|", "^", "?", "==", "!=", "<=", ">=", "||", "<<", ".", "->"};
      bool calculates = binary.contains(at(p).word);
      if (literal || call || calculates) return true;
      if (is(p, "=")) break;  // a default argument: these are parameters
      std::uint32_t after = is(p, "<") ? behind_angles(source_, p) : p + 1;
      p = after == p ? p + 1 : after;
      if (is(p, "(")) {
        if (is(p - 1, ">") && !is(p + 1, "*")) return true;
        p = source_.behind(p);
      }
    }
    while (p + 1 < behind && !is(p, ","))
      p = is(p, "(") || is(p, "{") || is(p, "[") ? source_.behind(p) : p + 1;
  }
  return false;
}

// T x(a, b); declares an object or a function, as a and b are values or types.
bool scope_parser::may_be_arguments(const declared_name& name) const {
  if (name.parameters == npos) return false;
  std::uint32_t behind = source_.behind(name.parameters);
  bool any = false;
  for (std::uint32_t p = name.parameters + 1; p + 1 < behind; ++p) {
    bool plain = is_name(p) || is(p, "::") || is(p, ",");
    bool named = is_name(p) && is_name(p + 1);
    if (!plain || named) return false;
    any = true;
  }
  return any;
}

bool scope_parser::has_auto_parameter(const declared_name& name) const {
  if (name.parameters == npos) return false;
  std::uint32_t behind = source_.behind(name.parameters);
  for (std::uint32_t p = name.parameters; p < behind; ++p)
    if (is(p, "auto")) return true;
  return false;
}

// The class C of a parameter C& or C<...>&, which nothing is converted to; else an empty text.
static std::string class_by_reference(const parameter& p) {
  if (p.type.empty() || p.type.back() != "&" ||
      std::find(p.type.begin(), p.type.end(), "const") != p.type.end())
    return {};
  std::size_t last = p.type.size() - 1;  // behind the name
  for (int depth = 0; last > 0; --last) {
    const std::string& word = p.type[last - 1];
    depth += word == ">" ? 1 : word == ">>" ? 2 : word == "<" ? -1 : 0;
    if (depth == 0 && word != "<") break;
  }
  return last > 0 && is_name_text(p.type[last - 1]) ? p.type[last - 1] : std::string();
}

// Whether a parameter takes whatever it is given: T&&, const auto&, Constraint auto, ...
static bool takes_anything(const parameter& p, const std::set<std::string>& bound) {
  bool given = false;
  bool named = false;
  for (const std::string& word : p.type) {
    if (word == "auto") return true;
    given = given || word == "..." || bound.contains(word);
    named = named || (is_name_text(word) && !bound.contains(word));
  }
  return given && !named;
}

static bool takes_bound(const parameter& p, const std::set<std::string>& bound) {
  return std::any_of(p.type.begin(), p.type.end(),
                     [&](const std::string& word) { return bound.contains(word); });
}

// Big(T), Big(...), operator T
void scope_parser::set_conversion(declaration& d, const declarator& r, const declaration_prefix& x,
                                  const signature_parts& parts) const {
  d.is_conversion = r.is_conversion && !x.is_explicit;
  bool converts = d.is_constructor && !x.is_explicit && !parts.parameters.empty();
  bool anything = converts && takes_anything(parts.parameters.front(), x.template_parameters);
  d.converts_any = (d.is_conversion && x.is_template) || anything;
  d.converts_bound = converts && takes_bound(parts.parameters.front(), x.template_parameters);
}

void scope_parser::set_function(declaration& d, const declarator& r, const declared_name& name,
                                const scope& s, const declaration_prefix& x,
                                signature_parts& parts) {
  d.is_explicit = x.is_explicit;
  d.is_specialization = x.specialization;
  d.is_constructor = is_constructor(name, s) && !name.chain.back().starts_with('~');
  if (name.parameters != npos) {
    std::uint32_t behind = source_.behind(name.parameters);
    d.has_parameters = behind > name.parameters + 2;
    parts.parameters = split_parameters(out_.texts(name.parameters + 1, behind - 1));
    d.defaults = defaults_of(parts);
    for (const parameter& p : parts.parameters)
      for (const std::string& word : p.type)
        if (is_name_text(word) && !x.template_parameters.contains(word))
          d.types.push_back(out_.intern(word));
    parts.qualifiers = out_.texts(behind, std::min(r.head_end, behind + 2));
  }
  set_conversion(d, r, x, parts);
  bool free = !s.is_class() || x.is_friend;  // A::operator+ may be of a namespace A
  bool literal = name.chain.back().starts_with("operator\"\"");
  bool global = name.chain.back().starts_with("operator new") ||
                name.chain.back().starts_with("operator delete");
  // Any new or delete may call one, unless that takes a class which only its own users have.
  if (free && global) {
    d.types.clear();
    for (const parameter& p : parts.parameters)
      if (std::string word = class_by_reference(p);
          !word.empty() && !x.template_parameters.contains(word))
        d.types.push_back(d.operand_types.emplace_back(out_.intern(word)));
  }
  if (free && !literal && (global || r.is_operator || is_customization_point(name.chain.back())))
    d.found_by_type = true;
  if ((d.found_by_type && !global) || d.is_specialization)
    out_.add_operand_types(d, parts.parameters);
  if (d.is_specialization && is(name.position + 1, "<"))
    out_.add_types(d, name.position + 1, x.template_parameters);
}

void scope_parser::set_owner(declaration& d, const declarator& r, const declared_name& name,
                             const scope& s, const declaration_prefix& x) {
  std::string owner;
  if (name.chain.size() >= 2)
    owner = name.chain[name.chain.size() - 2];
  else if (s.is_class() && !x.is_friend)
    owner = s.class_name;
  if (s.is_class() && x.is_friend) d.enclosing = out_.intern(s.class_name);
  if (owner.empty()) return;
  d.owner = out_.intern(owner);
  d.is_member = true;
  d.is_implicit =
      r.is_operator || is_constructor(name, s) || is_called_by_libraries(name.chain.back());
}

}  // namespace coolcache::scan
