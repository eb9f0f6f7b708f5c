// What can be said of a token sequence before it is parsed: which brackets pair, which branches of
// conditionals are part of the structure, and under which conditions each token stands.
#pragma once

#include <cstdint>
#include <vector>

#include "lexer.hpp"

namespace coolcache::scan {

inline constexpr std::uint32_t npos = 0xFFFFFFFF;

struct token_range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The directives that must hold for a branch: its #if, the #elifs before it, its own.
struct condition {
  std::uint32_t parent = npos;
  std::vector<token_range> directives;
};

struct source_structure {
  // Of each bracket, and of each < that a > may close; npos where there is none. The partner of a
  // >> that closes two is the outer one.
  std::vector<std::uint32_t> partner;
  std::vector<std::uint32_t> condition_of;  // innermost condition of each token, or npos
  std::vector<condition> conditions;
  std::vector<std::uint32_t> directive_end;  // of each # that opens a directive; else npos
  std::vector<bool> shadowed;  // hashed and searched for names, but no part of the structure
  std::vector<bool> dropped;   // include guards and pragmas that cannot show: no part of anything
  std::vector<bool> dead;      // under #if 0: likewise, and its directives do nothing
  bool guarded = false;        // by an include guard or #pragma once
  std::vector<lex_error> errors;  // brackets or conditionals that do not pair

  // Structure can be trusted only if everything pairs.
  bool sound() const { return errors.empty(); }
};

// Where the branches of a conditional cannot all be read one after the other (a head that is split
// by #if/#else and shares one body, say), the first branch stands for the structure and the others
// are shadowed. What stands under `#if 0` is dropped.
source_structure analyze(const std::vector<token>& tokens);

}  // namespace coolcache::scan
