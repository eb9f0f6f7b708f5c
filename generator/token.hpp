// What the lexer makes of a source: preprocessing tokens, with comments gone and splices undone.
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>

#include "symbols.hpp"

namespace coolcache::scan {

enum class token_kind : std::uint8_t {
  identifier,   // keywords and alternative spellings of operators too
  number,       // a pp-number, user-defined suffix included
  character,    // prefix and suffix included
  string,       // prefix, raw delimiters and suffix included
  header_name,  // <vector> or "physics.hpp", where a directive may name a header
  punctuator,   // spelled in its primary form: a digraph's text is that of what it stands for
  hash,         // the # that opens a directive
  other,        // a byte that starts no token, or the rest of a source that does not lex
};

struct token {
  std::string_view text;  // without splices; points into the source or into its lexed_file
  std::uint32_t line = 0;
  std::uint32_t column = 0;      // both from 1; columns count bytes
  symbol_id symbol = no_symbol;  // of an identifier
  word_id word = word_id::none;  // of an identifier or a punctuator
  token_kind kind = token_kind::other;
  bool space_before : 1 = false;
  bool in_directive : 1 = false;  // the opening # has it too
  bool escaped : 1 = false;  // \u00e9 was written: `text` holds the character, # shows the escape

  bool is(spelling s) const { return s.word == word_id::none ? is_text(s.text) : word == s.word; }
  template <std::same_as<std::string_view> Text>  // one that is not known when this is compiled
  bool is(Text other) const {
    return is_text(other);
  }
  bool is_text(std::string_view other) const {
    return text == other && (kind == token_kind::identifier || kind == token_kind::punctuator);
  }
  bool is_identifier() const { return kind == token_kind::identifier; }
  // Of something that a program declares.
  bool is_name() const { return is_identifier() && !is_keyword(word); }
};
static_assert(sizeof(token) == 32);

}  // namespace coolcache::scan
