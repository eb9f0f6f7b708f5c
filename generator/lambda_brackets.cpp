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

// A bracket behind an operand is a subscript.
bool token_collector::opens_lambda(std::uint32_t index) const {
  if (index == 0) return false;
  if (source_.tokens()[index].in_directive) return !is_subscript(index);
  const token& before = source_.tokens()[index - 1];
  bool operand =
      before.is_name() || before.is(")") || before.is("]") || before.is("[") || before.is("this");
  return !operand;
}

// Behind its bracket stands a template's head, or `auto` among the parameters.
bool token_collector::is_generic_lambda(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  auto behind = [&](std::uint32_t open) {
    std::uint32_t partner = source_.structure().partner[open];
    return partner == npos ? open + 1 : partner + 1;
  };
  if (source_.structure().partner[index] == npos) return true;
  std::uint32_t p = behind(index);
  if (p >= tokens.size() || tokens[p].is("<")) return true;
  std::uint32_t end = tokens[p].is("(") ? behind(p) : p;
  for (; p < end; ++p)
    if (tokens[p].is("auto")) return true;
  return false;
}

}  // namespace coolcache::scan
