// Turns the bytes of one C++20 source into preprocessing tokens.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "token.hpp"

namespace coolcache::scan {

struct lex_error {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
  bool fatal = false;  // what follows is unknown: the rest of the source is one token
};

struct lexed_file {
  std::vector<token> tokens;
  std::vector<lex_error> errors;
  symbol_table symbols;              // of all identifiers
  std::list<std::string> respelled;  // texts of tokens that a splice ran through
};

// Accepts any byte sequence. `text` must outlive the result, whose tokens point into it.
//
// Line splices, CRLF, a byte-order mark, digraphs, raw strings, digit separators, user-defined
// suffixes and header names are understood; trigraphs are not (C++17 removed them).
lexed_file lex(std::string_view text);

}  // namespace coolcache::scan
