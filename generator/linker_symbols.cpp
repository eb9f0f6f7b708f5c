#include "linker_symbols.hpp"

#include <algorithm>
#include <string>

#include "keywords.hpp"
#include "references.hpp"
#include "string_escapes.hpp"

namespace coolcache::scan {
namespace {

constexpr word_set assembly = {"asm", "__asm", "__asm__"};
constexpr word_set attributes = {"alias",     "__alias__", "ifunc",
                                 "__ifunc__", "weakref",   "__weakref__"};

bool is_ordinary_string(const token& t) {
  return t.kind == token_kind::string && t.text.size() >= 2 && t.text.front() == '"' &&
         t.text.back() == '"';
}

bool is_plain_string(const token& t) {
  return is_ordinary_string(t) && t.text.find('\\') == std::string_view::npos;
}

std::string_view inside(const token& t) {
  std::size_t first = t.text.find('"'), last = t.text.rfind('"');
  bool string = t.kind == token_kind::string && first < last;
  return string ? t.text.substr(first + 1, last - first - 1) : std::string_view();
}

std::string_view contents(const token& t) {
  return is_plain_string(t) ? t.text.substr(1, t.text.size() - 2) : std::string_view();
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

// The end of asm volatile goto.
std::uint32_t behind_qualifiers(const std::vector<token>& tokens, std::uint32_t index) {
  constexpr word_set qualifiers = {"volatile", "__volatile__", "__volatile", "goto", "inline"};
  while (index < tokens.size() && qualifiers.contains(tokens[index].word)) ++index;
  return index;
}

// Which symbol a macro's text stands for is seen where the macro is used.
void add_any_label(declaration& d, paste_pattern known, name_pool& names) {
  d.pastes.push_back(known);
  refer_to_any(d, names.intern(any_label));
}

bool ends_directive(const std::vector<token>& tokens, std::uint32_t index) {
  return index >= tokens.size() || !tokens[index].in_directive ||
         tokens[index].kind == token_kind::hash;
}

// What an attribute or assembly has in its parentheses: a symbol, pieces of one, or instructions.
class spelled_symbol {
 public:
  spelled_symbol(const std::vector<token>& tokens, std::uint32_t open, name_pool& names) {
    bool directive = tokens[open].in_directive;
    std::uint32_t p = open + 1;
    for (; p < tokens.size() && !tokens[p].is(")"); ++p) {
      const token& t = tokens[p];
      if (directive && ends_directive(tokens, p)) break;
      if (t.is(":") || t.is(";")) break;  // operands
      is_certain_ = is_certain_ && is_ordinary_string(t);
      has_strings_only_ = has_strings_only_ && t.kind == token_kind::string;
      joined_ += is_ordinary_string(t) ? without_escapes(inside(t)) : std::string(inside(t));
      if (t.is_identifier()) words_.push_back(names.intern(t));
      if (t.is("(")) ++p;
    }
    is_closed_ = p < tokens.size() && tokens[p].is(")");
    if (p == open + 1 || p >= tokens.size()) return;
    is_empty_ = false;
    known_ = {piece(tokens[open + 1], names), piece(tokens[p - 1], names)};
  }

  bool is_empty() const { return is_empty_; }
  bool is_closed() const { return is_closed_; }
  bool is_certain() const { return is_certain_; }
  bool has_strings_only() const { return has_strings_only_; }
  const std::string& joined() const { return joined_; }
  const std::vector<name_id>& words() const { return words_; }
  paste_pattern known() const { return known_; }

 private:
  static name_id piece(const token& t, name_pool& names) {
    std::string_view text = contents(t);
    return text.empty() ? no_name : names.intern(text);
  }

  bool is_empty_ = true;
  bool is_closed_ = false;
  bool is_certain_ = true;
  bool has_strings_only_ = true;
  std::string joined_;
  std::vector<name_id> words_;
  paste_pattern known_;
};

// Where it is none but the parameters of a function of that name, there is no macro among its
// words.
void add_spelled(declaration& d, const std::vector<token>& tokens, std::uint32_t index,
                 std::uint32_t open, bool head, name_pool& names) {
  spelled_symbol s(tokens, open, names);
  if (s.is_empty()) return;
  if (s.is_certain() && s.is_closed() && is_label(tokens, index))
    return add_symbol(d, s.joined(), names);
  if (s.has_strings_only())
    for_each_symbol_word(s.joined(), [&](std::string_view w) { refer_to_any(d, names.intern(w)); });
  if (s.has_strings_only() && !is_label(tokens, index)) return;
  if (tokens[index].in_directive) return add_any_label(d, s.known(), names);
  d.pastes.push_back(s.known());
  d.label_words.append(s.words().begin(), s.words().end());
  d.label_in_head = d.label_in_head || head;
}

// _Pragma("weak f = g"), which is one function.
void add_pragma(declaration& d, std::string_view text, name_pool& names) {
  if (text.find("weak") == text.npos && text.find("redefine_extname") == text.npos) return;
  for_each_symbol_word(text, [&](std::string_view word) {
    name_id id = names.intern(word);
    refer_to_any(d, id);
    d.symbols.push_back(id);
  });
}

// MACRO("weak f = g"), where the macro has the _Pragma.
bool begins_pragma(std::string_view text) {
  return text.starts_with("weak ") || text.starts_with("redefine_extname ");
}

// In a macro's text the word alone may be the start of an attribute.
bool is_cut_off(const std::vector<token>& tokens, std::uint32_t index) {
  if (!tokens[index].in_directive) return false;
  std::uint32_t p = behind_qualifiers(tokens, index + 1);
  if (ends_directive(tokens, p)) return true;
  if (!tokens[p].is("(")) return tokens[p].is_name();
  while (!ends_directive(tokens, p) && !tokens[p].is(")")) ++p;
  return ends_directive(tokens, p);
}

}  // namespace

bool names_symbol(const token& t) {
  return assembly.contains(t.word) || attributes.contains(t.word);
}

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
    if (name && symbol.substr(0, i).ends_with("li"))
      use("operator\"\"" + std::string(symbol.substr(digits, length)));
    i = name ? digits + length : std::max(digits, i + 1);
  }
}

void add_mangled(declaration& d, std::string_view word, bool head, name_pool& names) {
  for_each_mangled(word, [&](std::string_view name) {
    name_id id = names.intern(name);
    refer_to_any(d, id);
    if (head) d.symbols.push_back(id);
  });
}

namespace {

void for_each_word_of(std::string_view text, const std::function<void(std::string_view)>& use) {
  auto part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c == '.';
  };
  auto use_word = [&](std::string_view word) {
    use(word);
    for_each_mangled(word, use);
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && part(text[end])) ++end;
    if (end > at) use_word(text.substr(at, end - at));
    bool escaped = at > 0 && text[at - 1] == '\\';  // call\tf
    if (escaped && end > at + 1) use_word(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
}

}  // namespace

// An operand of _Pragma is a string, what stands in it may be another one, and an assembler has
// strings of its own: no escape goes deeper.
void for_each_symbol_word(std::string_view text, const std::function<void(std::string_view)>& use) {
  for_each_word_of(text, use);
  std::string meant(text);
  for (int depth = 0; depth < 3 && meant.find('\\') != meant.npos; ++depth) {
    meant = without_escapes(meant);
    for_each_word_of(meant, use);
  }
}

std::string name_in_string(const token& t) {
  std::string text = is_ordinary_string(t) ? without_escapes(inside(t)) : std::string();
  auto part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c == '.';
  };
  return std::all_of(text.begin(), text.end(), part) ? text : std::string();
}

void add_symbols(declaration& d, const std::vector<token>& tokens, std::uint32_t index, bool head,
                 name_pool& names) {
  const token& t = tokens[index];
  if (names_symbol(t) && is_cut_off(tokens, index)) return add_any_label(d, {}, names);
  std::uint32_t open = names_symbol(t) ? behind_qualifiers(tokens, index + 1) : 0;
  if (names_symbol(t) && open < tokens.size() && tokens[open].is("("))
    return add_spelled(d, tokens, index, open, head, names);
  if (names_symbol(t) && open < tokens.size() && tokens[open].is_name()) {
    d.pastes.emplace_back();  // asm LABEL
    d.label_words.push_back(names.intern(tokens[open]));
    d.label_in_head = d.label_in_head || head;
  }
  if (t.kind != token_kind::string || index < 2) return;
  // .incbin, .include
  d.includes_data = d.includes_data || t.text.find(".inc") != std::string_view::npos;
  if (!tokens[index - 1].is("(") && !tokens[index - 1].is(",")) return;
  const token& word = tokens[index - 2];
  if (word.is("_Pragma") || begins_pragma(inside(t))) return add_pragma(d, inside(t), names);
  if (word.is("section") || word.is("__section__")) return add_section(d, contents(t), names);
  if (!head || d.kind == declaration_kind::macro || names_symbol(word)) return;
  std::string name = name_in_string(t);
  if (name.empty()) return;
  add_symbol(d, name, names);
  add_section(d, name, names);
}

}  // namespace coolcache::scan
