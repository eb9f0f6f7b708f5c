#include "lexer.hpp"

#include <algorithm>
#include <array>

#include "universal_name.hpp"

namespace coolcache::scan {
namespace {

bool is_identifier_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_identifier_part(char c) {
  return is_identifier_start(c) || is_digit(c);
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r';
}

// Longest first within one first character, so that the first match is the right one.
constexpr std::array<std::string_view, 59> punctuators = {
    "%:%:", "...", "<=>", "<<=", ">>=", "->*", "::", "->", "++", "--", "<<", ">>", "<=", ">=", "==",
    "!=",   "&&",  "||",  "+=",  "-=",  "*=",  "/=", "%=", "&=", "|=", "^=", ".*", "##", "<:", ":>",
    "<%",   "%>",  "%:",  "{",   "}",   "[",   "]",  "(",  ")",  ";",  ":",  "?",  ".",  "~",  "!",
    "+",    "-",   "*",   "/",   "%",   "^",   "&",  "|",  "=",  "<",  ">",  ",",  "#",  "@",
};

std::string_view primary_spelling(std::string_view p) {
  if (p == "<:") return "[";
  if (p == ":>") return "]";
  if (p == "<%") return "{";
  if (p == "%>") return "}";
  if (p == "%:") return "#";
  if (p == "%:%:") return "##";
  return p;
}

class lexer {
 public:
  explicit lexer(std::string_view text) : text_(text) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = line_start_ = 3;
  }

  lexed_file run() {
    while (skip_space(), at_ < text_.size()) next_token();
    return std::move(out_);
  }

 private:
  // The length of the splice at `i` (backslash, blanks, end of line), or 0.
  std::size_t splice_at(std::size_t i) const {
    if (i >= text_.size() || text_[i] != '\\') return 0;
    std::size_t j = i + 1;
    while (j < text_.size() && is_blank(text_[j])) ++j;
    return j < text_.size() && text_[j] == '\n' ? j + 1 - i : 0;
  }

  void pass_splices() {
    while (std::size_t n = splice_at(at_)) {
      at_ += n;
      new_line();
    }
  }

  void new_line() {
    ++line_;
    line_start_ = at_;
  }

  // The character `ahead` places on in the text with splices undone, or NUL at its end.
  char peek(std::size_t ahead = 0) const {
    std::size_t i = at_;
    for (;; ++i) {
      while (std::size_t n = splice_at(i)) i += n;
      if (i >= text_.size()) return '\0';
      if (ahead-- == 0) return text_[i];
    }
  }

  bool at_end() const {
    std::size_t i = at_;
    while (std::size_t n = splice_at(i)) i += n;
    return i >= text_.size();
  }

  void advance() {
    pass_splices();
    if (at_ < text_.size()) {
      if (text_[at_++] == '\n') new_line();
    }
  }

  void skip_space() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == '\n') {
        ++at_;
        new_line();
        at_line_start_ = space_before_ = true;
        in_directive_ = expects_header_ = false;
      } else if (is_blank(c)) {
        ++at_;
        space_before_ = true;
      } else if (c == '\\' && splice_at(at_)) {
        pass_splices();
      } else if (c == '/' && peek(1) == '/') {
        skip_line_comment();
      } else if (c == '/' && peek(1) == '*') {
        skip_block_comment();
      } else {
        return;
      }
    }
  }

  void skip_line_comment() {
    space_before_ = true;
    while (at_ < text_.size() && text_[at_] != '\n') {
      if (text_[at_] == '\\' && splice_at(at_))
        pass_splices();
      else
        ++at_;
    }
  }

  void skip_block_comment() {
    space_before_ = true;
    begin_token();
    advance(), advance();
    while (!at_end()) {
      if (peek() == '*' && peek(1) == '/') {
        advance(), advance();
        return;
      }
      advance();
    }
    at_ = text_.size();
    error("comment is not closed", true);
  }

  void begin_token() {
    start_ = at_;
    start_line_ = line_;
    start_column_ = static_cast<std::uint32_t>(at_ - line_start_ + 1);
  }

  void error(std::string message, bool fatal = false) {
    out_.errors.push_back({start_line_, start_column_, std::move(message), fatal});
  }

  void next_token() {
    begin_token();
    char c = text_[at_];
    if (expects_header_ && (c == '<' || c == '"') && header_name(c)) return;
    if (is_identifier_start(c) || (c == '\\' && (peek(1) == 'u' || peek(1) == 'U')))
      identifier_or_prefixed_literal();
    else if (is_digit(c) || (c == '.' && is_digit(peek(1))))
      number();
    else if (c == '"' || c == '\'')
      quoted(c);
    else
      punctuator();
  }

  void emit(token_kind kind) {
    std::string_view text = text_.substr(start_, at_ - start_);
    if (text.find('\\') != text.npos && kind != token_kind::string)
      text = with_characters(without_splices(text), 0);
    emit(kind, text);
  }

  void emit(token_kind kind, std::string_view text) {
    bool opens_directive = at_line_start_ && kind == token_kind::punctuator && text == "#";
    if (opens_directive) in_directive_ = true;
    out_.tokens.push_back({text, start_line_, start_column_,
                           opens_directive ? token_kind::hash : kind, space_before_, in_directive_,
                           escaped_});
    escaped_ = false;
    note_header_position(text, opens_directive);
    at_line_start_ = space_before_ = false;
  }

  // A header name is one token only after #include and its kin, and inside __has_include(.
  void note_header_position(std::string_view text, bool opens_directive) {
    bool after_hash = hash_seen_;
    hash_seen_ = opens_directive;
    bool after_has_include = has_include_seen_;
    has_include_seen_ = in_directive_ && (text == "__has_include" || text == "__has_include_next" ||
                                          text == "__has_embed");
    expects_header_ =
        in_directive_ && ((after_hash && (text == "include" || text == "include_next" ||
                                          text == "import" || text == "embed")) ||
                          (after_has_include && text == "("));
  }

  std::string_view without_splices(std::string_view text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size();) {
      if (std::size_t n = splice_at(start_ + i))
        i += n;
      else
        clean += text[i++];
    }
    return out_.respelled.emplace_back(std::move(clean));
  }

  // One name, whichever way its characters are written: \u00e9 is respelled as the character.
  std::string_view with_characters(std::string_view text, std::size_t from) {
    if (text.find('\\', from) == text.npos) return text;
    escaped_ = true;
    return out_.respelled.emplace_back(std::string(text.substr(0, from)) +
                                       with_universal_names_replaced(text.substr(from)));
  }

  bool header_name(char open) {
    std::size_t close = text_.find(open == '<' ? '>' : '"', at_ + 1);
    std::size_t newline = std::min(text_.find('\n', at_), text_.size());
    if (close == text_.npos || close > newline) return false;
    at_ = close + 1;
    emit(token_kind::header_name, text_.substr(start_, at_ - start_));
    return true;
  }

  void take_identifier() {
    for (;;) {
      while (at_ < text_.size() && is_identifier_part(text_[at_])) ++at_;
      if (at_ >= text_.size() || text_[at_] != '\\') return;
      char c = peek();
      if (is_identifier_part(c))
        advance();
      else if (at_universal_name())
        advance(), advance();
      else
        return;
    }
  }

  bool at_universal_name() const { return peek() == '\\' && (peek(1) == 'u' || peek(1) == 'U'); }

  void identifier_or_prefixed_literal() {
    if (text_[at_] == '\\') advance(), advance();
    take_identifier();
    char quote = peek();
    if (quote == '"' || quote == '\'') {
      std::string_view prefix = without_splices_if_any(start_, at_);
      if (prefix == "R" || prefix == "LR" || prefix == "uR" || prefix == "UR" || prefix == "u8R") {
        if (quote == '"') return raw_string(prefix);
      } else if (prefix == "L" || prefix == "u" || prefix == "U" || prefix == "u8") {
        return quoted(quote);
      }
    }
    emit(token_kind::identifier);
  }

  void number() {
    for (;;) {
      char c = peek();
      char after = peek(1);
      bool exponent = c == 'e' || c == 'E' || c == 'p' || c == 'P';
      if (exponent && (after == '+' || after == '-'))
        advance(), advance();
      else if (is_identifier_part(c) || c == '.')
        advance();
      else if ((c == '\'' && is_identifier_part(after)) || at_universal_name())
        advance(), advance();
      else
        break;
    }
    emit(token_kind::number);
  }

  void quoted(char quote) {
    advance();
    for (;;) {
      pass_splices();
      if (at_ >= text_.size() || text_[at_] == '\n') {
        bool prose = in_prose();
        if (!prose) error(quote == '"' ? "string is not closed" : "character is not closed");
        return emit(token_kind::other, spliced_text());
      }
      char c = text_[at_];
      advance();
      if (c == quote) break;
      if (c == '\\') {
        pass_splices();
        if (at_ < text_.size() && text_[at_] != '\n') advance();
      }
    }
    std::size_t suffix = at_;
    take_suffix();
    emit(quote == '"' ? token_kind::string : token_kind::character,
         with_suffix(without_splices_if_any(start_, suffix), suffix));
  }

  // The text of #error, #warning and #pragma is prose: an apostrophe there opens nothing.
  bool in_prose() const {
    if (!in_directive_) return false;
    auto hash = std::find_if(out_.tokens.rbegin(), out_.tokens.rend(),
                             [](const token& t) { return t.kind == token_kind::hash; });
    if (hash == out_.tokens.rend() || hash == out_.tokens.rbegin()) return false;
    std::string_view name = std::prev(hash)->text;
    return name == "error" || name == "warning" || name == "pragma";
  }

  std::string_view spliced_text() { return without_splices_if_any(start_, at_); }

  std::string_view without_splices_if_any(std::size_t from, std::size_t to) {
    std::string_view text = text_.substr(from, to - from);
    return text.find('\n') == text.npos ? text : without_splices(text);
  }

  // The literal and its suffix, which lies from `suffix` to here.
  std::string_view with_suffix(std::string_view literal, std::size_t suffix) {
    std::string_view whole = spliced_text();
    return suffix == at_ ? literal : with_characters(whole, literal.size());
  }

  void take_suffix() {
    if (is_identifier_start(peek()) || at_universal_name()) {
      pass_splices();
      take_identifier();
    }
  }

  // R"delimiter( ... )delimiter": splices inside stand as they are written.
  void raw_string(std::string_view prefix) {
    pass_splices();
    std::size_t quote = at_;
    std::size_t open = text_.find('(', at_ + 1);
    std::string close;
    if (open != text_.npos && open - at_ - 1 <= 16)
      close = ')' + std::string(text_.substr(at_ + 1, open - at_ - 1)) + '"';
    std::size_t end = close.empty() ? text_.npos : text_.find(close, open + 1);
    if (end == text_.npos) {
      at_ = text_.size();
      error("raw string is not closed", true);
      return emit(token_kind::other, text_.substr(start_));
    }
    std::size_t after = end + close.size();
    for (std::size_t i = at_; i < after; ++i) {
      if (text_[i] != '\n') continue;
      ++line_;
      line_start_ = i + 1;
    }
    at_ = after;
    take_suffix();
    std::string_view text = text_.substr(start_, at_ - start_);
    if (start_ + prefix.size() != quote)  // a splice stands before the quote
      text = out_.respelled.emplace_back(std::string(prefix) +
                                         std::string(text_.substr(quote, at_ - quote)));
    emit(token_kind::string, with_characters(text, text.size() - (at_ - after)));
  }

  void punctuator() {
    std::array<char, 4> ahead = {peek(0), peek(1), peek(2), peek(3)};
    std::string_view window(ahead.data(), ahead.size());
    // [lex.pptoken]: <:: is < followed by :: unless : or > comes next.
    if (window.substr(0, 3) == "<::" && ahead[3] != ':' && ahead[3] != '>') {
      advance();
      return emit(token_kind::punctuator, "<");
    }
    for (std::string_view p : punctuators) {
      if (!window.starts_with(p)) continue;
      for (std::size_t n = p.size(); n != 0; --n) advance();
      return emit(p == "@" ? token_kind::other : token_kind::punctuator, primary_spelling(p));
    }
    advance();
    emit(token_kind::other);
  }

  std::string_view text_;
  lexed_file out_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 1;
  std::size_t start_ = 0;
  std::uint32_t start_line_ = 1;
  std::uint32_t start_column_ = 1;
  bool at_line_start_ = true;
  bool space_before_ = false;
  bool in_directive_ = false;
  bool expects_header_ = false;
  bool hash_seen_ = false;
  bool has_include_seen_ = false;
  bool escaped_ = false;  // the token at hand was respelled
};

}  // namespace

lexed_file lex(std::string_view text) {
  return lexer(text).run();
}

}  // namespace coolcache::scan
