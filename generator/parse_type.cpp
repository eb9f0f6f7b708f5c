#include <map>

#include "scope_parser.hpp"
#include "well_known.hpp"

namespace coolcache::scan {
// `class A;` says nothing that a definition of A does not; a template's may hold default arguments,
// an enumeration's its underlying type, and an instantiation runs initializers.
std::uint32_t scope_parser::parse_forward(const declaration_prefix& x, const class_head& head,
                                          scope& s) {
  std::uint32_t end = head.open + 1;
  if (s.is_class())  // friend class MACRO;
    for (std::uint32_t p = head.at + 1; p < head.open; ++p)
      if (is_name(p)) s.fields.refers_to_macros.push_back(out_.intern(at(p).text));
  if (s.is_class() && x.is_friend)  // who may call what is private
    s.skeleton.emplace_back(token_range{}, "friend " + joined(head.chain));
  if (head.chain.empty() || (s.is_class() && !x.is_template)) return end;
  declaration d = begin(declaration_kind::alias, x, end, s.prefix + joined(head.chain));
  d.is_forward = !x.is_template && !x.specialization && !x.instantiation && !head.is_enum;
  d.is_primary = x.is_template && !x.specialization && !x.instantiation && !head.is_enum;
  d.initializes = x.instantiation;
  out_.provide(d, head.chain.back());
  set_scope(d, s, head.chain);
  out_.set_own_name(head.name);
  return out_.finish(std::move(d), x.first, end, end);
}

// A type inside a class is reached by its name, or where a library reaches into the class.
void scope_parser::set_enclosing(declaration& d, const std::string& name, const scope& s) {
  if (!s.is_class()) return;
  d.enclosing = out_.intern(s.class_name);
  d.is_implicit = is_type_for_libraries(name);
}

std::uint32_t scope_parser::parse_enum(const declaration_prefix& x, const class_head& head,
                                       std::uint32_t limit, scope& s) {
  std::uint32_t behind = source_.behind(head.open);
  declaration d = begin(declaration_kind::enumeration, x, behind, s.prefix);
  if (!head.chain.empty()) out_.provide(d, head.chain.back());
  d.qualified += head.chain.empty() ? "(enum)" : head.chain.back();
  set_enclosing(d, head.chain.empty() ? "" : head.chain.back(), s);
  d.is_internal = s.internal;
  d.is_hidden = s.internal && !s.is_unknown;
  set_scope(d, s, head.chain);
  provide_enumerators(d, head.open, behind);
  std::uint32_t end = parse_trailing(x, head, behind, limit, s, &d);
  out_.finish(std::move(d), x.first, behind, behind);
  return end;
}

void scope_parser::provide_enumerators(declaration& d, std::uint32_t open, std::uint32_t behind) {
  for (std::uint32_t q = open + 1; q + 1 < behind;) {
    if (is_name(q) && (is(q - 1, "{") || is(q - 1, ","))) out_.provide(d, at(q).text);
    q = is(q, "(") || is(q, "{") || is(q, "[") ? source_.behind(q) : q + 1;
  }
  // Shadowed branches and included or macro-made lists: any name inside may be one.
  for (std::uint32_t i = source_.index(open); i < source_.index(behind - 1); ++i) {
    const token& t = source_.tokens()[i];
    if (source_.structure().shadowed[i] && t.is_name()) out_.provide(d, t.text);
  }
}

// Arguments of bases, from which a library's template may derive in turn, and bases in branches
// that are no part of the structure.
void scope_parser::add_base_words(declaration& d, const class_head& head) {
  for (std::uint32_t i = source_.index(head.at) + 1; i < source_.index(head.open); ++i) {
    const token& t = source_.tokens()[i];
    bool other = t.is_identifier() && !is_keyword(t.text) && !t.in_directive &&
                 i != source_.index(head.name) && t.text != "final";
    if (!other) continue;
    name_id n = out_.intern(t.text);
    d.has_branches = d.has_branches || source_.structure().shadowed[i];
    (source_.structure().shadowed[i] ? d.bases : d.base_words).push_back(n);
    // struct S BASES {: the macro may have been taken for the name.
    bool before_bases = head.colon == npos || i < source_.index(head.colon);
    if (before_bases && head.chain.size() == 1 && head.arguments == npos) d.provides.push_back(n);
  }
}

std::uint32_t scope_parser::parse_class(const declaration_prefix& x, const class_head& head,
                                        std::uint32_t limit, scope& s) {
  std::uint32_t behind = source_.behind(head.open);
  if (head.chain.empty()) return parse_unnamed_class(x, head, behind, limit, s);
  declaration d = begin(declaration_kind::type, x, behind, s.prefix + joined(head.chain));
  const std::string& name = head.chain.back();
  out_.provide(d, name);
  d.owner = out_.intern(name);
  set_enclosing(d, name, s);
  set_scope(d, s, head.chain);
  d.is_internal = s.internal;
  d.is_hidden = s.internal && !s.is_unknown;
  d.is_template = x.is_template || s.is_template;
  d.has_foreign_base = head.has_computed_base;
  for (const std::string& base : head.bases) {
    d.bases.push_back(out_.intern(base));
    d.has_foreign_base = d.has_foreign_base || out_.is_bound(base);
  }
  add_base_words(d, head);
  signature_parts parts;
  if (head.arguments != npos) {
    d.found_by_type = true;
    out_.add_types(d, head.arguments, x.template_parameters);
    parts.arguments = out_.texts(head.arguments, behind_angles(source_, head.arguments));
  }
  out_.add_included_members(d, head.open, behind);
  scope inner;
  inner.prefix = s.prefix + joined(head.chain) + "::";
  inner.outer = s.outer;
  inner.class_name = name;
  inner.access = is(x.at, "class") ? "private" : "public";
  inner.is_template = d.is_template || x.specialization;
  inner.internal = s.internal;
  // What a chain begins with may be found by a using-declaration, in another namespace.
  bool looked_up = head.chain.size() > 1;
  inner.within = s.within > 0 ? s.within + 1 : looked_up ? 1 : 0;
  inner.is_unknown = s.is_unknown || head.chain.size() > 2 || (looked_up && s.within > 0) ||
                     is_conditional(x.at, head.open);
  parse_scope(head.open + 1, behind - 1, inner);
  d.fields = std::move(inner.fields.fields);
  d.refers_to_macros = std::move(inner.fields.refers_to_macros);
  add_other_fields(d, head.open, behind);
  std::uint32_t end = parse_trailing(x, head, behind, limit, s, &d);
  if (end > behind + 1)  // attributes may stand behind the brace
    inner.skeleton.push_back({out_.range(behind, end), "behind"});
  out_.set_own_name(head.name);
  out_.set_access(s.is_class() ? s.access : std::string());
  out_.finish_ranges(std::move(d), x.first, head.open + 1, inner.skeleton, parts);
  return end;
}

// Names of members that were not read as such, and all those in branches that are no part of the
// structure.
void scope_parser::add_other_fields(declaration& d, std::uint32_t open, std::uint32_t behind) {
  for (std::uint32_t i = source_.index(open); i < source_.index(behind - 1); ++i)
    if (source_.structure().shadowed[i]) out_.add_unknown_fields(d, {i, i + 1});
  std::map<name_id, int> typed;
  for (const data_member& f : d.fields) typed[f.name] += f.type == no_name ? 0 : 1;
  static constexpr word_set ends = {";", ",", "=", "{", "[", ":", "("};
  for (std::uint32_t p = open + 1; p + 1 < behind;) {
    bool may = is_name(p) && ends.contains(at(p + 1).word) && !(is(p + 1, "(") && !is(p - 1, "*"));
    if (may && --typed[out_.intern(at(p).text)] < 0)
      out_.add_unknown_fields(d, {source_.index(p), source_.index(p) + 1});
    p = is(p, "(") || is(p, "{") || is(p, "[") ? source_.behind(p) : p + 1;
  }
}

// A class without a name is part of what it declares, whole.
std::uint32_t scope_parser::parse_unnamed_class(const declaration_prefix& x, const class_head& head,
                                                std::uint32_t behind, std::uint32_t limit,
                                                scope& s) {
  std::uint32_t end = behind_trailing(behind, limit, s);
  if (s.is_class() && !x.is_static && !x.is_typedef) {
    s.skeleton.push_back({out_.range(x.first, end), s.access});
    out_.add_unknown_fields(s.fields, out_.range(x.first, end));
    return end;
  }
  declaration d = out_.start(x.is_typedef ? declaration_kind::alias : declaration_kind::variable,
                             x.first, end, s.prefix + "(unnamed)");
  d.is_internal = s.internal;
  d.is_hidden = s.internal && !s.is_unknown;
  set_scope(d, s);
  d.holds_state = d.initializes = !x.is_typedef;
  d.renames = x.is_typedef;
  // Names behind the brace, and, of an anonymous union, the members.
  std::uint32_t from = is(behind, ";") ? head.open : behind;
  for (std::uint32_t q = from; q < end; ++q)
    if (is_name(q)) out_.provide(d, at(q).text);
  return out_.finish(std::move(d), x.first, end, end);
}

// Behind the semicolon; in C, a function may define the type that it returns, and has a body.
std::uint32_t scope_parser::behind_trailing(std::uint32_t p, std::uint32_t limit,
                                            const scope& s) const {
  declarator r = read_declarator(source_, p, limit, s.is_class());
  return r.body != npos ? r.end : out_.behind_semicolon(p, limit);
}

// What stands between a type's closing brace and the semicolon: declared objects, or the names
// of a typedef, which then are the type's as well.
std::uint32_t scope_parser::parse_trailing(const declaration_prefix& x, const class_head& head,
                                           std::uint32_t behind, std::uint32_t limit, scope& s,
                                           declaration* type) {
  if (behind >= limit) return behind;
  if (is(behind, ";")) return behind + 1;
  std::uint32_t end = behind_trailing(behind, limit, s);
  if (x.is_typedef) {
    for (std::uint32_t q = behind; q < end; ++q)
      if (is_name(q)) out_.provide(*type, at(q).text);
    return end;
  }
  if (s.is_class() && !x.is_static) {
    s.skeleton.push_back({out_.range(behind, end), s.access});
    out_.add_unknown_fields(s.fields, out_.range(behind, end));
    return end;
  }
  declaration d = out_.start(declaration_kind::variable, behind, end, s.prefix);
  for (std::uint32_t q = behind; q < end && !is(q, "="); ++q)
    if (is_name(q)) out_.provide(d, at(q).text);
  if (!head.chain.empty()) refer_to_any(d, out_.intern(head.chain.back()));
  set_scope(d, s);
  if (type->provides.empty()) type->provides = d.provides;
  d.is_internal = x.is_static || s.internal;
  d.holds_state = d.initializes = true;  // what a constant points to may change
  for (std::uint32_t q = x.first; q < x.at; ++q)
    d.renames = d.renames || is_name(q);  // a macro that may stand for typedef
  return out_.finish(std::move(d), behind, end, end);
}

}  // namespace coolcache::scan
