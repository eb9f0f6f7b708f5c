#include "lexer.hpp"

#include <algorithm>
#include <array>

#include "punctuators.hpp"
#include "text_cursor.hpp"
#include "universal_name.hpp"

namespace coolcache::scan {
namespace {

class lexer : text_cursor {
 public:
  explicit lexer(std::string_view text) : text_cursor(text) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = line_start_ = 3;
    out_.tokens.reserve(text_.size() / 6 + 16);
  }

  lexed_file run() {
    while (skip_space(), at_ < text_.size()) next_token();
    return std::move(out_);
  }

 private:
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
        space_before_ = true;
        pass_line_comment();
      } else if (c == '/' && peek(1) == '*') {
        space_before_ = true;
        skip_block_comment();
      } else {
        return;
      }
    }
  }

  void skip_block_comment() {
    begin_token();
    if (!pass_block_comment()) error("comment is not closed", true);
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
    if (is_identifier_start(c) || (c == '\\' && (peek(1) == 'u' || peek(1) == 'U'))) {
      if (!plain_identifier()) identifier_or_prefixed_literal();
    } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
      if (!plain_number()) number();
    } else if (c == '"' || c == '\'') {
      if (!plain_literal(c)) quoted(c);
    } else if (!plain_punctuator(c)) {
      punctuator();
    }
  }

  // What follows reads tokens that no backslash can touch, and leaves the others to the functions
  // behind it.

  bool plain_identifier() {
    std::size_t i = at_;
    while (i < text_.size() && is_identifier_part(text_[i])) ++i;
    bool plain = i == text_.size() || (text_[i] != '\\' && text_[i] != '"' && text_[i] != '\'');
    if (!plain) return false;
    at_ = i;
    emit_identifier(text_.substr(start_, i - start_));
    return true;
  }

  bool plain_number() {
    std::size_t i = at_;
    for (; i < text_.size(); ++i) {
      char c = text_[i];
      char after = i + 1 < text_.size() ? text_[i + 1] : '\0';
      bool exponent = c == 'e' || c == 'E' || c == 'p' || c == 'P';
      if (c == '\\' || (c == '\'' && after == '\\')) return false;
      if ((exponent && (after == '+' || after == '-')) || (c == '\'' && is_identifier_part(after)))
        ++i;
      else if (!is_identifier_part(c) && c != '.')
        break;
    }
    at_ = std::min(i, text_.size());
    emit(token_kind::number, text_.substr(start_, at_ - start_));
    return true;
  }

  bool plain_literal(char quote) {
    std::size_t i = at_ + 1;
    for (; i < text_.size() && text_[i] != quote; ++i) {
      if (text_[i] == '\n') return false;
      if (text_[i] != '\\') continue;
      if (++i == text_.size() || text_[i] == '\n' || text_[i] == '\\' || is_blank(text_[i]))
        return false;
    }
    if (i >= text_.size()) return false;
    char after = i + 1 < text_.size() ? text_[i + 1] : '\0';
    if (after == '\\' || is_identifier_start(after)) return false;
    at_ = i + 1;
    emit(quote == '"' ? token_kind::string : token_kind::character,
         text_.substr(start_, at_ - start_));
    return true;
  }

  bool plain_punctuator(char c) {
    std::string_view window = text_.substr(at_, 4);
    if (window.find('\\') != window.npos || window.starts_with("<::")) return false;
    punctuator_range range = punctuators[static_cast<unsigned char>(c)];
    for (std::uint16_t i = range.first; i < range.last; ++i) {
      if (!window.starts_with(spelled[i])) continue;
      at_ += spelled[i].size();
      emit_punctuator(static_cast<word_id>(i));
      return true;
    }
    return false;
  }

  void emit(token_kind kind) {
    std::string_view text = text_.substr(start_, at_ - start_);
    if (text.find('\\') != text.npos && kind != token_kind::string)
      text = with_characters(without_splices(text), 0);
    emit(kind, text);
  }

  void emit(token_kind kind, std::string_view text) {
    if (kind == token_kind::identifier) return emit_identifier(text);
    push(kind, text, no_symbol, word_id::none);
  }

  void emit_identifier(std::string_view text) {
    symbol_id symbol = out_.symbols.add(text);
    push(token_kind::identifier, text, symbol, out_.symbols.word(symbol));
  }

  void emit_punctuator(word_id spelled_as) {
    constexpr word_id at_sign = spelling("@").word, hash = spelling("#").word;
    word_id word = primary_spelling(spelled_as);
    if (word == at_sign) return push(token_kind::other, text_of(word), no_symbol, word_id::none);
    if (word != hash || !at_line_start_)
      return push(token_kind::punctuator, text_of(word), no_symbol, word);
    in_directive_ = true;
    push(token_kind::hash, text_of(word), no_symbol, word_id::none);
  }

  void push(token_kind kind, std::string_view text, symbol_id symbol, word_id word) {
    out_.tokens.push_back({text, start_line_, start_column_, symbol, word, kind, space_before_,
                           in_directive_, escaped_});
    escaped_ = false;
    if (in_directive_) note_header_position(out_.tokens.back());
    at_line_start_ = space_before_ = false;
  }

  // A header name is one token only after #include and its kin, and inside __has_include(.
  void note_header_position(const token& t) {
    static constexpr word_set takes_header = {"include", "include_next", "import", "embed"};
    static constexpr word_set asks_header = {"__has_include", "__has_include_next", "__has_embed"};
    expects_header_ =
        (hash_seen_ && takes_header.contains(t.word)) || (has_include_seen_ && t.is("("));
    hash_seen_ = t.kind == token_kind::hash;
    has_include_seen_ = asks_header.contains(t.word);
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
    std::size_t close = at_ + 1;
    for (char c = open == '<' ? '>' : '"'; close < text_.size() && text_[close] != c;) {
      std::size_t splice = splice_at(close);
      if (splice == 0 && text_[close] == '\n') return false;
      close += std::max<std::size_t>(splice, 1);
    }
    if (close >= text_.size()) return false;
    pass_lines(at_, close + 1);
    emit(token_kind::header_name, without_splices_if_any(start_, at_));
    return true;
  }

  void pass_lines(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (text_[i] != '\n') continue;
      ++line_;
      line_start_ = i + 1;
    }
    at_ = to;
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
    std::size_t literal = spliced_text().size();
    take_suffix();
    emit(quote == '"' ? token_kind::string : token_kind::character,
         with_characters(spliced_text(), literal));
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
    pass_lines(at_, after);
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
      return emit_punctuator(spelling("<").word);
    }
    punctuator_range range = punctuators[static_cast<unsigned char>(ahead[0])];
    for (std::uint16_t i = range.first; i < range.last; ++i) {
      if (!window.starts_with(spelled[i])) continue;
      for (std::size_t n = spelled[i].size(); n != 0; --n) advance();
      return emit_punctuator(static_cast<word_id>(i));
    }
    advance();
    emit(token_kind::other);
  }

  lexed_file out_;
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
