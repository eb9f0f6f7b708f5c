#include "declarator.hpp"

#include "keywords.hpp"

namespace coolcache::scan {
namespace {

// A word that may stand before a constructor's or a macro's name as well as before a type.
bool is_specifier(std::string_view word) {
  return word == "static" || word == "inline" || word == "constexpr" || word == "virtual" ||
         word == "explicit" || word == "friend" || word == "extern" || word == "typedef" ||
         word == "mutable" || word == "thread_local" || word == "consteval" ||
         word == "constinit" || word == "template" || word == "__extension__";
}

class declarator_reader {
 public:
  declarator_reader(const source_view& source, std::uint32_t position, std::uint32_t limit,
                    bool in_class)
      : source_(source), begin_(position), at_(position), limit_(limit), in_class_(in_class) {}

  declarator run() {
    while (at_ < limit_ && !done_) step();
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
  bool is(std::string_view spelling) const { return now().is(spelling); }
  const token& before() const {
    static constexpr token nothing{};
    return at_ > begin_ ? source_.at(at_ - 1) : nothing;
  }
  bool before_is_name() const { return before().is_identifier() && !is_keyword(before().text); }

  void finish(std::uint32_t end) {
    out_.end = end;
    done_ = true;
  }

  void step() {
    if (is(";")) {
      note_variable();
      return finish(at_ + 1);
    }
    if (is("{")) return brace();
    if (initializing_) return initializer();
    if (is("(")) return parenthesis();
    if (is("[")) return bracket();
    if (is("<")) return angle();
    if (is(":")) return colon();
    if (is("=")) return equals();
    if (is(",")) return comma();
    if (is("operator")) return operator_name();
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

  void word() {
    if (is("->")) out_.has_return_arrow = true;
    if (is("override") || is("final")) out_.overrides = true;
    if (is("try")) in_try_ = true;
    if (now().is_identifier() && !is_keyword(now().text)) extend_chain(std::string(now().text));
    if (now().is_identifier() && is_keyword(now().text) && !is_specifier(now().text))
      seen_type_ = true;
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
    chain_.push_back(std::move(link));
    chain_at_ = at_;
    chain_end_ = at_ + 1;
  }

  void note_name(std::uint32_t parameters) {
    if (chain_.empty()) return;
    out_.names.push_back({chain_, chain_at_, parameters, !seen_type_});
  }

  void note_variable() {
    bool name = before_is_name() || (before().is(">") && chain_end_ == at_ && !chain_.empty());
    if (!initializing_ && name && (!out_.function_like || several_)) note_name(npos);
  }

  void parenthesis() {
    std::uint32_t behind = source_.behind(at_);
    bool after_operator = operator_end_ == at_;
    bool after_name = before_is_name() || after_operator ||
                      (before().is(">") && chain_end_ == at_ && !chain_.empty());
    bool declares_pointer =
        before().is(">") && (source_.is(at_ + 1, "*") || source_.is(at_ + 1, "&"));
    if (after_name && !declares_pointer) {
      note_name(at_);
      out_.function_like = true;
    } else if (before().is(")")) {
      note_macro_arguments();
      out_.function_like = true;
    } else if (before().is_identifier() || before().is("*") || before().is("&") ||
               before().is(">")) {
      note_inner_names(at_ + 1, behind - 1);
    }
    at_ = behind;
  }

  // In int NAME(f)(int), what looked like a parameter list names the function through a macro.
  void note_macro_arguments() {
    if (out_.names.empty() || out_.names.back().parameters == npos) return;
    std::uint32_t from = out_.names.back().parameters;
    for (std::uint32_t p = from + 1; p + 1 < source_.behind(from); ++p)
      if (source_.at(p).is_identifier() && !is_keyword(source_.at(p).text))
        out_.names.push_back({{std::string(source_.at(p).text)}, p, npos, true});
  }

  // (*name)(…) and its kin: every name that a declarator's end follows may be the one.
  void note_inner_names(std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t p = from; p < to; ++p) {
      bool name = source_.at(p).is_identifier() && !is_keyword(source_.at(p).text);
      const token& next = source_.at(p + 1);
      if (name && (next.is(")") || next.is("(") || next.is("[")))
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
    if (operator_end_ == at_) operator_end_ = behind;
    at_ = behind;
  }

  void colon() {
    if (out_.function_like) {
      out_.head_end = at_;
      return member_initializers();
    }
    note_variable();
    ++at_;
  }

  // m(x), Base<T>{y}, pack(z)... { body }: a brace is an initializer right behind a name.
  void member_initializers() {
    for (++at_; at_ < limit_;) {
      if (is("(") || is("[")) {
        at_ = source_.behind(at_);
      } else if (is("{")) {
        if (!before_is_name() && !before().is(">")) return body();
        at_ = source_.behind(at_);
      } else if (is("<")) {
        std::uint32_t behind = behind_angles(source_, at_);
        at_ = behind == at_ ? at_ + 1 : behind;
      } else if (is(";")) {
        return finish(at_ + 1);
      } else {
        ++at_;
      }
    }
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
    if (out_.function_like && !(several_ && before_is_name())) return body();
    bool initializes = before_is_name() || before().is(">") || before().is("]");
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

  void operator_name() {
    std::string name = "operator";
    out_.is_operator = true;
    std::uint32_t keyword = at_++;
    if ((is("(") && source_.is(at_ + 1, ")")) || (is("[") && source_.is(at_ + 1, "]"))) {
      name += std::string(now().text) + std::string(source_.at(at_ + 1).text);
      at_ += 2;
    } else if (now().kind == token_kind::string) {
      name += now().text;
      if (source_.at(++at_).is_identifier()) name += source_.at(at_++).text;
    } else if (now().kind == token_kind::punctuator && !is("::")) {
      name += now().text;
      ++at_;
    } else if (is("new") || is("delete") || is("co_await")) {
      name += ' ' + std::string(now().text);
      ++at_;
      if (is("[")) at_ = source_.behind(at_), name += "[]";
    } else {
      name += conversion_target();
    }
    bool continues = operator_start_continues();
    if (!continues) chain_.clear();
    chain_.push_back(std::move(name));
    chain_at_ = keyword;
    chain_end_ = operator_end_ = at_;
    seen_type_ = true;
  }

  std::string conversion_target() {
    out_.is_conversion = true;
    std::string name;
    while (at_ < limit_ && !is("(") && !is(";")) {
      std::uint32_t behind = is("<") ? behind_angles(source_, at_) : at_ + 1;
      if (behind == at_) ++behind;
      for (; at_ < behind; ++at_) name += ' ' + std::string(now().text);
    }
    return name;
  }

  bool operator_start_continues() const {
    return !chain_.empty() && chain_end_ < at_ && source_.is(chain_end_, "::") &&
           source_.is(chain_end_ + 1, "operator");
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
  std::uint32_t operator_end_ = npos;
  bool seen_type_ = false;
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
