#include "operator_name.hpp"

#include "operators.hpp"

namespace coolcache::scan {
namespace {

// operator const A<B>*: the type's tokens, up to the parenthesis of the parameters.
void read_conversion(const source_view& source, std::uint32_t limit, operator_name& name) {
  name.is_conversion = true;
  std::uint32_t& p = name.end;
  while (p < limit && !source.is(p, "(") && !source.is(p, ";") && !source.is(p, "{")) {
    std::uint32_t behind = source.is(p, "<") ? behind_angles(source, p) : p + 1;
    if (behind == p) ++behind;
    bool computed = source.is(p, "decltype") || source.is(p, "typeof");
    if (computed && source.is(p + 1, "(")) behind = source.behind(p + 1);
    for (; p < behind; ++p) name.text += ' ' + std::string(source.at(p).text);
  }
}

}  // namespace

operator_name read_operator_name(const source_view& source, std::uint32_t position,
                                 std::uint32_t limit) {
  operator_name name{"operator", false, position + 1};
  std::uint32_t& p = name.end;
  const token& t = source.at(p);
  bool pair = (t.is("(") && source.is(p + 1, ")")) || (t.is("[") && source.is(p + 1, "]"));
  std::string_view symbol = operator_symbol(t.text);
  if (pair) {
    name.text += std::string(t.text) + std::string(source.at(p + 1).text);
    p += 2;
  } else if (t.kind == token_kind::string) {
    name.text += t.text;
    if (source.at(++p).is_identifier()) name.text += source.at(p++).text;
  } else if (symbol != t.text || (t.kind == token_kind::punctuator && !t.is("::"))) {
    name.text += symbol;
    ++p;
  } else if (t.is("new") || t.is("delete") || t.is("co_await")) {
    name.text += ' ' + std::string(t.text);
    ++p;
    if (source.is(p, "[")) p = source.behind(p), name.text += "[]";
  } else {
    read_conversion(source, limit, name);
  }
  return name;
}

std::string operator_named(const std::vector<token>& tokens, std::uint32_t index) {
  auto text = [&](std::uint32_t i) {
    return i < tokens.size() ? tokens[i].text : std::string_view();
  };
  std::string name(any_operator);
  if (index + 1 >= tokens.size()) return name;
  const token& t = tokens[index + 1];
  std::string_view symbol = operator_symbol(t.text);
  if (t.kind == token_kind::string) return {};
  if (t.is("new") || t.is("delete") || t.is("co_await"))
    return name + ' ' + std::string(t.text) + (text(index + 2) == "[" ? "[]" : "");
  if (symbol != t.text) return name + std::string(symbol);
  if (t.kind != token_kind::punctuator) return t.is_name() ? name : std::string();
  bool pair = t.is("(") || t.is("[");
  return name + std::string(t.text) + (pair ? std::string(text(index + 2)) : std::string());
}

}  // namespace coolcache::scan
