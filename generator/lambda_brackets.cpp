// Which brackets introduce a lambda: of token_collector.
#include "references.hpp"

namespace coolcache::scan {

// In a macro's text. What stands before the bracket is not known there, but a lambda goes on behind
// the one that closes it, if not where an argument or the text ends: with none of these.
bool token_collector::is_subscript(std::uint32_t index) const {
  static constexpr word_set behind = {";",  "+",  "-",  "*",  "/",  "%",  "^",  "|",  "=",
                                      "==", "!=", "+=", "-=", "*=", "/=", "%=", "^=", "|=",
                                      "&=", "||", ">=", "<=", "++", "--", "?",  "."};
  const auto& tokens = source_.tokens();
  int depth = 0;
  for (std::uint32_t i = index; i < tokens.size() && tokens[i].in_directive; ++i) {
    if (tokens[i].kind == token_kind::hash) return false;
    depth += tokens[i].is("[") ? 1 : tokens[i].is("]") ? -1 : 0;
    if (depth > 0) continue;
    return i + 1 < tokens.size() && tokens[i + 1].in_directive &&
           behind.contains(tokens[i + 1].word);
  }
  return false;
}

// Whether a template's head may begin here: an angle that closes before the expression ends, and
// what a lambda goes on with behind it.
bool token_collector::opens_head(std::uint32_t index) const {
  static constexpr word_set end = {";", ")", "]", "}", "{", "&&", "||"};
  const auto& tokens = source_.tokens();
  for (std::uint32_t i = index + 1; i + 1 < tokens.size() && !end.contains(tokens[i].word);) {
    const token& next = tokens[i + 1];
    if ((tokens[i].is(">") || tokens[i].is(">>")) &&
        (next.is("(") || next.is("{") || next.is("[") || next.is("->") || next.is_identifier()))
      return true;
    i = behind_group(i);
  }
  return false;
}

std::uint32_t token_collector::behind_group(std::uint32_t index) const {
  const std::uint32_t partner = source_.structure().partner[index];
  return partner == npos || partner < index ? index + 1 : partner + 1;
}

// Behind the introducer and attributes, and words that may be macros.
std::uint32_t token_collector::behind_introducer(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  std::uint32_t p = behind_group(index);
  while (p < tokens.size() && (tokens[p].is("[") || tokens[p].is_name())) p = behind_group(p);
  return p;
}

// A bracket behind an operand is a subscript, unless what follows says otherwise: a name may be a
// macro for nothing, and a parenthesis the end of its arguments or of a condition.
bool token_collector::opens_lambda(std::uint32_t index) const {
  if (index == 0) return false;
  const auto& tokens = source_.tokens();
  if (tokens[index].in_directive) return !is_subscript(index);
  const token& before = tokens[index - 1];
  const bool operand =
      before.is_name() || before.is(")") || before.is("]") || before.is("[") || before.is("this");
  if (!operand) return true;
  const std::uint32_t p = behind_group(index);
  if (p >= tokens.size() || tokens[p].is("{") || tokens[p].is_name()) return true;
  if (tokens[p].is("<")) return opens_head(p);
  if (tokens[p].is("[")) return p + 1 < tokens.size() && tokens[p + 1].is("[");
  if (!tokens[p].is("(")) return tokens[p].is_identifier();
  const std::uint32_t end = behind_group(p);
  for (std::uint32_t i = p; i < end; ++i)
    if (tokens[i].is("auto")) return true;
  return end < tokens.size() &&
         (tokens[end].is("{") || tokens[end].is("->") || tokens[end].is_identifier());
}

// Of `auto` in a macro's text: that of a lambda's parameter, or the type or all of one. A variable
// goes on with what it is made of.
bool token_collector::may_be_parameter(std::uint32_t index) const {
  static constexpr word_set of_type = {"*", "&", "&&", "const", "volatile"};
  static constexpr word_set of_variable = {":", "{", "["};
  const auto& tokens = source_.tokens();
  std::uint32_t p = index + 1;
  while (p < tokens.size() && (of_type.contains(tokens[p].word) || tokens[p].is_name()) &&
         tokens[p].in_directive)
    ++p;
  if (p >= tokens.size() || !tokens[p].in_directive) return true;
  if (!tokens[p].is("=")) return !of_variable.contains(tokens[p].word);
  int open = 0;  // within parentheses, it may be a default
  for (p = index; p > 0 && tokens[p].in_directive && tokens[p].kind != token_kind::hash; --p)
    open += tokens[p].is("(") ? 1 : tokens[p].is(")") ? -1 : 0;
  return open > 0;
}

// Behind its bracket stands a template's head, or `auto` among the parameters.
bool token_collector::is_generic_lambda(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  if (source_.structure().partner[index] == npos) return true;
  std::uint32_t p = behind_introducer(index);
  if (p >= tokens.size() || tokens[p].is("<")) return true;
  const std::uint32_t end = tokens[p].is("(") ? behind_group(p) : p;
  for (; p < end; ++p)
    if (tokens[p].is("auto")) return true;
  return false;
}

}  // namespace coolcache::scan
