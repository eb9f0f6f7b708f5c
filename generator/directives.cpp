#include "directives.hpp"

#include <set>

#include "attribute_text.hpp"
#include "constant_initializer.hpp"
#include "file_question.hpp"
#include "keywords.hpp"
#include "linker_symbols.hpp"
#include "open_head.hpp"
#include "references.hpp"
#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

class directive_reader {
 public:
  directive_reader(const source_view& source, const scope_words& words, name_pool& names,
                   file_summary& out)
      : source_(source), names_(names), out_(out), bound_(words.bound) {}

  std::map<std::uint32_t, std::uint32_t> run() {
    const auto& tokens = source_.tokens();
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != token_kind::hash) continue;
      token_range range{i, source_.structure().directive_end[i]};
      // An include guard's condition is nobody's, but its macro says that the file was included.
      bool dropped = source_.structure().dropped[i];
      if (source_.structure().dead[i]) continue;
      if (range.end - range.begin < 2 || (dropped && tokens[i + 1].text != "define")) continue;
      read(range, tokens[i + 1].text);
    }
    return std::move(include_at_);
  }

 private:
  const token& at(std::uint32_t index) const { return source_.tokens()[index]; }

  void read(token_range r, std::string_view name) {
    if (name == "include" || name == "include_next" || name == "import" || name == "embed")
      read_include(r, name == "include_next");
    else if ((name == "define" || name == "undef") && r.end - r.begin >= 3)
      read_definition(r, name == "define");
    else if (name == "pragma")
      read_pragma(r);
    else if (name == "line" || at(r.begin + 1).kind == token_kind::number)  // # 5 "a.cpp"
      finish(start(r, declaration_kind::ambient, "#line"), r);
    else if (name == "assert" || name == "unassert")
      finish(start(r, declaration_kind::ambient, "#assert"), r);
    else
      read_questions(r, true);
  }

  void read_definition(token_range r, bool defines) {
    read_macro(r, defines);
    read_questions(r, false);
  }

  static bool is_header_name(std::string_view text) {
    return text.size() >= 2 && ((text.front() == '"' && text.back() == '"') ||
                                (text.front() == '<' && text.back() == '>'));
  }

  void add_include(token_range r, std::string_view text, bool next, bool only_asked) {
    include_directive inc;
    bool quoted = is_header_name(text);
    inc.computed = !quoted;
    inc.spelled = quoted ? text.substr(1, text.size() - 2) : text;
    inc.angled = quoted && text.front() == '<';
    inc.next = next;
    inc.only_asked = only_asked;
    inc.line = at(r.begin).line;
    inc.column = at(r.begin).column;
    out_.includes.push_back(std::move(inc));
  }

  void read_include(token_range r, bool next) {
    if (r.end - r.begin < 3) return;
    include_at_[r.begin] = static_cast<std::uint32_t>(out_.includes.size());
    add_include(r, at(r.begin + 2).text, next, false);
    // What decides whether the file is included decides about all that can see it.
    if (source_.structure().condition_of[r.begin] != npos)
      finish(start(r, declaration_kind::ambient, "#include"), r);
  }

  // In a macro the parameter that is asked for is no name; where it is called is another question.
  void read_questions(token_range r, bool expands) {
    for (std::uint32_t i = r.begin; i < r.end; ++i) {
      std::optional<file_question> q = file_question_at(source_, i);
      if (q && (expands || is_header_name(q->name))) add_include(r, q->name, q->next, true);
    }
  }

  void read_pragma(token_range r) {
    std::string_view first = r.end - r.begin > 2 ? at(r.begin + 2).text : std::string_view();
    std::string_view second = r.end - r.begin > 3 ? at(r.begin + 3).text : std::string_view();
    // These touch the statement behind them and are part of the function around that.
    bool of_statement = (first == "omp" && second != "declare" && second != "begin") ||
                        first == "acc" || first == "unroll" || second == "ivdep" ||
                        second == "unroll" || second == "loop";
    if (of_statement) return;
    declaration d = start(r, declaration_kind::ambient, "#pragma");
    if (first == "weak" || first == "redefine_extname")  // what it names is one function
      for (std::uint32_t i = r.begin + 3; i < r.end; ++i)
        if (at(i).is_identifier()) d.symbols.push_back(names_.intern(at(i).text));
    finish(std::move(d), r);
  }

  declaration start(token_range r, declaration_kind kind, std::string_view name) {
    declaration d;
    d.kind = kind;
    d.qualified = name;
    d.line = at(r.begin).line;
    d.column = at(r.begin).column;
    d.end_line = at(r.end - 1).line;
    return d;
  }

  void finish(declaration d, token_range r, std::string_view label = {},
              const std::set<std::string_view>& parameters = {}) {
    token_collector collect(source_, names_, no_includes_, bound_);
    collect.set_replaced(parameters);
    collect.set_directive();
    collect.add_text(label);
    collect.add(d, r, true);
    collect.finish(d);
    d.signature = d.tokens;
    out_.declarations.push_back(std::move(d));
  }

  void read_macro(token_range r, bool defines) {
    const token& name = at(r.begin + 2);
    declaration d = start(r, declaration_kind::macro, name.text);
    d.provides.push_back(names_.intern(name));
    d.for_everything = is_keyword(name);
    d.is_guard = source_.structure().dropped[r.begin];
    std::uint32_t body = r.begin + 3;
    // #define K(n) and #define K (n) have the same tokens.
    bool function_like = defines && body < r.end && at(body).is("(") && !at(body).space_before;
    std::set<std::string_view> parameters;
    if (defines) {
      parameters = read_parameters(r, body);
      read_pastes(d, body, r.end, parameters);
      read_scopes(d, body, r.end);
      read_literal_operators(d, body, r.end, parameters);
      read_attributes(d, {body, r.end}, parameters);
      open_head head = read_open_head(source_.tokens(), {body, r.end}, parameters);
      d.leaves_open = head.is_open;
      d.opens_head = head.has_keyword;
      d.declares_nothing = declares_nothing({body, r.end}, parameters);
      d.takes_arguments = function_like;
      d.is_balanced = is_balanced({body, r.end});
      for (std::uint32_t i = body; i < r.end; ++i)
        d.holds_declaration = d.holds_declaration || at(i).is(";") || at(i).is("{");
      bound_.insert(parameters.begin(), parameters.end());
      read_constant_text(d, {body, r.end}, parameters);
      for (std::uint32_t i = body; i + 1 < r.end; ++i)
        if (at(i).is("#") && is_parameter(at(i + 1), parameters)) d.stringizes = true;
    }
    d.redefines_language = defines && is_keyword(name) && !keeps_scopes(name, {body, r.end});
    finish(std::move(d), r, function_like ? "function-like" : "object-like", parameters);
    if (defines) read_labels(r);
  }

  void read_attributes(declaration& d, token_range body,
                       const std::set<std::string_view>& parameters) {
    attribute_text text = read_attribute_text(source_.tokens(), body);
    if (text.by_macro != nullptr && is_parameter(*text.by_macro, parameters)) return;
    d.only_attributes = text.only_attributes;
    if (text.by_macro != nullptr) d.made_by = names_.intern(*text.by_macro);
  }

  // A text that is closed on its own, with arguments only where an expression stands.
  bool declares_nothing(token_range body, const std::set<std::string_view>& parameters) const {
    if (body.begin == body.end) return true;
    if (!is_closed(body)) return false;
    bool has_statements = false;
    for (std::uint32_t i = body.begin; i < body.end; ++i) {
      if (at(i).is("##") || at(i).is("[")) return false;
      has_statements = has_statements || at(i).is(";") || at(i).is("{");
    }
    for (std::uint32_t i = body.begin; i < body.end; ++i)
      if (is_parameter(at(i), parameters) && !is_used(i, body, has_statements)) return false;
    return true;
  }

  // if (x), (x), #x, assert(x), << x; and without statements around it f(x) and (a, x) too.
  bool is_used(std::uint32_t i, token_range body, bool has_statements) const {
    if (i == body.begin || i + 1 == body.end) return false;
    const token& before = at(i - 1);
    if (before.is("#")) return true;
    if (before.is("<<")) return at(i + 1).is("<<") || at(i + 1).is(";") || at(i + 1).is(")");
    static constexpr word_set opens = {"(", ",", "!"};
    static constexpr word_set closes = {")", ",", "?"};
    bool between = opens.contains(before.word) && closes.contains(at(i + 1).word);
    if (!has_statements) return between;
    static constexpr word_set heads = {
        "if", "while", "switch", "!", "=", "==", "return", "?", "(", "||", "assert"};
    bool alone = before.is("(") && at(i + 1).is(")") && i >= body.begin + 2;
    if (!alone) return false;
    bool inner = at(i - 2).is("(") && i >= body.begin + 3 && at(i - 3).is_identifier();
    if (heads.contains(at(i - 2).word) && !inner) return true;
    return at(i - 2).is(",") && is_in_parentheses(i - 2, body);
  }

  // The innermost bracket around it is one, and neither a block nor the head of a statement.
  bool is_in_parentheses(std::uint32_t i, token_range body) const {
    static constexpr word_set heads = {"for", "if", "while", "switch", "catch", "constexpr"};
    int depth = 0;
    while (i-- > body.begin) {
      if (depth == 0 && at(i).is(";")) return false;
      if (at(i).is(")") || at(i).is("}")) ++depth;
      if ((at(i).is("(") || at(i).is("{")) && depth-- == 0)
        return at(i).is("(") && i > body.begin && !heads.contains(at(i - 1).word);
    }
    return false;
  }

  bool is_balanced(token_range body) const {
    int depth = 0;
    for (std::uint32_t i = body.begin; i < body.end && depth >= 0; ++i) {
      if (at(i).is("(") || at(i).is("[")) ++depth;
      if (at(i).is(")") || at(i).is("]")) --depth;
    }
    return depth == 0;
  }

  // (...), {...}, do {...} while (...), assert(...), a literal
  bool is_closed(token_range body) const {
    std::uint32_t first = body.begin;
    if (body.end - first == 1)
      return at(first).kind == token_kind::number || at(first).kind == token_kind::string ||
             at(first).kind == token_kind::character || at(first).is("assert");
    if (at(first).is("assert")) ++first;
    if (at(first).is("(") || at(first).is("{")) return closing(first, body.end) == body.end - 1;
    if (!at(first).is("do") || !at(first + 1).is("{")) return false;
    std::uint32_t close = closing(first + 1, body.end);
    return close + 2 < body.end && at(close + 1).is("while") && at(close + 2).is("(") &&
           closing(close + 2, body.end) == body.end - 1;
  }

  // Where the bracket at `open` is closed, or `end`.
  std::uint32_t closing(std::uint32_t open, std::uint32_t end) const {
    int depth = 0;
    for (std::uint32_t i = open; i < end; ++i) {
      if (at(i).is("(") || at(i).is("[") || at(i).is("{")) ++depth;
      if (at(i).is(")") || at(i).is("]") || at(i).is("}")) --depth;
      if (depth == 0) return i;
    }
    return end;
  }

  // What stands in place of a parameter is part of what names the macro.
  void read_constant_text(declaration& d, token_range body,
                          const std::set<std::string_view>& parameters) {
    std::optional<constant_form> form = read_value(source_.tokens(), body);
    if (!form) return;
    std::erase_if(form->names, [&](std::uint32_t i) { return is_parameter(at(i), parameters); });
    note_constant(d, *form, [&](std::uint32_t index) {
      return reference_at(source_, index, names_, bound_);
    });
  }

  // operator"" _km in a macro's text, which 12_km may call.
  void read_literal_operators(declaration& d, std::uint32_t from, std::uint32_t to,
                              const std::set<std::string_view>& parameters) {
    for (std::uint32_t i = from; i + 1 < to; ++i) {
      if (!at(i).is("operator") || at(i + 1).kind != token_kind::string) continue;
      std::string_view suffix = literal_suffix(at(i + 1));
      bool given = suffix.empty() && i + 2 < to && is_parameter(at(i + 2), parameters);
      if (suffix.empty() && i + 2 < to) suffix = at(i + 2).text;
      if (given)
        d.pastes.push_back({names_.intern("operator\"\""), no_name});
      else
        d.head.push_back(names_.intern("operator\"\"" + std::string(suffix)));
    }
  }

  // The names in a macro's strings, which a label made by macros may mean. Nobody else asks.
  void read_labels(token_range r) {
    declaration d = start(r, declaration_kind::unplaced, any_label);
    auto refer = [&](std::string_view word) { refer_to_any(d, names_.intern(word)); };
    for (std::uint32_t i = r.begin + 3; i < r.end; ++i)
      if (at(i).kind == token_kind::string) for_each_symbol_word(at(i).text, refer);
    if (d.refers.empty()) return;
    sort_unique(d.refers);
    d.symbols.push_back(names_.intern(any_label));
    d.is_member = true;  // its place does not matter
    out_.declarations.push_back(std::move(d));
  }

  // C libraries define __inline, __restrict and the like as nothing, or as another spelling. Where
  // declarations stand, and which of them other files can name, stays as it was read off words.
  bool keeps_scopes(const token& name, token_range body) const {
    static constexpr word_set decorations = {
        "inline",   "__inline",      "__inline__",    "__restrict", "__restrict__",
        "restrict", "__attribute__", "__extension__", "__typeof__", "__typeof",
        "typeof",   "__volatile__",  "static_assert", "and",        "or",
        "not",      "xor",           "compl",         "bitand",     "bitor",
        "and_eq",   "or_eq",         "xor_eq",        "not_eq"};
    static constexpr word_set spellings = {"inline",       "__inline", "__inline__",  "__restrict",
                                           "__restrict__", "restrict", "typeof",      "__typeof__",
                                           "__typeof",     "volatile", "__volatile__"};
    if (!decorations.contains(name.word)) return false;
    for (std::uint32_t i = body.begin; i < body.end; ++i)
      if (!spellings.contains(at(i).word) && at(i).text != "_Static_assert") return false;
    return true;
  }

  static bool is_parameter(const token& t, const std::set<std::string_view>& parameters) {
    return parameters.contains(t.text) || t.text == "__VA_ARGS__" || t.text == "__VA_OPT__";
  }

  // Leaves `body` behind the parameter list, if there is one.
  std::set<std::string_view> read_parameters(token_range r, std::uint32_t& body) {
    std::set<std::string_view> parameters;
    if (body >= r.end || !at(body).is("(") || at(body).space_before) return parameters;
    for (++body; body < r.end && !at(body).is(")"); ++body)
      if (at(body).is_identifier()) parameters.insert(at(body).text);
    if (body < r.end) ++body;
    return parameters;
  }

  // Whether what stands in its arguments, or behind its use, may be looked up somewhere else than
  // where it stands: `x.parameter()`, a text that ends with ns::, one that binds a name.
  void read_scopes(declaration& d, std::uint32_t from, std::uint32_t to) {
    static const std::set<std::string_view> moves = {
        ".",       "->",    "::",     "##",    "__VA_OPT__", "template", "using", "namespace",
        "typedef", "class", "struct", "union", "typename",   "enum",     "auto",  "concept"};
    std::int64_t depth = 0;
    for (std::uint32_t i = from; i < to; ++i) {
      d.rescopes = d.rescopes || moves.contains(at(i).text);
      if (at(i).is("{")) ++depth;
      if (at(i).is("}") && --depth < 0) d.unbalanced = true;
    }
    d.unbalanced = d.unbalanced || depth != 0;
  }

  // Of a ## b ## c, what stands first and last is what the made name is known to start and end
  // with.
  void read_pastes(declaration& d, std::uint32_t from, std::uint32_t to,
                   const std::set<std::string_view>& parameters) {
    auto known = [&](std::uint32_t i) {
      const token& t = at(i);
      bool literal =
          (t.is_identifier() || t.kind == token_kind::number) && !is_parameter(t, parameters);
      return literal ? names_.intern(t) : no_name;
    };
    for (std::uint32_t i = from + 1; i + 1 < to; ++i) {
      if (!at(i).is("##")) continue;
      std::uint32_t first = i - 1;
      while (i + 3 < to && at(i + 2).is("##")) i += 2;
      bool makes_name = !at(first).is(",") && at(first).kind != token_kind::number;
      if (makes_name) d.pastes.push_back({known(first), known(i + 1)});
    }
  }

  const source_view& source_;
  name_pool& names_;
  file_summary& out_;
  std::map<std::uint32_t, std::uint32_t> include_at_;
  const std::map<std::uint32_t, std::uint32_t> no_includes_;
  // What template parameters and the parameters of macros are called in the file.
  std::set<std::string_view> bound_;
};

}  // namespace

std::map<std::uint32_t, std::uint32_t> read_directives(const source_view& source,
                                                       const scope_words& words, name_pool& names,
                                                       file_summary& out) {
  return directive_reader(source, words, names, out).run();
}

}  // namespace coolcache::scan
