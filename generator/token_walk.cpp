#include "token_walk.hpp"

#include <algorithm>
#include <unordered_set>

#include "keywords.hpp"

namespace coolcache::scan {
namespace {

bool opens(const token& t) {
  return t.is("(") || t.is("[") || t.is("{");
}
bool closes(const token& t) {
  return t.is(")") || t.is("]") || t.is("}");
}

bool is_type_keyword(const token& t) {
  static const std::unordered_set<std::string_view> words = {
      "auto",     "bool",   "char",    "char8_t", "char16_t",  "char32_t",  "const",
      "double",   "float",  "int",     "long",    "short",     "signed",    "unsigned",
      "volatile", "void",   "wchar_t", "static",  "constexpr", "constinit", "thread_local",
      "mutable",  "extern", "inline",  "class",   "typename"};
  return t.is_identifier() && words.contains(t.text);
}

bool is_word_of_type(const token& t) {
  return is_plain_name(t) || is_type_keyword(t);
}

// The bracket that opens the list around `at`; npos at the top.
std::size_t enclosing_open(const token_list& tokens, std::size_t at) {
  int depth = 0;
  while (at-- > 0) {
    if (closes(tokens[at])) ++depth;
    if (opens(tokens[at]) && depth-- == 0) return at;
  }
  return std::string::npos;
}

std::size_t behind_angle(const token_list& tokens, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    if (opens(tokens[i])) {
      i = behind_bracket(tokens, i) - 1;
      continue;
    }
    if (tokens[i].is("<")) ++depth;
    if (tokens[i].is(">")) --depth;
    if (tokens[i].is(">>")) depth -= 2;
    if (depth <= 0) return i + 1;
    if (tokens[i].is(";")) break;
  }
  return at + 1;
}

// Back from a > to its <; `at` itself where there is none.
std::size_t angle_before(const token_list& tokens, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at + 1; i-- > 0;) {
    const token& t = tokens[i];
    if (t.is(">")) ++depth;
    if (t.is(">>")) depth += 2;
    if (t.is("<") && --depth <= 0) return i;
    if (t.is(";") || t.is("{") || t.is("}")) break;
  }
  return at;
}

bool is_part_of_declarator(const token& t) {
  return t.is("&") || t.is("*") || t.is("&&") || t.is("...") || t.is("const");
}

// Whether the > at `at` closes template arguments, and compares nothing.
bool closes_template(const token_list& tokens, std::size_t at) {
  if (!tokens[at].is(">") && !tokens[at].is(">>")) return false;
  std::size_t open = angle_before(tokens, at);
  if (open == at || open == 0 || !is_plain_name(tokens[open - 1])) return false;
  return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(open),
                      tokens.begin() + static_cast<std::ptrdiff_t>(at), [](const token& t) {
                        return t.is("&&") || t.is("||") || t.is("?") || t.is("==") || t.is("=");
                      });
}

// auto [a, b], or [a = ...] of a lambda.
bool is_bound_at(const token_list& tokens, std::size_t at) {
  std::size_t open = enclosing_open(tokens, at);
  if (open == std::string::npos || open == 0 || !tokens[open].is("[")) return false;
  std::size_t before = open - 1;
  while (before > 0 && (tokens[before].is("&") || tokens[before].is("&&"))) --before;
  bool subscript = is_plain_name(tokens[open - 1]) || closes(tokens[open - 1]);
  return tokens[before].is("auto") || (tokens[at + 1].is("=") && !subscript);
}

// (T& x) of a lambda, or of the function whose tokens these are.
bool is_parameter_at(const token_list& tokens, std::size_t at) {
  std::size_t open = enclosing_open(tokens, at);
  if (open == std::string::npos || open == 0 || !tokens[open].is("(")) return false;
  return tokens[open - 1].is("]") || enclosing_open(tokens, open) == std::string::npos;
}

}  // namespace

bool is_plain_name(const token& t) {
  return t.is_identifier() && !is_keyword(t.text);
}

bool is_arithmetic_type(const token& t) {
  static const std::unordered_set<std::string_view> words = {
      "bool", "char", "char8_t", "char16_t", "char32_t", "double", "float",
      "int",  "long", "short",   "signed",   "unsigned", "wchar_t"};
  return t.is_identifier() && words.contains(t.text);
}

std::size_t behind_bracket(const token_list& tokens, std::size_t at) {
  if (tokens[at].is("<")) return behind_angle(tokens, at);
  int depth = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    if (opens(tokens[i])) ++depth;
    if (closes(tokens[i]) && --depth <= 0) return i + 1;
  }
  return tokens.size();
}

std::size_t start_of_chain(const token_list& tokens, std::size_t at) {
  while (at > 0 && tokens[at - 1].is("::")) {
    --at;
    if (at == 0) break;
    std::size_t before = at - 1;
    if (tokens[before].is(">")) {
      std::size_t angle = angle_before(tokens, before);
      if (angle == before || angle == 0) break;
      before = angle - 1;
    }
    if (!is_plain_name(tokens[before])) break;
    at = before;
  }
  return at;
}

std::vector<std::string> qualifiers_of(const token_list& tokens, std::size_t at) {
  std::vector<std::string> out;
  std::size_t first = start_of_chain(tokens, at);
  if (tokens[first].is("::")) out.emplace_back();
  for (std::size_t i = first; i < at; ++i) {
    if (tokens[i].is("<")) i = behind_bracket(tokens, i) - 1;
    if (is_plain_name(tokens[i])) out.emplace_back(tokens[i].text);
  }
  return out;
}

bool is_member_access(const token_list& tokens, std::size_t at) {
  if (at == 0 || !(tokens[at - 1].is(".") || tokens[at - 1].is("->"))) return false;
  return !(at > 1 && tokens[at - 2].is("this"));
}

bool is_declared_at(const token_list& tokens, std::size_t at) {
  if (at == 0 || at + 1 >= tokens.size()) return false;
  const token& next = tokens[at + 1];
  static const std::unordered_set<std::string_view> ends = {"=", ",", ")", ";", "{",
                                                            "[", ":", "(", ">"};
  if (next.kind != token_kind::punctuator || !ends.contains(next.text)) return false;
  std::size_t type = at - 1;
  while (type > 0 && is_part_of_declarator(tokens[type])) --type;
  bool direct = type == at - 1;
  if (is_type_keyword(tokens[at - 1]) || (direct && is_plain_name(tokens[type]))) return true;
  if (closes_template(tokens, type)) {
    if (direct) return true;  // vector<int> x(n);
  } else if (!is_word_of_type(tokens[type])) {
    return is_bound_at(tokens, at);
  }
  // T* x = ..., where a product could not stand, and T& x : xs of a for.
  if (next.is("=") || next.is("{") || next.is(":") || is_type_keyword(tokens[type])) return true;
  return is_parameter_at(tokens, at);
}

std::vector<std::size_t> calls_in(const token_list& tokens, std::size_t from, std::size_t to) {
  std::vector<std::size_t> out;
  for (std::size_t i = from; i + 1 < to; ++i)
    if (is_plain_name(tokens[i]) && tokens[i + 1].is("(") && !is_member_access(tokens, i))
      out.push_back(i);
  return out;
}

std::vector<std::size_t> ends_of_arguments(const token_list& tokens, std::size_t open) {
  std::vector<std::size_t> out;
  std::size_t close = behind_bracket(tokens, open) - 1;
  if (close <= open + 1) return out;
  for (std::size_t i = open + 1; i < close;) {
    if (tokens[i].is(",")) out.push_back(i);
    i = opens(tokens[i]) ? behind_bracket(tokens, i) : i + 1;
  }
  out.push_back(close);
  return out;
}

}  // namespace coolcache::scan
