#include "external_terms.hpp"

#include <algorithm>
#include <set>

#include "keywords.hpp"
#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

class term_reader {
 public:
  term_reader(const lexed_file& lexed, symbol_table& words) : lexed_(lexed), tokens_(lexed.tokens) {
    for (symbol_id s = 0; s < lexed.symbols.size(); ++s)
      numbers_.push_back(words.add_copy(lexed.symbols.text(s)));
  }

  external_terms read() {
    out_.words = numbers_;
    sort_unique(out_.words);
    out_.is_guarded = is_guarded();
    read_directives();
    bool is_read = std::none_of(lexed_.errors.begin(), lexed_.errors.end(),
                                [](const lex_error& e) { return e.fatal; });
    if (!is_read) out_.sets_pragmas = true;
    // Where braces do not pair, as in branches that each open one, none is taken for a body's.
    const std::size_t in_macros = out_.calls.size();
    if (!read_code(false)) {
      out_.declares.clear();
      out_.calls.resize(in_macros);
      read_code(true);
    }
    for (const auto& call : out_.qualified_calls)
      if (call.first == no_symbol || namespaces_.contains(call.first))
        out_.calls_of_own.push_back(call);
    for (auto* all : {&out_.declares, &out_.calls, &out_.qualified_calls, &out_.calls_of_own}) {
      sort_unique(*all);
      all->shrink_to_fit();
    }
    sort_unique(out_.defines);
    sort_unique(out_.inlined);
    return std::move(out_);
  }

 private:
  struct brace {
    bool is_open = true;    // what stands in it is declared outside of classes and functions
    bool is_class = false;  // of those inside, none
    symbol_id outermost = no_symbol;
  };

  bool is_at(std::size_t i, spelling s) const { return i < tokens_.size() && tokens_[i].is(s); }
  symbol_id number(const token& t) const { return numbers_[t.symbol]; }

  void read_directives() {
    int pushed = 0;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].is("_Pragma") && is_lasting(i)) out_.sets_pragmas = true;
      if (tokens_[i].kind != token_kind::hash) continue;
      const token& what = tokens_[i + 1];
      bool names = i + 2 < tokens_.size() && tokens_[i + 2].in_directive;
      if (what.is_text("assert") || what.is_text("unassert")) out_.sets_pragmas = true;
      if (!names) continue;
      const token& first = tokens_[i + 2];
      if ((what.is("define") || what.is("undef")) && first.is_identifier()) {
        out_.defines.push_back(number(first));
        bool is_guard = guard_ != 0 && first.symbol == tokens_[guard_].symbol;
        if (!is_guard && (is_reserved(first.text) || first.is_text("NDEBUG")))
          out_.sets_library = true;
        read_macro(i + 3);
      }
      if (what.is("pragma") && !read_pragma(i + 2, pushed)) out_.sets_pragmas = true;
    }
    if (pushed != 0) out_.sets_pragmas = true;
  }

  // _Pragma("pack(1)"); what a macro makes of its argument is, as a rule, a matter of warnings.
  bool is_lasting(std::size_t i) const {
    if (!is_at(i + 1, "(") || i + 2 >= tokens_.size()) return true;
    const token& t = tokens_[i + 2];
    if (t.kind != token_kind::string) return !t.in_directive;
    for (std::string_view word : {"diagnostic", "message", "warning", "system_header"})
      if (t.text.find(word) != t.text.npos) return false;
    return true;
  }

  // Where it is used is not known.
  void read_macro(std::size_t i) {
    for (; i < tokens_.size() && tokens_[i].in_directive && tokens_[i].kind != token_kind::hash;
         ++i)
      if (tokens_[i].is_name() && is_at(i + 1, "(") && may_be_call(i, false))
        out_.calls.emplace_back(no_symbol, number(tokens_[i]));
  }

  // False for one that may hold for what stands behind the header; `pushed` counts those that are
  // to be taken back.
  bool read_pragma(std::size_t i, int& pushed) const {
    if (tokens_[i].is("once") || tokens_[i].is("message")) return true;
    if (tokens_[i].is_text("GCC") || tokens_[i].is_text("clang")) {
      ++i;
      if (is_at(i, "diagnostic") || is_at(i, "system_header") || is_at(i, "error") ||
          is_at(i, "warning"))
        return true;
    }
    for (; i < tokens_.size() && tokens_[i].in_directive; ++i) {
      if (tokens_[i].kind == token_kind::hash) break;
      std::string_view word = tokens_[i].text;
      if (word == "push" || word == "push_options" || word == "push_macro") return ++pushed, true;
      if (word == "pop" || word == "pop_options" || word == "pop_macro") return --pushed, true;
    }
    return false;
  }

  // #pragma once, or all of it between #ifndef and #endif.
  bool is_guarded() {
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i)
      if (tokens_[i].kind == token_kind::hash && tokens_[i + 1].is("pragma") &&
          tokens_[i + 2].is("once"))
        return true;
    if (tokens_.size() < 6 || tokens_[0].kind != token_kind::hash) return false;
    std::size_t name = tokens_[1].is("ifndef") ? 2 : guard_in_if();
    if (name == 0 || !tokens_[name].is_identifier()) return false;
    std::size_t i = name;
    while (i < tokens_.size() && tokens_[i].kind != token_kind::hash) ++i;
    if (!is_at(i + 1, "define") || !is_at_name(i + 2, tokens_[name])) return false;
    guard_ = name;
    return ends_with_endif();
  }

  bool is_at_name(std::size_t i, const token& name) const {
    return i < tokens_.size() && tokens_[i].symbol == name.symbol;
  }

  // #if !defined X, #if !defined(X)
  std::size_t guard_in_if() const {
    if (!tokens_[1].is("if") || !tokens_[2].is("!") || !tokens_[3].is("defined")) return 0;
    return tokens_[4].is("(") ? 5 : 4;
  }

  // The first condition has one branch, and nothing stands behind it.
  bool ends_with_endif() const {
    int depth = 0;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].kind != token_kind::hash) continue;
      const token& t = tokens_[i + 1];
      if (depth == 1 && (t.is_text("else") || t.text.starts_with("elif"))) return false;
      if (t.text.starts_with("if")) ++depth;
      if (t.is("endif") && --depth == 0) return i + 2 == tokens_.size();
    }
    return false;
  }

  // Returns whether braces pair.
  bool read_code(bool all_open) {
    std::vector<brace> open = {{}};
    std::size_t head = 0;       // of the statement
    bool called_first = false;  // it may be a macro that declares what stands in its parentheses
    int parentheses = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const token& t = tokens_[i];
      if (t.in_directive) continue;
      if (t.is("template") && is_at(i + 1, "<") && open.back().is_open) {
        const std::size_t behind = behind_angles(i + 1);
        for (++i; i < behind; ++i) read_call(i, open.back().outermost, false);
        i = behind - 1;
      } else if (t.is("{")) {
        brace inner = open.back();
        inner.is_class = is_class(head, i);
        inner.is_open = inner.is_open && (all_open || is_transparent(head, i));
        const symbol_id opened = namespace_of(head, i);
        if (inner.outermost == no_symbol) inner.outermost = opened;
        open.push_back(inner);
      } else if (t.is("}")) {
        if (open.size() > 1)
          open.pop_back();
        else if (!all_open)
          return false;
      } else if (t.is("(")) {
        ++parentheses;
      } else if (t.is(")")) {
        --parentheses;
      } else if (t.is_name()) {
        called_first = called_first || (i == head && is_at(i + 1, "("));
        bool declares = parentheses <= 0 && (open.back().is_open || open.back().is_class);
        read_call(i, open.back().outermost, declares && !all_open);
        if (open.back().is_open &&
            (parentheses <= 0 || called_first || all_open || is_parenthesized(i)))
          out_.declares.emplace_back(open.back().outermost, number(t));
      } else if (t.is("using") && is_at(i + 1, "namespace")) {
        out_.opens_names = true;
      }
      if (t.is("{") || t.is("}") || t.is(";")) {
        head = i + 1;
        while (head < tokens_.size() && tokens_[head].in_directive) ++head;
        called_first = false;
        parentheses = 0;
      }
    }
    return open.size() == 1;
  }

  void read_call(std::size_t i, symbol_id outermost, bool declares) {
    if (!tokens_[i].is_name()) return;
    if (i > 0 && tokens_[i - 1].is("::")) add_qualified(i);
    if (is_at(i + 1, "(") && may_be_call(i, declares))
      out_.calls.emplace_back(outermost, number(tokens_[i]));
  }

  // A::f, ::f
  void add_qualified(std::size_t i) {
    bool global = i < 2 || !(tokens_[i - 2].is_name() || tokens_[i - 2].is(">"));
    if (!global && !tokens_[i - 2].is_name()) return;
    out_.qualified_calls.emplace_back(global ? no_symbol : number(tokens_[i - 2]),
                                      number(tokens_[i]));
  }

  // x.f( calls a member, int f( declares; so do int* f( and A<int>& f( where only that may stand.
  bool may_be_call(std::size_t i, bool declares) const {
    static constexpr word_set types = {"auto",     "bool",     "char",  "char8_t",  "char16_t",
                                       "char32_t", "double",   "float", "int",      "long",
                                       "short",    "signed",   "void",  "unsigned", "wchar_t",
                                       "new",      "operator", ".",     "->",       "::"};
    static constexpr word_set ends = {"*", "&", "&&", ">", ">>", "~"};
    if (i == 0 || tokens_[i - 1].in_directive != tokens_[i].in_directive) return !declares;
    const token& before = tokens_[i - 1];
    // A macro that stands for nothing may stand in front of a call.
    if (before.is_name()) return !declares && is_capital(before.text);
    if (types.contains(before.word)) return false;
    return !declares || !ends.contains(before.word);
  }

  // Behind the > that closes the < at `i`; what follows it where none does within the statement.
  std::size_t behind_angles(std::size_t i) const {
    int depth = 0;
    int inner = 0;  // parentheses and braces
    for (std::size_t k = i; k < tokens_.size() && !tokens_[k].is(";"); ++k) {
      const token& t = tokens_[k];
      if (t.is("(") || t.is("{")) ++inner;
      if (t.is(")") || t.is("}")) --inner;
      if (inner < 0) break;
      if (inner > 0) continue;
      if (t.is("<")) ++depth;
      if (t.is(">")) --depth;
      if (t.is(">>")) depth -= 2;
      if (depth <= 0) return k + 1;
    }
    return i + 1;
  }

  // int (*f)(int), int (f)(int)
  bool is_parenthesized(std::size_t i) const {
    if (i < 2 || !tokens_[i].is_name()) return false;
    bool pointer = tokens_[i - 1].is("*") && tokens_[i - 2].is("(");
    return pointer || (tokens_[i - 1].is("(") && is_at(i + 1, ")") && is_at(i + 2, "("));
  }

  // Of what stands in front of a brace: namespace a::b, extern "C", or a macro for such.
  bool is_transparent(std::size_t head, std::size_t end) const {
    std::size_t words = 0;
    for (std::size_t k = head; k < end; ++k) {
      const token& t = tokens_[k];
      if (t.in_directive) continue;
      if (t.is("namespace")) return true;
      if (t.is("(") || t.is("=") || t.is("class") || t.is("struct") || t.is("union") ||
          t.is("enum"))
        return false;
      if (t.is("extern") && k + 1 < end && tokens_[k + 1].kind == token_kind::string) return true;
      ++words;
    }
    return words <= 1;
  }

  bool is_class(std::size_t head, std::size_t end) const {
    bool out = false;
    for (std::size_t k = head; k < end; ++k) {
      if (tokens_[k].in_directive) continue;
      if (tokens_[k].is("=") || tokens_[k].is("enum")) return false;
      out = out || tokens_[k].is("class") || tokens_[k].is("struct") || tokens_[k].is("union");
      if (out && tokens_[k].is("(") && !is_attribute(k)) return false;
    }
    return out;
  }

  // class __attribute__((x)) A, struct alignas(8) A, class EXPORT(1) A
  bool is_attribute(std::size_t parenthesis) const {
    const token& t = tokens_[parenthesis - 1];
    return t.is("(") || t.is("__attribute__") || t.is("alignas") || is_capital(t.text);
  }

  symbol_id namespace_of(std::size_t head, std::size_t end) {
    for (std::size_t k = head; k + 1 < end; ++k) {
      if (!tokens_[k].is("namespace")) continue;
      for (std::size_t n = k + 1; n < end; ++n) {
        if (!tokens_[n].is_name() || tokens_[n].in_directive || is_at(n + 1, "(")) continue;
        namespaces_.insert(number(tokens_[n]));
        if (k > head && tokens_[k - 1].is("inline")) out_.inlined.push_back(number(tokens_[n]));
        return number(tokens_[n]);
      }
    }
    return no_symbol;
  }

  const lexed_file& lexed_;
  const std::vector<token>& tokens_;
  std::vector<symbol_id> numbers_;  // by symbol
  std::set<symbol_id> namespaces_;
  std::size_t guard_ = 0;  // its name in the first condition
  external_terms out_;
};

}  // namespace

external_terms terms_of(const lexed_file& lexed, symbol_table& words) {
  return term_reader(lexed, words).read();
}

}  // namespace coolcache::scan
