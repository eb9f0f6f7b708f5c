// What the lexer makes of a source: preprocessing tokens, with comments gone and splices undone.
#pragma once

#include <cstdint>
#include <string_view>

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
  std::uint32_t column = 0;  // both from 1; columns count bytes
  token_kind kind = token_kind::other;
  bool space_before = false;
  bool in_directive = false;  // the opening # has it too
  bool escaped = false;       // \u00e9 was written: `text` holds the character, # shows the escape

  bool is(std::string_view spelling) const {
    return text == spelling && (kind == token_kind::identifier || kind == token_kind::punctuator);
  }
  bool is_identifier() const { return kind == token_kind::identifier; }
};

}  // namespace coolcache::scan
