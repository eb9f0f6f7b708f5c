// The raw tokens of C++ sources as clang's own lexer sees them: what `-dump-raw-tokens` prints.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace coolcache::oracle {

struct raw_token {
  std::string kind;  // clang's: raw_identifier, l_paren, comment, unknown...
  std::string text;  // splices undone
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool after_splice = false;  // its place is that of a splice which stands right before it

  bool is_comment() const { return kind == "comment"; }
  bool is_space()
      const;  // clang calls white space "unknown", as it does bytes that it cannot place
};

using raw_tokens_by_file = std::map<std::string, std::vector<raw_token>>;

// What clang printed. A record is
//   KIND 'TEXT' <tab> [ [StartOfLine]][ [LeadingSpace]][ [UnClean='TEXT AS WRITTEN']]
//   <tab>Loc=<F:L:C>
// and TEXT may hold quotes, brackets and ends of line; so records are told apart by their ends.
raw_tokens_by_file parse_raw_tokens(std::string_view dump);

// One run of clang over all of `files`. Throws std::runtime_error if it fails.
raw_tokens_by_file clang_raw_tokens(const std::vector<std::string>& files);

}  // namespace coolcache::oracle
