// The token oracle: the generator's lexer against clang's, token by token.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "raw_tokens.hpp"

namespace coolcache::oracle {

struct token_difference {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string ours;
  std::string clangs;
};

std::string to_string(const token_difference& d);

struct token_report {
  std::size_t files = 0;
  std::size_t tokens = 0;
  std::vector<token_difference> differences;  // the first one of each file that has any
};

// Compares spelling and place of all tokens of `text`. Two sequences are equal if they are the same
// after these steps, which say all that may differ between two right lexers:
// - comments and white space are left out of clang's tokens: ours have none;
// - a digraph is spelled as what it stands for, as in ours;
// - a raw lexer has no header names: clang's tokens in the place of one of ours, white space and
//   comments among them, are put together;
// - the suffix of a literal that does not begin with _ is a token of its own to clang when it is
//   not one of the standard library's (it may be a macro: "%"PRId64). Ours keeps it on the literal.
// - to clang, a token begins with a splice that stands right before it; to us, behind it. Its place
//   is not compared.
// Tokens in blocks that a condition skips, and the text of directives, count as all others do.
token_report compare_tokens(const std::string& file, std::string_view text,
                            std::span<const raw_token> clangs);

using progress = std::function<void(std::size_t done, std::size_t all)>;

// All of `files`, `jobs` runs of clang at a time.
token_report compare_files(const std::vector<std::string>& files, unsigned jobs,
                           const progress& tell = {});

// `count` of `files`, the same for the same seed.
std::vector<std::string> sample_of(std::vector<std::string> files, std::size_t count,
                                   std::uint64_t seed);

// All regular files below the directories, sorted.
std::vector<std::string> files_below(const std::vector<std::string>& directories);

}  // namespace coolcache::oracle
