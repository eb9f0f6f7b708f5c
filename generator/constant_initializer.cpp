#include "constant_initializer.hpp"

#include "references.hpp"

namespace coolcache::scan {
namespace {

// What ends a number but is no suffix of the language calls an operator of the program.
bool is_plain_literal(const token& t) {
  static constexpr std::string_view known[] = {"",    "u",   "U",   "l",  "L",  "ul",
                                               "uL",  "Ul",  "UL",  "ll", "LL", "ull",
                                               "uLL", "Ull", "ULL", "f",  "F"};
  static constexpr word_set words = {"true", "false", "nullptr"};
  if (t.kind == token_kind::string || t.kind == token_kind::character)
    return literal_suffix(t).empty();
  if (t.kind != token_kind::number) return words.contains(t.word);
  std::string_view suffix = literal_suffix(t);
  bool whole = t.text.find_first_of(".eEpP") == t.text.npos;
  if (whole && (suffix == "f" || suffix == "F")) return false;  // operator""f
  for (std::string_view word : known)
    if (suffix == word) return true;
  return false;
}

constexpr word_set arithmetic = {"const",    "volatile", "bool",     "char",  "char8_t",
                                 "char16_t", "char32_t", "wchar_t",  "short", "int",
                                 "long",     "signed",   "unsigned", "float", "double"};

class form_reader {
 public:
  form_reader(const std::vector<token>& tokens, token_range range)
      : tokens_(tokens), at_(range.begin), end_(range.end) {}

  std::optional<constant_form> variable(std::uint32_t name) {
    static constexpr word_set before = {"static", "inline", "extern", "constexpr"};
    std::uint32_t chain = name;  // A::b::
    while (chain >= at_ + 2 && tokens_[chain - 1].is("::") && tokens_[chain - 2].is_name())
      chain -= 2;
    bool lasts = false;
    for (; at_ < chain; ++at_) {
      lasts = lasts || is("constexpr");
      if (!before.contains(tokens_[at_].word) && !type_word(chain)) return std::nullopt;
    }
    if (!typed_) return std::nullopt;
    at_ = name + 1;
    while (is("["))
      if (is_at(at_ + 1, "[") || !pass_brackets("[", "]")) return std::nullopt;
    if (end_ <= at_ || !tokens_[end_ - 1].is(";")) return std::nullopt;
    --end_;
    bool assigned = is("=");
    if (assigned) ++at_;
    if (!assigned && at_ < end_ && !is("{")) return std::nullopt;
    if (!values()) return std::nullopt;
    bool constant = lasts || (is_const_ && !pointer_);
    out_.is_fixed = constant && (!points_ || !refers_);
    return std::move(out_);
  }

  std::optional<constant_form> type() {
    while (at_ < end_) {
      if (!type_word(end_)) return std::nullopt;
      if (at_ < end_) ++at_;
    }
    if (!typed_) return std::nullopt;
    return std::move(out_);
  }

  std::optional<constant_form> value() {
    is_text_ = true;
    if (at_ == end_ || !values()) return std::nullopt;
    return std::move(out_);
  }

 private:
  bool is(spelling s) const { return at_ < end_ && tokens_[at_].is(s); }
  bool is_at(std::uint32_t i, spelling s) const { return i < end_ && tokens_[i].is(s); }

  // Of a declared type, where one name may stand. Leaves `at_` at the word's last token.
  bool type_word(std::uint32_t end) {
    if (is("*")) {
      points_ = pointer_ = true;
      return true;
    }
    if (is("const")) is_const_ = true, pointer_ = false;
    bool qualifies = is("const") || is("volatile");
    typed_ = typed_ || !qualifies;
    if (arithmetic.contains(tokens_[at_].word)) return true;
    if (out_.names_type || !chain(end)) return false;
    out_.names_type = true;
    --at_;
    return true;
  }

  // A::b or ::b, of which the last name is noted: what leads to A is not known from it alone.
  bool chain(std::uint32_t end) {
    if (is("::")) ++at_;
    if (at_ >= end || !tokens_[at_].is_name()) return false;
    std::uint32_t links = 1;
    for (; at_ + 2 < end && tokens_[at_ + 1].is("::") && tokens_[at_ + 2].is_name(); at_ += 2)
      ++links;
    if (links > 2 || is_at(at_ + 1, "::")) return false;
    out_.names.push_back(at_++);
    return true;
  }

  // What runs nothing, whatever stands in it: the bound of an array, an operand of sizeof.
  bool pass_brackets(spelling open, spelling close) {
    int depth = 0;
    for (; at_ < end_; ++at_) {
      if (is(open)) ++depth;
      if (is(close) && --depth == 0) return pass();
      if (is(";") || is("{")) return false;
    }
    return false;
  }

  bool values() {
    while (at_ < end_)
      if (!value_token()) return false;
    return open_.empty();
  }

  bool value_token() {
    static constexpr word_set operators = {"+", "-", "*", "/", "%", "<<", ">>", "&",
                                           "|", "^", "~", "!", "?", ":",  "&&", "||"};
    const token& t = tokens_[at_];
    if (is_bracket(t)) return bracket(t);
    if (is_plain_literal(t) || is_sign()) return pass();
    bool in_parentheses = open_.empty() ? is_text_ : open_.back();
    if (t.is(",") && !in_parentheses) return pass();
    refers_ = true;
    bool applied = t.is(",") || operators.contains(t.word);
    out_.computes = out_.computes || applied;
    if (applied || arithmetic.contains(t.word)) return pass();
    if (t.is("sizeof") || t.is("alignof")) return pass() && is("(") && pass_brackets("(", ")");
    return t.is("static_cast") ? cast() : chain(end_);
  }

  bool pass() {
    ++at_;
    return true;
  }

  static bool is_bracket(const token& t) {
    static constexpr word_set brackets = {"(", ")", "{", "}"};
    return brackets.contains(t.word);
  }

  bool bracket(const token& t) {
    bool parenthesis = t.is("(") || t.is(")");
    if (t.is("(") || t.is("{")) {
      open_.push_back(parenthesis);
    } else {
      if (open_.empty() || open_.back() != parenthesis) return false;
      open_.pop_back();
    }
    return pass();
  }

  // Of a number, and not between two operands.
  bool is_sign() const {
    if (!is("-") && !is("+")) return false;
    bool number = at_ + 1 < end_ && tokens_[at_ + 1].kind == token_kind::number;
    const token& before = tokens_[at_ - 1];
    return number && (before.is("=") || before.is("{") || before.is("(") || before.is(","));
  }

  bool cast() {
    if (!is_at(++at_, "<")) return false;
    for (++at_; at_ < end_ && !is(">");) {
      bool word = is("*") || arithmetic.contains(tokens_[at_].word);
      if (word)
        ++at_;
      else if (!chain(end_))
        return false;
    }
    return pass() && is("(");
  }

  const std::vector<token>& tokens_;
  std::uint32_t at_;
  std::uint32_t end_;
  constant_form out_;
  std::vector<bool> open_;  // whether each bracket is a parenthesis
  bool points_ = false;     // a pointer
  bool pointer_ = false;    // one that is not constant itself
  bool is_const_ = false;
  bool typed_ = false;
  bool refers_ = false;   // to more than literals
  bool is_text_ = false;  // of a macro, which may stand in parentheses
};

}  // namespace

std::optional<constant_form> read_constant(const std::vector<token>& tokens, token_range range,
                                           std::uint32_t name) {
  if (range.begin >= name || name >= range.end) return std::nullopt;
  return form_reader(tokens, range).variable(name);
}

std::optional<constant_form> read_plain_alias(const std::vector<token>& tokens, token_range range,
                                              std::uint32_t name) {
  if (range.end <= range.begin + 3 || !tokens[range.end - 1].is(";")) return std::nullopt;
  const token& first = tokens[range.begin];
  if (first.is("typedef") && name + 2 == range.end)
    return form_reader(tokens, {range.begin + 1, name}).type();
  if (first.is("using") && name == range.begin + 1 && tokens[name + 1].is("="))
    return form_reader(tokens, {name + 2, range.end - 1}).type();
  return std::nullopt;
}

std::optional<constant_form> read_value(const std::vector<token>& tokens, token_range range) {
  return form_reader(tokens, range).value();
}

bool is_library_number(std::string_view name) {
  static constexpr std::string_view names[] = {"size_t",   "ptrdiff_t", "int8_t",   "int16_t",
                                               "int32_t",  "int64_t",   "uint8_t",  "uint16_t",
                                               "uint32_t", "uint64_t",  "intptr_t", "uintptr_t",
                                               "intmax_t", "uintmax_t", "__int64"};
  for (std::string_view known : names)
    if (name == known) return true;
  return false;
}

}  // namespace coolcache::scan
