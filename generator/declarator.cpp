#include "declarator.hpp"

#include <algorithm>
#include <set>

#include "inner_declarator.hpp"
#include "keywords.hpp"
#include "member_initializers.hpp"
#include "operator_name.hpp"

namespace coolcache::scan {
namespace {

// A word that may stand before a constructor's or a macro's name as well as before a type.
constexpr word_set specifiers = {
    "static",  "inline",  "constexpr",    "virtual",   "explicit",  "friend",   "extern",
    "typedef", "mutable", "thread_local", "consteval", "constinit", "template", "__extension__"};

// int __attribute__((cold)) f [[gnu::hot]] (int) noexcept(true) asm("g"): what can stand between
// any two parts of a declarator.
std::uint32_t behind_decorations(const source_view& source, std::uint32_t position) {
  std::uint32_t p = behind_attributes(source, position);
  const token& t = source.at(p);
  bool decorates = t.is("__attribute") || t.is("_Alignas") || t.is("noexcept") || t.is("throw") ||
                   t.is("asm") || t.is("__asm__") || t.is("__asm");
  return decorates && source.is(p + 1, "(") ? source.behind(p + 1) : p;
}

// Words whose parentheses hold an expression or a type: together they are a type.
constexpr word_set computed_types = {"decltype",      "typeof",     "__typeof__", "__typeof",
                                     "typeof_unqual", "_Atomic",    "_BitInt",    "_Accum",
                                     "__decltype",    "__auto_type"};

class declarator_reader {
 public:
  declarator_reader(const source_view& source, std::uint32_t position, std::uint32_t limit,
                    bool in_class)
      : source_(source), begin_(position), at_(position), limit_(limit), in_class_(in_class) {}

  declarator run() {
    while (at_ < limit_ && !done_) {
      std::uint32_t behind = initializing_ ? at_ : behind_decorations(source_, at_);
      if (behind != at_) {
        pass(behind);
        continue;
      }
      step();
      last_ = at_ - 1;
    }
    if (!done_) {
      out_.terminated = false;
      note_variable();
      out_.end = limit_;
    }
    if (out_.head_end == 0) out_.head_end = out_.body != npos ? out_.body : out_.end;
    return std::move(out_);
  }

 private:
  const token& now() const { return source_.at(at_); }
  bool is(spelling s) const { return now().is(s); }
  // The token before this one, as if there were no attributes.
  const token& before() const {
    static constexpr token nothing{};
    return at_ > begin_ && last_ != npos ? source_.at(last_) : nothing;
  }
  bool after_name() const { return chain_end_ == at_ && !chain_.empty(); }
  bool after_angles() const { return before().is(">") || before().is(">>"); }

  // What is passed leaves no trace: a name goes on behind it.
  void pass(std::uint32_t behind) {
    if (chain_end_ == at_) chain_end_ = behind;
    if (out_.head_end == 0 && behind > limit_) behind = limit_;
    at_ = behind;
  }

  void finish(std::uint32_t end) {
    out_.end = end;
    done_ = true;
  }

  void step() {
    if (is(";")) return semicolon();
    if (is("{")) return brace();
    if (initializing_) return initializer();
    if (is("(")) return parenthesis();
    if (is("[")) return bracket();
    if (is("<")) return angle();
    if (is(":")) return colon();
    if (is("=")) return equals();
    if (is(",")) return comma();
    if (is("operator")) return read_operator();
    if (is("requires")) {
      at_ = behind_constraint(source_, at_ + 1);
      return;
    }
    if (in_class_ && (is("public") || is("private") || is("protected")) &&
        source_.is(at_ + 1, ":") && at_ > begin_) {
      out_.terminated = false;
      return finish(at_);
    }
    word();
  }

  void semicolon() {
    note_variable();
    std::uint32_t brace = behind_old_parameters();
    if (brace == at_) return finish(at_ + 1);
    at_ = brace;
    body();
  }

  // int f(a, b) int a; char *b; { ... }: the brace, if every declaration up to it is one of a
  // parameter; else this position.
  std::uint32_t behind_old_parameters() const {
    if (!out_.function_like || out_.names.empty()) return at_;
    std::uint32_t open = out_.names.front().parameters;
    if (open == npos || last_ == npos || source_.behind(open) > last_) return at_;
    std::set<std::string_view> parameters;
    for (std::uint32_t p = open + 1; !source_.is(p, ")"); ++p) {
      if (source_.is(p, ",")) continue;
      if (!is_name(p)) return at_;
      parameters.insert(source_.at(p).text);
    }
    bool any = false;
    std::size_t declarations = 0;
    for (std::uint32_t p = source_.behind(open); p < limit_; ++p) {
      any = any || (is_name(p) && parameters.contains(source_.at(p).text));
      if (!source_.is(p, ";")) continue;
      if (!any || ++declarations > parameters.size()) return at_;
      if (source_.is(p + 1, "{")) return p + 1;
      any = false;
    }
    return at_;
  }

  bool is_name(std::uint32_t p) const {
    return source_.at(p).is_identifier() && !is_keyword(source_.at(p).text);
  }

  void word() {
    if (computed_types.contains(now().word) && source_.is(at_ + 1, "(")) {
      seen_type_ = true;
      chain_.clear();
      at_ = source_.behind(at_ + 1);
      return;
    }
    if (is("->")) out_.has_return_arrow = true;
    if (is("override") || is("final")) out_.overrides = true;
    if (is("try")) in_try_ = true;
    if (is_name(at_)) extend_chain(std::string(now().text));
    if (is_keyword(now()) && !specifiers.contains(now().word)) {
      seen_type_ = true;
      if (!is("noexcept") && !is("const") && !is("volatile") && !is("try")) ++words_;
    }
    ++at_;
  }

  // A name continues A:: or starts a chain of its own.
  void extend_chain(std::string link) {
    std::uint32_t p = at_;
    if (p > begin_ && source_.is(p - 1, "~")) {
      link = '~' + link;
      --p;
    }
    if (p > begin_ && source_.is(p - 1, "template")) --p;
    bool continues =
        !chain_.empty() && p > begin_ && source_.is(p - 1, "::") && p - 1 == chain_end_;
    if (!continues) {
      if (!chain_.empty()) seen_type_ = true;
      chain_.clear();
    }
    if (!continues) ++words_;
    chain_.push_back(std::move(link));
    chain_at_ = at_;
    chain_end_ = at_ + 1;
  }

  void note_name(std::uint32_t parameters) {
    if (chain_.empty()) return;
    out_.names.push_back({chain_, chain_at_, parameters, !seen_type_});
  }

  void note_variable() {
    bool possible = !out_.function_like || several_ || behind_macro();
    if (!initializing_ && after_name() && possible) note_name(npos);
  }

  // In DEFINE(f) int a; what looked like a function is a macro: type and name follow.
  bool behind_macro() const {
    return words_ >= 2 && std::all_of(out_.names.begin(), out_.names.end(),
                                      [](const declared_name& n) { return n.starts_declaration; });
  }

  void parenthesis() {
    std::uint32_t behind = source_.behind(at_);
    bool pointer = starts_with_pointer(source_, at_ + 1, behind - 1);
    bool inner = pointer && (after_angles() || source_.is(behind, "(") || source_.is(behind, "["));
    if (out_.has_return_arrow) {
      // a function type, or a macro's arguments
    } else if (after_name() && !inner) {
      note_name(at_);
      out_.function_like = true;
      words_ = 0;
    } else if (before().is(")")) {
      if (parenthesized_ && out_.names.back().parameters == npos)
        out_.names.back().parameters = at_;
      else
        note_macro_arguments();
      out_.function_like = true;
    } else if (before().is_identifier() || before().is("*") || before().is("&") ||
               before().is("&&") || after_angles()) {
      note_inner(at_ + 1, behind - 1);
    }
    at_ = behind;
  }

  // In int NAME(f)(int), what looked like a parameter list names the function through a macro.
  void note_macro_arguments() {
    if (out_.names.empty() || out_.names.back().parameters == npos) return;
    std::uint32_t from = out_.names.back().parameters;
    if (source_.behind(from) != at_) return;
    for (std::uint32_t p = from + 1; p + 1 < source_.behind(from); ++p)
      if (is_name(p)) out_.names.push_back({{std::string(source_.at(p).text)}, p, npos, true});
  }

  // (*name)(…), (*name(…))(…), (name)(…) and their kin.
  void note_inner(std::uint32_t from, std::uint32_t to) {
    inner_declarator x = read_inner_declarator(source_, from, to);
    if (x.chain.empty()) return note_inner_names(from, to);
    parenthesized_ = !x.is_pointer;
    if (x.parameters != npos) out_.function_like = true;
    out_.is_operator = out_.is_operator || x.chain.back().starts_with("operator");
    out_.names.push_back({std::move(x.chain), x.position, x.parameters, false});
    seen_type_ = true;
    chain_.clear();
  }

  // Something else, a macro's work: every name that a declarator's end follows may be the one.
  void note_inner_names(std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t p = from; p < to; ++p) {
      const token& next = source_.at(p + 1);
      if (is_name(p) && (next.is(")") || next.is("(") || next.is("[")))
        out_.names.push_back({{std::string(source_.at(p).text)}, p, npos, false});
    }
  }

  void bracket() {
    std::uint32_t behind = source_.behind(at_);
    bool attribute = source_.is(at_ + 1, "[");
    if (!attribute && (before().is("auto") || before().is("&") || before().is("&&"))) {
      for (std::uint32_t p = at_ + 1; p + 1 < behind; ++p)
        if (source_.at(p).is_identifier())
          out_.names.push_back({{std::string(source_.at(p).text)}, p, npos, false});
    } else if (!attribute) {
      note_variable();
    }
    at_ = behind;
  }

  void angle() {
    std::uint32_t behind = behind_angles(source_, at_);
    if (behind == at_) {
      ++at_;
      return;
    }
    if (chain_end_ == at_) chain_end_ = behind;
    at_ = behind;
  }

  void colon() {
    if (out_.function_like) {
      out_.head_end = at_;
      at_ = behind_member_initializers(source_, at_, limit_);
      if (is("{")) return body();
      if (at_ < limit_) finish(at_ + 1);
      return;
    }
    note_variable();
    ++at_;
  }

  void equals() {
    note_variable();
    const token& value = source_.at(at_ + 1);
    bool pure = value.is("default") || value.is("delete") ||
                (value.text == "0" && source_.is(at_ + 2, ";"));
    if (!(out_.function_like && pure)) {
      out_.initialized = true;
      if (out_.head_end == 0) out_.head_end = at_;
    }
    initializing_ = true;
    ++at_;
  }

  void initializer() {
    if (is("(") || is("["))
      at_ = source_.behind(at_);
    else if (is(","))
      comma();
    else
      ++at_;
  }

  void comma() {
    note_variable();
    initializing_ = false;
    several_ = true;
    chain_.clear();
    ++at_;
  }

  void brace() {
    if (initializing_) {
      at_ = source_.behind(at_);
      return;
    }
    if (out_.function_like && !(several_ && after_name())) return body();
    bool initializes = after_name() || after_angles() || before().is("]");
    if (!initializes || at_ == begin_ + 1) return body();
    note_variable();
    out_.initialized = true;
    if (out_.head_end == 0) out_.head_end = at_;
    at_ = source_.behind(at_);
  }

  void body() {
    out_.body = at_;
    at_ = source_.behind(at_);
    while (in_try_ && is("catch")) {
      at_ = source_.behind(at_ + 1);
      if (is("{")) at_ = source_.behind(at_);
    }
    finish(at_);
  }

  void read_operator() {
    out_.is_operator = true;
    std::uint32_t keyword = at_;
    bool continues = !chain_.empty() && source_.is(at_ - 1, "::") && chain_end_ == at_ - 1;
    operator_name name = read_operator_name(source_, at_, limit_);
    out_.is_conversion = name.is_conversion;
    if (!continues) chain_.clear();
    chain_.push_back(std::move(name.text));
    chain_at_ = keyword;
    chain_end_ = at_ = name.end;
    seen_type_ = true;
  }

  const source_view& source_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t limit_;
  bool in_class_;
  declarator out_;
  std::vector<std::string> chain_;  // the name that is being read
  std::uint32_t chain_at_ = npos;   // position of its last link
  std::uint32_t chain_end_ = npos;  // position behind it
  std::uint32_t last_ = npos;       // position of the token before, attributes apart
  bool parenthesized_ = false;      // the last name stands in parentheses alone: (f)(int)
  bool seen_type_ = false;
  int words_ = 0;  // names and types since the last parameter list
  bool initializing_ = false;
  bool several_ = false;
  bool in_try_ = false;
  bool done_ = false;
};

}  // namespace

declarator read_declarator(const source_view& source, std::uint32_t position, std::uint32_t limit,
                           bool in_class) {
  return declarator_reader(source, position, limit, in_class).run();
}

}  // namespace coolcache::scan
