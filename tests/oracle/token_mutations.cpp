// Mutations of tokens that are there: literals, operators, names, statements, words.

#include <algorithm>
#include <array>
#include <map>

#include "mutation.hpp"

namespace coolcache::oracle {
namespace {

using scan::token;
using scan::token_kind;
using maybe_mutation = std::optional<mutation>;

mutation change(const mutated_source& s, const char* kind, std::size_t first, std::size_t last,
                std::string text) {
  const outline& o = s.source;
  std::size_t from = o.offset(first);
  return {kind,   false,
          s.file, o.tokens()[first].line,
          first,  {{from, o.end_offset(last) - from, std::move(text)}},
          {}};
}

maybe_mutation literal(const mutated_source& s, std::size_t at, random_source& random) {
  const token& t = s.source.tokens()[at];
  std::string text(t.text);
  if (t.kind == token_kind::number) {
    std::size_t digit = text.find_first_of("0123456789", text.starts_with("0x") ? 2 : 0);
    if (digit == text.npos) return std::nullopt;
    text[digit] = text[digit] == '9' ? '8' : static_cast<char>(text[digit] + 1);
  } else if (t.kind == token_kind::string || t.kind == token_kind::character) {
    std::size_t quote = text.find_first_of("\"'");
    if (text.find_first_of("\\(") != text.npos || text.rfind(text[quote]) < quote + 2)
      return std::nullopt;
    text[quote + 1 + random() % (text.rfind(text[quote]) - quote - 1)] = 'q';
  } else if (t.is("true") || t.is("false")) {
    text = t.is("true") ? "false" : "true";
  } else {
    return std::nullopt;
  }
  return change(s, "literal", at, at, text);
}

// Words that stand for one another often enough for the result to compile.
const std::map<std::string_view, std::vector<std::string_view>> substitutes = {
    {"+", {"-", "*"}},
    {"-", {"+"}},
    {"*", {"+", "/"}},
    {"/", {"*"}},
    {"%", {"+"}},
    {"<", {"<=", ">"}},
    {">", {">=", "<"}},
    {"<=", {"<"}},
    {">=", {">"}},
    {"==", {"!="}},
    {"!=", {"=="}},
    {"&&", {"||"}},
    {"||", {"&&"}},
    {"<<", {">>"}},
    {">>", {"<<"}},
    {"&", {"|", ""}},
    {"|", {"&"}},
    {"^", {"&"}},
    {"++", {"--"}},
    {"--", {"++"}},
    {"+=", {"-=", "="}},
    {"-=", {"+="}},
    {"=", {"+="}},
    {"!", {""}},
    {"~", {""}},
    {"&=", {"|="}},
    {"|=", {"&="}},
    {"...", {""}},
    {"int", {"long", "char", "unsigned"}},
    {"long", {"int"}},
    {"double", {"float"}},
    {"float", {"double"}},
    {"char", {"int"}},
    {"bool", {"int"}},
    {"unsigned", {"int"}},
    {"size_t", {"uint8_t"}},
    {"uint32_t", {"uint64_t", "int32_t"}},
    {"uint64_t", {"uint32_t"}},
    {"uint8_t", {"uint16_t"}},
    {"auto", {"const auto", "int"}},
    {"const", {""}},
    {"virtual", {""}},
    {"override", {""}},
    {"static", {""}},
    {"inline", {""}},
    {"explicit", {""}},
    {"constexpr", {"", "inline", "const"}},
    {"noexcept", {""}},
    {"private", {"public"}},
    {"public", {"private", "protected"}},
    {"default", {"delete"}},
    {"class", {"struct"}},
    {"struct", {"union"}},
    {"break", {"continue"}},
    {"continue", {"break"}},
    {"if", {"while", "if constexpr"}},
    {"while", {"if"}},
    {"ifdef", {"ifndef"}},
    {"ifndef", {"ifdef"}},
    {"first", {"second"}},
    {"second", {"first"}},
    {"begin", {"end"}},
    {"end", {"begin"}},
    {"min", {"max"}},
    {"max", {"min"}},
    {"front", {"back"}},
    {"back", {"front"}},
    {"size", {"empty"}},
    {"empty", {"size"}},
    {"map", {"multimap"}},
    {"string_view", {"string"}},
    {"less", {"greater"}},
    {"nullptr", {"0"}},
    {"this", {"nullptr"}}};

maybe_mutation word(const mutated_source& s, std::size_t at, random_source& random) {
  auto found = substitutes.find(s.source.spelling(at));
  if (found == substitutes.end() || s.source.tokens()[at].kind == token_kind::header_name)
    return std::nullopt;
  std::string_view other = pick(found->second, random);
  bool removed = other.empty();
  const char* kind = s.source.tokens()[at].in_directive      ? "word of a directive"
                     : removed                               ? "word removed"
                     : s.source.tokens()[at].is_identifier() ? "word"
                                                             : "operator";
  return change(s, kind, at, at, std::string(other));
}

maybe_mutation other_name(const mutated_source& s, std::size_t at, random_source& random) {
  const auto& tokens = s.source.tokens();
  if (!tokens[at].is_identifier()) return std::nullopt;
  for (int i = 0; i < 20; ++i) {
    std::size_t from = at > 150 ? at - 150 : 0;
    const token& other = tokens[from + random() % std::min<std::size_t>(300, tokens.size() - from)];
    if (other.is_identifier() && other.text != tokens[at].text)
      return change(s, "name", at, at, std::string(other.text));
  }
  return std::nullopt;
}

// The tokens of the simple statement or declaration around `at`, its semicolon included.
std::optional<std::pair<std::size_t, std::size_t>> statement(const outline& o, std::size_t at) {
  const auto& tokens = o.tokens();
  auto ends = [&](std::size_t i) {
    return tokens[i].in_directive || tokens[i].is(";") || tokens[i].is("{") || tokens[i].is("}");
  };
  if (ends(at)) return std::nullopt;
  std::size_t first = at;
  while (first > 0 && !ends(first - 1)) --first;
  std::size_t last = at;
  while (last < tokens.size() && !ends(last)) ++last;
  if (last == tokens.size() || !tokens[last].is(";")) return std::nullopt;
  return std::pair(first, last);
}

maybe_mutation delete_statement(const mutated_source& s, std::size_t at, random_source&) {
  auto range = statement(s.source, at);
  if (!range) return std::nullopt;
  return change(s, "statement deleted", range->first, range->second, ";");
}

maybe_mutation repeat_statement(const mutated_source& s, std::size_t at, random_source&) {
  auto range = statement(s.source, at);
  if (!range) return std::nullopt;
  std::string text = s.source.between(range->first, range->second);
  return change(s, "statement repeated", range->first, range->second, text + ' ' + text);
}

// Members of a class as well as statements of a function.
maybe_mutation swap_statements(const mutated_source& s, std::size_t at, random_source&) {
  auto range = statement(s.source, at);
  if (!range || range->second + 1 >= s.source.tokens().size()) return std::nullopt;
  auto next = statement(s.source, range->second + 1);
  if (!next) return std::nullopt;
  mutation m = change(s, "order of statements", range->first, range->second,
                      s.source.between(next->first, next->second));
  std::size_t from = s.source.offset(next->first);
  m.edits.push_back({from, s.source.end_offset(next->second) - from,
                     s.source.between(range->first, range->second)});
  return m;
}

maybe_mutation negate(const mutated_source& s, std::size_t at, random_source&) {
  const auto& tokens = s.source.tokens();
  if (at + 1 >= tokens.size() || !(tokens[at].is("if") || tokens[at].is("while")))
    return std::nullopt;
  if (tokens[at].in_directive) {
    std::size_t last = at;
    while (last + 1 < tokens.size() && tokens[last + 1].line == tokens[at].line) ++last;
    if (last == at) return std::nullopt;
    return change(s, "condition of #if", at + 1, last, "!(" + s.source.between(at + 1, last) + ")");
  }
  auto close = s.source.closing(at + 1);
  if (!tokens[at + 1].is("(") || !close || *close < at + 3) return std::nullopt;
  return change(s, "condition", at + 2, *close - 1,
                "!(" + s.source.between(at + 2, *close - 1) + ")");
}

maybe_mutation swap_arguments(const mutated_source& s, std::size_t at, random_source&) {
  const auto& tokens = s.source.tokens();
  if (!tokens[at].is(",") || at == 0 || at + 2 >= tokens.size()) return std::nullopt;
  if (!(tokens[at + 2].is(",") || tokens[at + 2].is(")") || tokens[at + 2].is(">")))
    return std::nullopt;
  return change(s, "order of arguments", at - 1, at + 1,
                std::string(tokens[at + 1].text) + ", " + std::string(tokens[at - 1].text));
}

maybe_mutation default_argument(const mutated_source& s, std::size_t at, random_source& random) {
  const auto& tokens = s.source.tokens();
  auto inside = s.source.scope_at(at);
  bool parameter = false;
  for (std::size_t i = at; i > 0 && at - i < 30 && !parameter && !tokens[i].is(";"); --i)
    parameter = tokens[i].is("(");
  if (!parameter || !tokens[at].is("=") || !inside || at + 2 >= tokens.size()) return std::nullopt;
  auto value = literal(s, at + 1, random);
  if (value && random() % 2 == 0)
    value->kind = "default argument";
  else
    value = change(s, "default argument removed", at, at + 1, "");
  return value;
}

maybe_mutation enumerator(const mutated_source& s, std::size_t at, random_source&) {
  auto inside = s.source.scope_at(at);
  if (!inside || s.source.scopes()[*inside].kind != scope_kind::enumeration) return std::nullopt;
  const auto& tokens = s.source.tokens();
  if (!tokens[at].is_identifier() || !(tokens[at + 1].is(",") || tokens[at + 1].is("}")))
    return std::nullopt;
  return change(s, "enumerator", at, at, std::string(tokens[at].text) + " = 5");
}

maybe_mutation delete_token(const mutated_source& s, std::size_t at, random_source&) {
  return change(s, "token deleted", at, at, "");
}

using maker = maybe_mutation (*)(const mutated_source&, std::size_t, random_source&);
constexpr std::array<maker, 16> makers = {
    literal,          literal,          word,       word,           word,   other_name,
    other_name,       swap_statements,  negate,     swap_arguments, negate, delete_statement,
    repeat_statement, default_argument, enumerator, delete_token};

}  // namespace

std::optional<mutation> mutate_tokens(const mutated_source& s, random_source& random) {
  maker make = pick(makers, random);
  for (int i = 0; i < 50; ++i)
    if (auto at = random_token(s, random))
      if (auto m = make(s, *at, random)) return m;
  return std::nullopt;
}

}  // namespace coolcache::oracle
