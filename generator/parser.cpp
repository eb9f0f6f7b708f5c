#include "parser.hpp"

#include <algorithm>
#include <set>

#include "class_head.hpp"
#include "declarator.hpp"
#include "directives.hpp"
#include "keywords.hpp"
#include "markers.hpp"
#include "references.hpp"
#include "signature.hpp"
#include "well_known.hpp"

namespace coolcache::scan {
namespace {

struct scope {
  std::string prefix;                                         // "ns::A::", or empty
  std::string class_name;                                     // simple; empty at namespace scope
  std::string access;                                         // of the members that follow
  bool is_template = false;                                   // a class template, or inside one
  bool internal = false;                                      // inside an anonymous namespace
  std::vector<std::pair<token_range, std::string>> skeleton;  // with the access of each

  bool is_class() const { return !class_name.empty(); }
};

// What stands before the declaration proper.
struct prefix {
  std::uint32_t first = 0;  // position of the declaration's first token
  std::uint32_t at = 0;     // of what follows the prefix
  bool is_template = false;
  bool specialization = false;
  bool is_friend = false;
  bool is_typedef = false;
  bool is_static = false;
  bool is_extern = false;
  bool is_virtual = false;
  bool is_constant = false;
  bool is_inline = false;
};

struct function_body {
  token_range tokens;
  std::uint32_t declaration = 0;
};

class parser {
 public:
  explicit parser(std::string_view text) : source_(text) {}

  file_summary run() {
    include_at_ = read_directives(source_, names_, out_);
    for (const lex_error& e : source_.structure().errors) warn(e);
    bool unknown_rest = false;
    for (const lex_error& e : source_.lex_errors()) {
      warn(e);
      unknown_rest = unknown_rest || e.fatal;
    }
    if (!source_.structure().sound() || unknown_rest)
      whole_file_unplaced();
    else
      parse_scope(0, source_.size(), file_scope_);
    add_fragment();
    read_sites();
    out_.names = std::move(names_).take();
    return std::move(out_);
  }

 private:
  const token& at(std::uint32_t p) const { return source_.at(p); }
  bool is(std::uint32_t p, std::string_view spelling) const { return source_.is(p, spelling); }
  bool is_name(std::uint32_t p) const { return at(p).is_identifier() && !is_keyword(at(p).text); }

  void warn(const lex_error& e) { out_.found.push_back({"", e.line, e.column, e.message}); }
  void warn(std::uint32_t position, std::string message) {
    out_.found.push_back({"", at(position).line, at(position).column, std::move(message)});
  }

  // The first index that belongs to a declaration at `position`: shadowed branches that stand
  // between it and the one before it are its own.
  std::uint32_t first_index(std::uint32_t position) const {
    std::uint32_t index = source_.index(position);
    std::uint32_t from = position == 0 ? 0 : source_.index(position - 1) + 1;
    for (std::uint32_t i = from; i < index; ++i)
      if (source_.structure().shadowed[i] && !source_.tokens()[i].in_directive) return i;
    return index;
  }

  token_range range(std::uint32_t from, std::uint32_t to) const {
    if (from >= to) return {};
    return {first_index(from), source_.index(to - 1) + 1};
  }

  // ---- declarations of the file as a whole

  declaration whole_file(declaration_kind kind) {
    declaration d;
    d.kind = kind;
    d.line = d.column = 1;
    token_collector collect(source_, names_, include_at_);
    collect.add(d, {0, static_cast<std::uint32_t>(source_.tokens().size())}, true);
    collect.finish(d);
    d.signature = d.tokens;
    return d;
  }

  void whole_file_unplaced() {
    declaration d = whole_file(declaration_kind::unplaced);
    d.qualified = "(unreadable file)";
    d.for_everything = true;
    d.provides = d.refers;
    out_.declarations.push_back(std::move(d));
  }

  void add_fragment() {
    declaration d = whole_file(declaration_kind::fragment);
    d.qualified = "(included text)";
    out_.fragment = static_cast<std::uint32_t>(out_.declarations.size());
    out_.declarations.push_back(std::move(d));
  }

  void read_sites() {
    for (marker& m : find_markers(source_.tokens())) {
      auto inside = [&](const function_body& b) {
        return b.tokens.begin <= m.index && m.index < b.tokens.end;
      };
      auto body = std::find_if(bodies_.begin(), bodies_.end(), inside);
      if (body == bodies_.end()) {
        out_.found.push_back({"", m.site.first_line, m.column,
                              "this marker stands in no function that could be parsed: it runs "
                              "uncached"});
        continue;
      }
      m.site.declaration = body->declaration;
      out_.sites.push_back(std::move(m.site));
    }
  }

  // ---- scopes

  void parse_scope(std::uint32_t p, std::uint32_t limit, scope& s) {
    while (p < limit) p = parse_one(p, limit, s);
  }

  std::uint32_t parse_one(std::uint32_t p, std::uint32_t limit, scope& s) {
    if (is(p, ";") || is(p, "export")) return p + 1;
    if (is(p, "{")) return parse_block(p, s);
    if (is(p, "namespace")) return parse_namespace(p, limit, s);
    if (is(p, "inline") && is(p + 1, "namespace")) return p + 1;
    if (is(p, "extern") && at(p + 1).kind == token_kind::string && is(p + 2, "{"))
      return parse_block(p + 2, s);
    if (is(p, "static_assert")) return behind_semicolon(p, limit);
    if (s.is_class() && is_access(p)) return parse_access(p, s);
    if (is(p, "using") && is_directive(p)) return add_ambient(p, behind_semicolon(p, limit), s);
    if (is(p, "_Pragma") && is(p + 1, "(")) return add_ambient(p, source_.behind(p + 1), s);
    bool module = is(p, "module") || is(p, "import");
    if (module && (is(p + 1, ";") || is(p + 1, ":") || is_name(p + 1))) return add_module(p, limit);
    if (is(p, "asm") || is(p, "__asm__")) return add_assembly(p, limit);
    return parse_declaration(p, limit, s);
  }

  std::uint32_t parse_block(std::uint32_t brace, scope& s) {
    std::uint32_t behind = source_.behind(brace);
    parse_scope(brace + 1, behind - 1, s);
    return behind;
  }

  std::uint32_t behind_semicolon(std::uint32_t p, std::uint32_t limit) const {
    while (p < limit && !is(p, ";"))
      p = is(p, "(") || is(p, "{") || is(p, "[") ? source_.behind(p) : p + 1;
    return std::min(p + 1, limit);
  }

  bool is_access(std::uint32_t p) const {
    if (is(p, "public") || is(p, "private") || is(p, "protected")) return true;
    return (is(p, "signals") || is(p, "Q_SIGNALS")) && is(p + 1, ":");
  }

  std::uint32_t parse_access(std::uint32_t p, scope& s) {
    s.access = at(p).text;
    while (p < source_.size() && !is(p, ":")) ++p;
    return p + 1;
  }

  // using namespace and using enum change what names mean without declaring one.
  bool is_directive(std::uint32_t p) const { return is(p + 1, "namespace") || is(p + 1, "enum"); }

  std::uint32_t parse_namespace(std::uint32_t p, std::uint32_t limit, scope& s) {
    std::uint32_t q = p + 1;
    std::string name;
    while (q < limit && !is(q, "{") && !is(q, ";") && !is(q, "=")) {
      std::uint32_t after = behind_attributes(source_, q);
      if (after != q) {
        q = after;
        continue;
      }
      if (is(q, "::")) name += "::";
      if (is_name(q)) name += at(q).text;
      ++q;
    }
    if (!is(q, "{")) {
      std::uint32_t end = behind_semicolon(q, limit);
      declaration d = start(declaration_kind::alias, p, end, s.prefix + name);
      provide(d, name);
      return finish(std::move(d), p, end, end);
    }
    scope inner;
    inner.internal = s.internal || name.empty();
    inner.prefix = s.prefix + (name.empty() ? "(anonymous)" : name) + "::";
    inner.is_template = s.is_template;
    return parse_scope(q + 1, source_.behind(q) - 1, inner), source_.behind(q);
  }

  // ---- what touches without being named

  std::uint32_t add_ambient(std::uint32_t p, std::uint32_t end, scope& s) {
    if (s.is_class()) {
      s.skeleton.push_back({range(p, end), s.access});
      return end;
    }
    return finish(start(declaration_kind::ambient, p, end, s.prefix + "using"), p, end, end);
  }

  std::uint32_t add_module(std::uint32_t p, std::uint32_t limit) {
    warn(p, "modules are not followed: every fingerprint depends on this declaration's text only");
    return add_for_everything(p, behind_semicolon(p, limit), "(module)");
  }

  std::uint32_t add_assembly(std::uint32_t p, std::uint32_t limit) {
    return add_for_everything(p, behind_semicolon(p, limit), "(asm)");
  }

  std::uint32_t add_for_everything(std::uint32_t p, std::uint32_t end, std::string name) {
    declaration d = start(declaration_kind::unplaced, p, end, std::move(name));
    d.for_everything = true;
    return finish(std::move(d), p, end, end);
  }

  // ---- building declarations

  declaration start(declaration_kind kind, std::uint32_t p, std::uint32_t end, std::string name) {
    declaration d;
    d.kind = kind;
    d.qualified = std::move(name);
    d.line = at(p).line;
    d.column = at(p).column;
    d.end_line = end > p ? at(end - 1).line : d.line;
    return d;
  }

  void provide(declaration& d, std::string_view name) { d.provides.push_back(names_.intern(name)); }

  // Adds the declaration, whose head ends at `head_end`; returns `end`.
  std::uint32_t finish(declaration d, std::uint32_t p, std::uint32_t head_end, std::uint32_t end,
                       const signature_parts& parts = {}) {
    token_collector collect(source_, names_, include_at_);
    collect.add(d, range(p, head_end), true);
    if (head_end < end)
      collect.add(d, {source_.index(head_end - 1) + 1, source_.index(end - 1) + 1}, false);
    provide_shadowed(d, p, head_end);
    settle(std::move(d), collect, parts);
    return end;
  }

  void settle(declaration d, token_collector& collect, const signature_parts& parts) {
    collect.finish(d);
    d.signature = signature_of(d, parts);
    for (std::uint32_t i : d.fragments) out_.includes[i].in_declaration = true;
    out_.declarations.push_back(std::move(d));
  }

  // Names in a branch that is no part of the structure are declared by whatever stands around it.
  void provide_shadowed(declaration& d, std::uint32_t p, std::uint32_t head_end) {
    token_range r = range(p, head_end);
    for (std::uint32_t i = r.begin; i < r.end; ++i)
      if (source_.structure().shadowed[i] && source_.tokens()[i].is_identifier() &&
          !is_keyword(source_.tokens()[i].text))
        provide(d, source_.tokens()[i].text);
  }

  void add_types(declaration& d, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t p = from; p < to; ++p)
      if (is_name(p)) d.types.push_back(names_.intern(at(p).text));
  }

  // ---- one declaration

  prefix read_prefix(std::uint32_t p, std::uint32_t limit) {
    prefix x;
    x.first = p;
    while (p < limit) {
      std::uint32_t after = behind_attributes(source_, p);
      if (after == p) after = behind_prefix_word(p, x);
      if (after == p) break;
      p = after;
    }
    x.at = p;
    return x;
  }

  std::uint32_t behind_prefix_word(std::uint32_t p, prefix& x) {
    static const std::set<std::string_view> plain = {"constexpr", "consteval",   "volatile",
                                                     "mutable",   "explicit",    "__extension__",
                                                     "register",  "thread_local"};
    if (is(p, "template")) return behind_template(p, x);
    if (is(p, "friend"))
      x.is_friend = true;
    else if (is(p, "typedef"))
      x.is_typedef = true;
    else if (is(p, "static"))
      x.is_static = true;
    else if (is(p, "extern"))
      x.is_extern = true;
    else if (is(p, "virtual"))
      x.is_virtual = true;
    else if (is(p, "inline"))
      x.is_inline = true;
    else if (is(p, "const"))
      x.is_constant = true;
    else if (at(p).kind == token_kind::string)
      return p + 1;  // extern "C"
    else if (is_name(p))
      return behind_leading_macro(p);
    else if (!plain.contains(at(p).text))
      return p;
    if (is(p, "constexpr") || is(p, "consteval")) x.is_constant = true;
    return p + 1;
  }

  // EXPORT or EXPORT(x) before a word that only a declaration can start with.
  std::uint32_t behind_leading_macro(std::uint32_t p) const {
    static const std::set<std::string_view> starts = {
        "class",  "struct", "union",     "enum",    "template", "typedef", "static",
        "inline", "extern", "constexpr", "virtual", "explicit", "friend"};
    std::uint32_t q = is(p + 1, "(") ? source_.behind(p + 1) : p + 1;
    return starts.contains(at(q).text) && at(q).is_identifier() ? q : p;
  }

  std::uint32_t behind_template(std::uint32_t p, prefix& x) {
    if (!is(p + 1, "<")) return p + 1;
    std::uint32_t q = behind_angles(source_, p + 1);
    if (q == p + 1) return p;
    (is(p + 2, ">") ? x.specialization : x.is_template) = true;
    return is(q, "requires") ? behind_constraint(source_, q + 1) : q;
  }

  std::uint32_t parse_declaration(std::uint32_t p, std::uint32_t limit, scope& s) {
    prefix x = read_prefix(p, limit);
    if (is(x.at, "concept")) return parse_concept(x, limit, s);
    if (is(x.at, "using")) return parse_using(x, limit, s);
    if (is(x.at, "class") || is(x.at, "struct") || is(x.at, "union") || is(x.at, "enum")) {
      class_head head = read_class_head(source_, x.at, limit);
      if (head.defines)
        return head.is_enum ? parse_enum(x, head, limit, s) : parse_class(x, head, limit, s);
      bool says_nothing = head.forward && !x.is_template && !head.is_enum && !x.specialization;
      if (says_nothing) return head.open + 1;
    }
    return parse_declarator(x, limit, s);
  }

  std::uint32_t parse_concept(const prefix& x, std::uint32_t limit, scope& s) {
    std::uint32_t end = behind_semicolon(x.at, limit);
    std::string name(at(x.at + 1).text);
    declaration d = start(declaration_kind::concept_, x.first, end, s.prefix + name);
    provide(d, name);
    return finish(std::move(d), x.first, end, end);
  }

  // using A = B; using ns::b, ns::c;
  std::uint32_t parse_using(const prefix& x, std::uint32_t limit, scope& s) {
    std::uint32_t end = behind_semicolon(x.at, limit);
    std::uint32_t equals = x.at;
    while (equals < end && !is(equals, "=")) ++equals;
    declaration d = start(declaration_kind::alias, x.first, end, "");
    if (equals < end) {
      for (std::uint32_t q = x.at + 1; q < equals && d.provides.empty(); ++q)
        if (is_name(q)) provide(d, d.qualified = at(q).text);
    } else {
      for (std::uint32_t q = x.at + 1; q < end; ++q) {
        bool last = is(q + 1, ",") || is(q + 1, ";") || is(q + 1, "...");
        if (last && is_name(q)) provide(d, d.qualified = at(q).text);
      }
      if (s.is_class()) s.skeleton.push_back({range(x.first, end), s.access});
    }
    d.qualified = s.prefix + d.qualified;
    d.is_internal = s.internal;
    return finish(std::move(d), x.first, end, end);
  }

  std::uint32_t parse_enum(const prefix& x, const class_head& head, std::uint32_t limit, scope& s) {
    std::uint32_t behind = source_.behind(head.open);
    declaration d = start(declaration_kind::enumeration, x.first, behind, s.prefix);
    if (!head.chain.empty()) provide(d, head.chain.back());
    d.qualified += head.chain.empty() ? "(enum)" : head.chain.back();
    d.is_internal = s.internal;
    provide_enumerators(d, head.open, behind);
    std::uint32_t end = parse_trailing(x, head, behind, limit, s, &d);
    finish(std::move(d), x.first, behind, behind);
    return end;
  }

  void provide_enumerators(declaration& d, std::uint32_t open, std::uint32_t behind) {
    for (std::uint32_t q = open + 1; q + 1 < behind;) {
      if (is_name(q) && (is(q - 1, "{") || is(q - 1, ","))) provide(d, at(q).text);
      q = is(q, "(") || is(q, "{") || is(q, "[") ? source_.behind(q) : q + 1;
    }
    // Shadowed branches and included or macro-made lists: any name inside may be one.
    for (std::uint32_t i = source_.index(open); i < source_.index(behind - 1); ++i) {
      const token& t = source_.tokens()[i];
      if (source_.structure().shadowed[i] && t.is_identifier() && !is_keyword(t.text))
        provide(d, t.text);
    }
  }

  std::uint32_t parse_class(const prefix& x, const class_head& head, std::uint32_t limit,
                            scope& s) {
    std::uint32_t behind = source_.behind(head.open);
    if (head.chain.empty()) return parse_unnamed_class(x, head, behind, limit, s);
    declaration d = start(declaration_kind::type, x.first, behind, s.prefix + join(head.chain));
    const std::string& name = head.chain.back();
    provide(d, name);
    d.owner = names_.intern(name);
    d.is_internal = s.internal;
    d.is_template = x.is_template || s.is_template;
    for (const std::string& base : head.bases) d.bases.push_back(names_.intern(base));
    d.has_foreign_base = head.has_computed_base;
    signature_parts parts;
    if (head.arguments != npos) {
      d.found_by_type = true;
      add_types(d, head.arguments, behind_angles(source_, head.arguments));
      parts.arguments = texts(head.arguments, behind_angles(source_, head.arguments));
    }
    add_included_members(d, head.open, behind);
    scope inner;
    inner.prefix = s.prefix + join(head.chain) + "::";
    inner.class_name = name;
    inner.access = is(x.at, "class") ? "private" : "public";
    inner.is_template = d.is_template || x.specialization;
    inner.internal = s.internal;
    parse_scope(head.open + 1, behind - 1, inner);
    std::uint32_t end = parse_trailing(x, head, behind, limit, s, &d);
    finish_class(std::move(d), x.first, head.open, inner, parts);
    return end;
  }

  // An #include between members makes the whole file part of the class.
  void add_included_members(declaration& d, std::uint32_t open, std::uint32_t behind) {
    auto last = include_at_.lower_bound(source_.index(behind - 1));
    for (auto i = include_at_.lower_bound(source_.index(open)); i != last; ++i)
      d.fragments.push_back(i->second);
  }

  void finish_class(declaration d, std::uint32_t first, std::uint32_t open, const scope& inner,
                    const signature_parts& parts) {
    token_collector collect(source_, names_, include_at_);
    collect.add(d, range(first, open), true);
    for (const auto& [member, access] : inner.skeleton) {
      collect.add_text(access);
      collect.add(d, member, true);
    }
    provide_shadowed(d, first, open);
    settle(std::move(d), collect, parts);
  }

  static std::string join(const std::vector<std::string>& chain) {
    std::string text;
    for (const std::string& link : chain) text += (text.empty() ? "" : "::") + link;
    return text;
  }

  std::vector<std::string> texts(std::uint32_t from, std::uint32_t to) const {
    std::vector<std::string> out;
    for (std::uint32_t p = from; p < to; ++p) out.emplace_back(at(p).text);
    return out;
  }

  // A class without a name is part of what it declares, whole.
  std::uint32_t parse_unnamed_class(const prefix& x, const class_head& head, std::uint32_t behind,
                                    std::uint32_t limit, scope& s) {
    std::uint32_t end = behind_semicolon(behind, limit);
    if (s.is_class() && !x.is_static && !x.is_typedef) {
      s.skeleton.push_back({range(x.first, end), s.access});
      return end;
    }
    declaration d = start(x.is_typedef ? declaration_kind::alias : declaration_kind::variable,
                          x.first, end, s.prefix + "(unnamed)");
    d.is_internal = s.internal;
    // Names behind the brace, and, of an anonymous union, the members.
    std::uint32_t from = is(behind, ";") ? head.open : behind;
    for (std::uint32_t q = from; q < end; ++q)
      if (is_name(q)) provide(d, at(q).text);
    return finish(std::move(d), x.first, end, end);
  }

  // What stands between a type's closing brace and the semicolon: declared objects, or the names
  // of a typedef, which then are the type's as well.
  std::uint32_t parse_trailing(const prefix& x, const class_head& head, std::uint32_t behind,
                               std::uint32_t limit, scope& s, declaration* type) {
    if (behind >= limit) return behind;
    if (is(behind, ";")) return behind + 1;
    std::uint32_t end = behind_semicolon(behind, limit);
    if (x.is_typedef) {
      for (std::uint32_t q = behind; q < end; ++q)
        if (is_name(q)) provide(*type, at(q).text);
      return end;
    }
    if (s.is_class() && !x.is_static) {
      s.skeleton.push_back({range(behind, end), s.access});
      return end;
    }
    declaration d = start(declaration_kind::variable, behind, end, s.prefix);
    for (std::uint32_t q = behind; q < end && !is(q, "="); ++q)
      if (is_name(q)) provide(d, at(q).text);
    if (!head.chain.empty()) d.refers.push_back(names_.intern(head.chain.back()));
    if (type->provides.empty()) type->provides = d.provides;
    d.is_internal = x.is_static || s.internal;
    return finish(std::move(d), behind, end, end);
  }

  // ---- functions and variables

  std::uint32_t parse_declarator(const prefix& x, std::uint32_t limit, scope& s) {
    declarator r = read_declarator(source_, x.at, limit, s.is_class());
    if (r.end <= x.first) r.end = x.first + 1;
    bool member_data = s.is_class() && !r.function_like && !x.is_static && !x.is_typedef &&
                       !x.is_friend && !x.is_template && r.terminated && !r.names.empty();
    if (member_data || (s.is_class() && r.names.empty() && r.terminated)) {
      s.skeleton.push_back({range(x.first, r.end), s.access});
      return r.end;
    }
    if (x.is_friend && r.body == npos) return r.end;
    const declared_name* name = principal(r, s);
    if (name == nullptr || is_macro_call(*name, r, s)) return add_macro_call(x, r, s);
    return add_function_or_variable(x, r, *name, s);
  }

  // The first name that something stands before; EXPORT(x) int f(int) declares f.
  static const declared_name* principal(const declarator& r, const scope& s) {
    for (const declared_name& n : r.names)
      if (!n.starts_declaration || r.is_operator || is_constructor(n, s)) return &n;
    return r.names.empty() ? nullptr : &r.names.front();
  }

  static bool is_constructor(const declared_name& n, const scope& s) {
    std::string name = n.chain.back();
    if (name.starts_with('~')) name.erase(0, 1);
    if (n.chain.size() >= 2) return n.chain[n.chain.size() - 2] == name;
    return s.is_class() && s.class_name == name;
  }

  static bool is_macro_call(const declared_name& n, const declarator& r, const scope& s) {
    return n.starts_declaration && !r.is_operator && !is_constructor(n, s) && !r.has_return_arrow &&
           !r.initialized;
  }

  // REGISTER(x); or TEST(a, b) { ... }: what it declares is known once the macro is.
  std::uint32_t add_macro_call(const prefix& x, const declarator& r, scope& s) {
    declaration d = start(declaration_kind::unplaced, x.first, r.end, s.prefix);
    std::uint32_t head_end = r.body != npos ? r.body : r.end;
    bool call = is_name(x.at) && is(x.at + 1, "(");
    d.qualified += is_name(x.at) ? std::string(at(x.at).text) + "(...)" : "(unplaced)";
    for (std::uint32_t p = call ? x.at + 1 : x.at; p < head_end; ++p)
      if (is_name(p)) provide(d, at(p).text);
    if (s.is_class()) {
      s.skeleton.push_back({range(x.first, r.end), s.access});
      d.owner = names_.intern(s.class_name);
      d.is_implicit = d.is_member = true;
    }
    if (!call && !(is_name(x.at) && r.end == x.at + 1))
      warn(x.first, "this could not be parsed; it counts for all that can see it");
    return finish(std::move(d), x.first, head_end, r.end);
  }

  std::uint32_t add_function_or_variable(const prefix& x, const declarator& r,
                                         const declared_name& name, scope& s) {
    bool function = r.function_like && !r.initialized;
    declaration d = start(x.is_typedef ? declaration_kind::alias
                          : function   ? declaration_kind::function
                                       : declaration_kind::variable,
                          x.first, r.end, s.prefix + join(name.chain));
    d.line = at(name.position).line;
    d.column = at(name.position).column;
    for (const declared_name& n : r.names) provide(d, n.chain.back());
    d.is_definition = r.body != npos;
    d.is_template = x.is_template || s.is_template || has_auto_parameter(name);
    bool constant = x.is_constant && !x.is_inline && !x.is_extern;
    d.is_internal = s.internal || (!s.is_class() && (x.is_static || (!function && constant)));
    signature_parts parts;
    if (function) set_function(d, r, name, s, x, parts);
    set_owner(d, r, name, s, x);
    if (s.is_class() && (x.is_virtual || r.overrides))
      s.skeleton.push_back({range(x.first, r.head_end), s.access});
    finish(std::move(d), x.first, r.head_end, r.end, parts);
    if (r.body != npos)
      bodies_.push_back(
          {range(r.body, r.end), static_cast<std::uint32_t>(out_.declarations.size() - 1)});
    return r.end;
  }

  bool has_auto_parameter(const declared_name& name) const {
    if (name.parameters == npos) return false;
    std::uint32_t behind = source_.behind(name.parameters);
    for (std::uint32_t p = name.parameters; p < behind; ++p)
      if (is(p, "auto")) return true;
    return false;
  }

  void set_function(declaration& d, const declarator& r, const declared_name& name, const scope& s,
                    const prefix& x, signature_parts& parts) {
    d.is_constructor = is_constructor(name, s) && !name.chain.back().starts_with('~');
    if (name.parameters != npos) {
      std::uint32_t behind = source_.behind(name.parameters);
      add_types(d, name.parameters, behind);
      parts.parameters = texts(name.parameters + 1, behind - 1);
      parts.qualifiers = texts(behind, std::min(r.head_end, behind + 2));
    }
    bool free = (!s.is_class() && name.chain.size() == 1) || x.is_friend;
    bool literal = name.chain.back().starts_with("operator\"\"");
    bool global = name.chain.back().starts_with("operator new") ||
                  name.chain.back().starts_with("operator delete");
    if (free && global) d.for_everything = true;
    if (free && !literal && (r.is_operator || is_customization_point(name.chain.back())))
      d.found_by_type = true;
  }

  void set_owner(declaration& d, const declarator& r, const declared_name& name, const scope& s,
                 const prefix& x) {
    std::string owner;
    if (name.chain.size() >= 2)
      owner = name.chain[name.chain.size() - 2];
    else if (s.is_class() && !x.is_friend)
      owner = s.class_name;
    if (owner.empty()) return;
    d.owner = names_.intern(owner);
    d.is_member = true;
    d.is_implicit =
        r.is_operator || is_constructor(name, s) || is_called_by_libraries(name.chain.back());
  }

  source_view source_;
  name_pool names_;
  file_summary out_;
  scope file_scope_;
  std::vector<function_body> bodies_;
  std::map<std::uint32_t, std::uint32_t> include_at_;
};

}  // namespace

file_summary parse(std::string_view text) {
  return parser(text).run();
}

}  // namespace coolcache::scan
