#include "variable_writes.hpp"

#include <unordered_set>

namespace coolcache::scan {
namespace {

bool assigns(const token& t) {
  static const std::unordered_set<std::string_view> operators = {
      "=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "++", "--"};
  return t.kind == token_kind::punctuator && operators.contains(t.text);
}

// &name, but not a & name.
bool takes_address(const token_list& tokens, std::size_t at) {
  if (at < 2 || !tokens[at - 1].is("&")) return at == 1 && tokens[0].is("&");
  const token& before = tokens[at - 2];
  bool operand = is_plain_name(before) || before.is(")") || before.is("]") ||
                 before.kind == token_kind::number;
  return !operand;
}

// T& r = name
bool binds_reference(const token_list& tokens, std::size_t at) {
  if (at < 3 || !(tokens[at - 1].is("=") || tokens[at - 1].is("{") || tokens[at - 1].is("(")))
    return false;
  return is_plain_name(tokens[at - 2]) && (tokens[at - 3].is("&") || tokens[at - 3].is("&&"));
}

bool is_bare_argument(const token_list& tokens, std::size_t at) {
  bool first = tokens[at - 1].is("(") || tokens[at - 1].is(",") || tokens[at - 1].is("{");
  const token& next = tokens[at + 1];
  return first && (next.is(")") || next.is(",") || next.is("}"));
}

// int& f() { ... return name; }
bool is_returned_by_reference(const token_list& tokens, std::size_t at) {
  if (!tokens[at - 1].is("return") || !tokens[at + 1].is(";")) return false;
  for (const token& t : tokens) {
    if (t.is("&") || t.is("&&") || t.is("auto")) return true;
    if (t.is("{")) break;
  }
  return false;
}

bool writes_at(const token_list& tokens, std::size_t at, when_passed passed) {
  std::size_t next = at + 1;
  while (next < tokens.size() && tokens[next].is("[")) next = behind_bracket(tokens, next);
  if (next < tokens.size() && assigns(tokens[next])) return true;
  if (at == 0 || next == tokens.size()) return false;
  const token& before = tokens[at - 1];
  if (passed == when_passed::may_be_written && is_bare_argument(tokens, at)) return true;
  return before.is("++") || before.is("--") || before.is(">>") || takes_address(tokens, at) ||
         binds_reference(tokens, at) || is_returned_by_reference(tokens, at);
}

}  // namespace

bool is_written(const token_list& tokens, std::string_view name, std::size_t from,
                when_passed passed) {
  for (std::size_t i = from; i < tokens.size(); ++i)
    if (is_plain_name(tokens[i]) && tokens[i].text == name && !is_member_access(tokens, i) &&
        writes_at(tokens, i, passed))
      return true;
  return false;
}

}  // namespace coolcache::scan
