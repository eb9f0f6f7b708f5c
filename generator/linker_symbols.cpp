#include "linker_symbols.hpp"

#include <algorithm>
#include <string>

#include "keywords.hpp"
#include "references.hpp"

namespace coolcache::scan {
namespace {

constexpr word_set assembly = {"asm", "__asm", "__asm__"};
constexpr word_set attributes = {"alias",     "__alias__", "ifunc",
                                 "__ifunc__", "weakref",   "__weakref__"};

bool names_symbol(const token& t) {
  return assembly.contains(t.word) || attributes.contains(t.word);
}

std::string_view contents(const token& t) {
  bool plain = t.kind == token_kind::string && t.text.size() >= 2 && t.text.front() == '"' &&
               t.text.back() == '"';
  return plain ? t.text.substr(1, t.text.size() - 2) : std::string_view();
}

void add_symbol(declaration& d, std::string_view symbol, name_pool& names) {
  if (symbol.empty()) return;
  for_each_mangled(symbol, [&](std::string_view name) { refer_to_any(d, names.intern(name)); });
  name_id id = names.intern(symbol);
  refer_to_any(d, id);
  d.symbols.push_back(id);
}

// What a linker calls the ends of a section.
void add_section(declaration& d, std::string_view name, name_pool& names) {
  if (name.empty()) return;
  for (std::string_view end : {"__start_", "__stop_"})
    d.symbols.push_back(names.intern(std::string(end) + std::string(name)));
}

// asm stands behind a declarator where it is a label, and at the start of a statement where not.
bool is_label(const std::vector<token>& tokens, std::uint32_t index) {
  if (!assembly.contains(tokens[index].word)) return true;
  return index > 0 && (tokens[index - 1].is(")") || tokens[index - 1].is_name());
}

// What stands in the parentheses behind `index`: one symbol, or pieces of one.
void add_spelled(declaration& d, const std::vector<token>& tokens, std::uint32_t index, bool head,
                 name_pool& names) {
  std::string symbol;
  bool certain = true;
  std::uint32_t first = index + 2, last = first;
  for (; last < tokens.size() && !tokens[last].is(")"); ++last) {
    certain = certain && tokens[last].kind == token_kind::string;
    symbol += contents(tokens[last]);
    if (tokens[last].is(":") || tokens[last].is(";")) return;  // assembly with operands
    if (tokens[last].is("(")) ++last;
  }
  if (last == first || last >= tokens.size()) return;
  if (certain) return add_symbol(d, symbol, names);
  auto piece = [&](std::uint32_t at) {
    std::string_view text = contents(tokens[at]);
    return text.empty() ? no_name : names.intern(text);
  };
  d.pastes.push_back({piece(first), piece(last - 1)});
  refer_to_any(d, names.intern(any_label));
  // In a directive it is that of a macro, which stands for itself.
  if (head && !tokens[index].in_directive) d.for_everything = true;
}

}  // namespace

void for_each_mangled(std::string_view symbol, const std::function<void(std::string_view)>& use) {
  if (!symbol.starts_with("_Z")) return;
  for (std::size_t i = 2; i < symbol.size();) {
    std::size_t length = 0;
    std::size_t digits = i;
    while (digits < symbol.size() && symbol[digits] >= '0' && symbol[digits] <= '9' &&
           length < symbol.size())
      length = length * 10 + static_cast<std::size_t>(symbol[digits++] - '0');
    bool name = digits > i && length > 0 && digits + length <= symbol.size();
    if (name) use(symbol.substr(digits, length));
    i = name ? digits + length : std::max(digits, i + 1);
  }
}

std::string_view name_in_string(const token& t) {
  std::string_view text = contents(t);
  auto part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c == '.';
  };
  return std::all_of(text.begin(), text.end(), part) ? text : std::string_view();
}

void add_symbols(declaration& d, const std::vector<token>& tokens, std::uint32_t index, bool head,
                 name_pool& names) {
  const token& t = tokens[index];
  if (names_symbol(t) && index + 1 < tokens.size() && tokens[index + 1].is("(") &&
      is_label(tokens, index))
    return add_spelled(d, tokens, index, head, names);
  if (t.kind != token_kind::string || index < 2) return;
  // .incbin, .include
  d.includes_data = d.includes_data || t.text.find(".inc") != std::string_view::npos;
  if (!tokens[index - 1].is("(") && !tokens[index - 1].is(",")) return;
  const token& word = tokens[index - 2];
  if (word.is("section") || word.is("__section__")) return add_section(d, contents(t), names);
  std::string_view name = name_in_string(t);
  if (!head || d.kind == declaration_kind::macro || name.empty() || names_symbol(word)) return;
  add_symbol(d, name, names);
  add_section(d, name, names);
}

}  // namespace coolcache::scan
