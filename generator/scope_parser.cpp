#include "scope_parser.hpp"

#include <algorithm>
#include <utility>

namespace coolcache::scan {

void scope_parser::parse_scope(std::uint32_t p, std::uint32_t limit, scope& s) {
  while (p < limit) p = parse_one(p, limit, s);
}

std::uint32_t scope_parser::parse_one(std::uint32_t p, std::uint32_t limit, scope& s) {
  if (is(p, ";") || is(p, "export")) return p + 1;
  if (is(p, "{")) return parse_block(p, s);
  if (is(p, "namespace")) return parse_namespace(p, limit, s);
  bool is_inline = is(p, "inline") || is(p, "__inline") || is(p, "__inline__");
  if ((is_inline || is_name(p)) && is(p + 1, "namespace")) {  // a macro may be inline
    std::uint32_t head = p;  // what it holds is found as if it stood outside
    while (head < limit && !is(head, "{") && !is(head, ";")) ++head;
    add_ambient(p, head, s);
    return p + 1;
  }
  if (is(p, "extern") && at(p + 1).kind == token_kind::string && is(p + 2, "{"))
    return parse_linkage(p + 2, s);
  if (is(p, "static_assert")) return out_.behind_semicolon(p, limit);
  if (s.is_class() && is_access(p)) return parse_access(p, s);
  if (is(p, "using") && is_directive(p)) return add_ambient(p, out_.behind_semicolon(p, limit), s);
  if (is(p, "_Pragma") && is(p + 1, "(")) return add_ambient(p, source_.behind(p + 1), s);
  if (std::uint32_t behind = behind_lone_macros(p, limit); behind != p)
    return add_lone_macros(p, behind, s);
  bool module = is(p, "module") || is(p, "import");
  if (module && (is(p + 1, ";") || is(p + 1, ":") || is_name(p + 1))) return add_module(p, limit);
  if (is(p, "asm") || is(p, "__asm__")) return add_assembly(p, limit);
  if (!s.is_class()) out_.add_leads(p, behind_leads(p, limit));
  return parse_declaration(p, limit, s);
}

std::uint32_t scope_parser::parse_block(std::uint32_t brace, scope& s) {
  std::uint32_t behind = source_.behind(brace);
  parse_scope(brace + 1, behind - 1, s);
  return behind;
}

void scope_parser::set_scope(declaration& d, const scope& s,
                             const std::vector<std::string>& chain) {
  out_.set_scope(d, s.prefix, chain);
  d.within = static_cast<std::uint8_t>(std::min(s.within, 200u));
  d.has_unknown_scope = s.is_unknown;
  out_.set_access(s.is_class() ? s.access : std::string());
}

// Whether the tokens from one position to another, both included, do not all stand under the same
// condition, or a branch that is no structure stands between them.
bool scope_parser::is_conditional(std::uint32_t from, std::uint32_t to) const {
  if (from >= to || to >= source_.size()) return false;
  const source_structure& structure = source_.structure();
  for (std::uint32_t p = from + 1; p <= to; ++p)
    if (structure.condition_of[source_.index(p)] != structure.condition_of[source_.index(from)])
      return true;
  for (std::uint32_t i = source_.index(from); i < source_.index(to); ++i)
    if (structure.shadowed[i]) return true;
  return false;
}

// extern "C" { ... }
std::uint32_t scope_parser::parse_linkage(std::uint32_t brace, scope& s) {
  bool before = std::exchange(s.has_c_linkage, true);
  std::uint32_t behind = parse_block(brace, s);
  s.has_c_linkage = before;
  return behind;
}

bool scope_parser::is_access(std::uint32_t p) const {
  if (is(p, "public") || is(p, "private") || is(p, "protected")) return true;
  return (is(p, "signals") || is(p, "Q_SIGNALS")) && is(p + 1, ":");
}

std::uint32_t scope_parser::parse_access(std::uint32_t p, scope& s) {
  s.access = at(p).text;
  while (p < source_.size() && !is(p, ":")) ++p;
  return p + 1;
}

// using namespace and using enum change what names mean without declaring one.
bool scope_parser::is_directive(std::uint32_t p) const {
  return is(p + 1, "namespace") || is(p + 1, "enum");
}

// a::b of `namespace a::b`, a of `namespace a EXPORT(x)`; leaves q at the brace or what stands
// there.
std::string scope_parser::read_namespace_name(std::uint32_t& q, std::uint32_t limit) {
  std::string name, word;
  auto keep = [&] {
    if (name.empty() || (!is_capital(word) && is_capital(name))) name = word;
    word.clear();
  };
  while (q < limit && !is(q, "{") && !is(q, ";") && !is(q, "=")) {
    std::uint32_t after = behind_attributes(source_, q);
    bool continues = word.empty() || word.ends_with("::");
    if (after != q) {
      q = after;
    } else if (is(q, "(")) {  // of a macro
      word.clear();
      q = source_.behind(q);
    } else {
      if (is(q, "::")) word += "::";
      if (is_name(q) && !continues) keep();
      if (is_name(q)) word += at(q).text;
      ++q;
    }
  }
  if (!word.empty()) keep();
  return name;
}

std::uint32_t scope_parser::parse_namespace(std::uint32_t p, std::uint32_t limit, scope& s) {
  std::uint32_t q = p + 1;
  std::string name = read_namespace_name(q, limit);
  if (!is(q, "{")) {
    std::uint32_t end = out_.behind_semicolon(q, limit);
    declaration d = out_.start(declaration_kind::alias, p, end, s.prefix + name);
    for (q = p + 1; q < end && !is(q, "="); ++q)  // a macro may make the name
      if (is_name(q)) out_.provide(d, at(q).text);
    set_scope(d, s);
    d.renames = true;
    return out_.finish(std::move(d), p, end, end);
  }
  bool is_inline = false;  // namespace a::inline v1
  bool is_unknown = s.is_unknown;
  for (std::uint32_t i = p; i < q; ++i) {
    is_inline = is_inline || is(i, "inline") || is(i, "__inline");
    is_unknown = is_unknown || is(i, "(") || (is_name(i) && is_name(i + 1));  // a macro beside it
  }
  if (is_inline) add_ambient(p, q, s);
  scope inner;
  inner.internal = s.internal || name.empty();
  inner.prefix = inner.outer = s.prefix + (name.empty() ? "(anonymous)" : name) + "::";
  inner.is_template = s.is_template;
  inner.has_c_linkage = s.has_c_linkage;
  const auto& conditions = source_.structure().condition_of;
  inner.is_unknown =
      is_unknown || is_conditional(p, q) ||
      conditions[source_.index(q)] != conditions[source_.index(source_.behind(q) - 1)];
  return parse_scope(q + 1, source_.behind(q) - 1, inner), source_.behind(q);
}

std::uint32_t scope_parser::add_ambient(std::uint32_t p, std::uint32_t end, scope& s) {
  if (s.is_class()) {
    out_.add_unknown_fields(s.fields, out_.range(p, end));
    s.skeleton.push_back({out_.range(p, end), s.access});
    return end;
  }
  declaration d = out_.start(declaration_kind::ambient, p, end, s.prefix + "using");
  set_scope(d, s);
  return out_.finish(std::move(d), p, end, end);
}

std::uint32_t scope_parser::add_module(std::uint32_t p, std::uint32_t limit) {
  out_.warn(p,
            "modules are not followed: every fingerprint depends on this declaration's text only");
  return add_for_everything(p, out_.behind_semicolon(p, limit), "(module)");
}

std::uint32_t scope_parser::add_assembly(std::uint32_t p, std::uint32_t limit) {
  return add_for_everything(p, out_.behind_semicolon(p, limit), "(asm)");
}

std::uint32_t scope_parser::add_for_everything(std::uint32_t p, std::uint32_t end,
                                               std::string name) {
  declaration d = out_.start(declaration_kind::unplaced, p, end, std::move(name));
  d.for_everything = true;
  return out_.finish(std::move(d), p, end, end);
}

// BEGIN_LIBRARY in front of what may be a declaration.
std::uint32_t scope_parser::behind_leads(std::uint32_t p, std::uint32_t limit) const {
  while (is_name(p) && is_capital(at(p).text)) {
    std::uint32_t end = is(p + 1, "(") ? source_.behind(p + 1) : p + 1;
    if (end < limit && !at(end).is_identifier()) break;
    p = end;
  }
  return p;
}

// namespace a, inline namespace a, extern "C" {
bool scope_parser::opens_block(std::uint32_t p) const {
  return is(p, "namespace") || (is(p, "inline") && is(p + 1, "namespace")) ||
         (is(p, "extern") && at(p + 1).kind == token_kind::string && is(p + 2, "{"));
}

std::uint32_t scope_parser::behind_macro(std::uint32_t p) const {
  std::uint32_t name = is(p, "__extension__") ? p + 1 : p;
  if (!is_name(name)) return p;
  return is(name + 1, "(") ? source_.behind(name + 1) : name + 1;
}

// DEFINE(x) without a semicolon, or several, where what follows is no declaration or starts one of
// its own.
std::uint32_t scope_parser::behind_lone_macros(std::uint32_t p, std::uint32_t limit) const {
  std::uint32_t first = behind_macro(p);
  if (first == p || first >= limit) return p;
  std::uint32_t name = is(p, "__extension__") ? p + 1 : p;
  std::uint32_t next = is(first, "__extension__") ? first + 1 : first;
  if (is(name + 1, "(") && at(next).text == at(name).text) return first;
  std::uint32_t last = first;
  for (std::uint32_t q = p; last != q && last < limit;) last = behind_macro(q = last);
  bool lone = opens_block(last) || (is(last, "static_assert") && is(last - 1, ")"));
  return last < limit && lone ? last : p;
}

std::uint32_t scope_parser::add_lone_macros(std::uint32_t p, std::uint32_t end, scope& s) {
  while (p < end) {
    declaration_prefix x;
    x.first = p;
    x.at = is(p, "__extension__") ? p + 1 : p;
    declarator r;
    r.end = behind_macro(p);
    p = add_macro_call(x, r, s);
  }
  return p;
}

declaration scope_parser::begin(declaration_kind kind, const declaration_prefix& x,
                                std::uint32_t end, std::string name) {
  declaration d = out_.start(kind, x.first, end, std::move(name));
  for (std::uint32_t open : x.macro_arguments) provide_arguments(d, open);
  return d;
}

// In DEFINE(g) int h(); the macro may declare g.
void scope_parser::provide_arguments(declaration& d, std::uint32_t open) {
  for (std::uint32_t p = open + 1; p + 1 < source_.behind(open); ++p)
    if (is_name(p)) out_.provide(d, at(p).text);
}

std::uint32_t scope_parser::parse_declaration(std::uint32_t p, std::uint32_t limit, scope& s) {
  declaration_prefix x = read_prefix(source_, p, limit);
  if (x.is_template && x.at >= limit)  // what it is the head of stands in another file
    return add_for_everything(p, limit, "(head of a template)");
  if (is(x.at, "concept")) return parse_concept(x, limit, s);
  if (is(x.at, "using")) return parse_using(x, limit, s);
  if (is(x.at, "class") || is(x.at, "struct") || is(x.at, "union") || is(x.at, "enum")) {
    class_head head = read_class_head(source_, x.at, limit);
    if (head.defines)
      return head.is_enum ? parse_enum(x, head, limit, s) : parse_class(x, head, limit, s);
    bool member = s.is_class() && is_name(x.at + 1) && is_name(x.at + 2) && is(x.at + 3, ";");
    if (head.forward && !member) return parse_forward(x, head, s);
  }
  return parse_declarator(x, limit, s);
}

std::uint32_t scope_parser::parse_concept(const declaration_prefix& x, std::uint32_t limit,
                                          scope& s) {
  std::uint32_t end = out_.behind_semicolon(x.at, limit);
  std::string name(at(x.at + 1).text);
  declaration d = begin(declaration_kind::concept_, x, end, s.prefix + name);
  set_scope(d, s);
  out_.provide(d, name);
  return out_.finish(std::move(d), x.first, end, end);
}

// using A = B; using ns::b, ns::c;
std::uint32_t scope_parser::parse_using(const declaration_prefix& x, std::uint32_t limit,
                                        scope& s) {
  std::uint32_t end = out_.behind_semicolon(x.at, limit);
  std::uint32_t equals = x.at;
  while (equals < end && !is(equals, "=")) ++equals;
  declaration d = begin(declaration_kind::alias, x, end, "");
  if (equals < end) {
    d.renames = true;
    for (std::uint32_t q = x.at + 1; q < equals && d.provides.empty(); ++q)
      if (is_name(q)) out_.provide(d, d.qualified = at(q).text);
    std::optional<token_range> tokens = out_.whole_range(x.first, end);
    if (tokens && !x.is_template && !s.is_template && is_name(x.at + 1))
      out_.set_constant(d, read_plain_alias(source_.tokens(), *tokens, source_.index(x.at + 1)));
  } else {
    d.is_literal = is(x.at + 1, "std") && is(x.at + 2, "::") && end == x.at + 5 &&
                   is_library_number(at(x.at + 3).text);
    for (std::uint32_t q = x.at + 1; q < end; ++q) {
      bool last = is(q + 1, ",") || is(q + 1, ";") || is(q + 1, "...");
      if (last && is_name(q)) out_.provide(d, d.qualified = at(q).text);
    }
    if (s.is_class()) s.skeleton.push_back({out_.range(x.first, end), s.access});
  }
  set_enclosing(d, d.qualified, s);
  d.qualified = s.prefix + d.qualified;
  set_scope(d, s);
  d.is_internal = s.internal;
  d.is_hidden = s.internal && !s.is_unknown;
  return out_.finish(std::move(d), x.first, end, end);
}

}  // namespace coolcache::scan
