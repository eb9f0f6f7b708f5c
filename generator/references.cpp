#include "references.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "file_question.hpp"
#include "keyword_argument.hpp"
#include "keywords.hpp"
#include "linker_symbols.hpp"
#include "operator_name.hpp"
#include "operators.hpp"
#include "sorted_set.hpp"
#include "symbols.hpp"

namespace coolcache::scan {

// _km of 12_km and km of 12km and 0x12km.
static std::string_view number_suffix(std::string_view text) {
  bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
  bool binary = text.starts_with("0b") || text.starts_with("0B");
  std::size_t at = text.find('_');
  if (at != text.npos) return text.substr(at);
  at = text.find_first_not_of(hexadecimal ? "0123456789abcdefABCDEF.'" : "0123456789.'",
                              hexadecimal || binary ? 2 : 0);
  if (at == text.npos) return {};
  char marks = hexadecimal ? 'p' : 'e';
  bool exponent = (text[at] | 0x20) == marks && at + 1 < text.size() &&
                  std::string_view("+-0123456789").find(text[at + 1]) != text.npos;
  if (exponent) at = text.find_first_not_of("0123456789", at + 2);
  return at == text.npos ? "" : text.substr(at);
}

std::string_view literal_suffix(const token& t) {
  std::size_t at = t.text.npos;
  switch (t.kind) {
    case token_kind::number:
      return number_suffix(t.text);
    case token_kind::string:
      at = t.text.rfind('"');
      break;
    case token_kind::character:
      at = t.text.rfind('\'');
      break;
    default:
      return {};
  }
  if (at == t.text.npos) return {};
  return t.text.substr(at + 1);
}

// Words whose value is the place where they stand, or, in a default argument, that of the call.
static bool names_place(const token& t) {
  static constexpr word_set words = {"__LINE__",           "__FILE__",
                                     "__BASE_FILE__",      "__FILE_NAME__",
                                     "__INCLUDE_LEVEL__",  "source_location",
                                     "__builtin_LINE",     "__builtin_FILE",
                                     "__builtin_COLUMN",   "__builtin_FILE_NAME",
                                     "__builtin_FUNCTION", "__builtin_source_location"};
  return words.contains(t.word);
}

void token_collector::hash_token(const token& t) {
  auto kind = static_cast<std::uint64_t>(t.kind);
  plain_.add(kind);
  plain_.add(t.text);
  spaced_.add(kind * 4 + (t.escaped ? 2 : 0) + (t.space_before ? 1 : 0));
  spaced_.add(t.text);
  lines_.add(std::uint64_t{t.line} << 32 | t.column);
}

void refer_to_any(declaration& d, name_id name) {
  d.refers.push_back({name, no_name, reference_kind::any});
}

bool token_collector::is_local(std::uint32_t index) const {
  auto found = locals_.find(source_.tokens()[index].text);
  return found != locals_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const token_range& r) { return r.begin <= index && index < r.end; });
}

// What a :: follows in the same text.
bool token_collector::is_before_colons(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  return index + 1 < tokens.size() && tokens[index + 1].is("::") &&
         tokens[index + 1].in_directive == tokens[index].in_directive &&
         !source_.structure().dropped[index + 1];
}

reference token_collector::reference_of(const declaration& d, std::uint32_t index) {
  const token& t = source_.tokens()[index];
  if (in_condition_) return {names_.intern(t), no_name, reference_kind::macro};
  if (t.in_directive && !directive_) return {names_.intern(t), no_name, reference_kind::any};
  reference r = reference_at(source_, index, names_, bound_);
  bool enumerator = d.kind == declaration_kind::enumeration && r.kind == reference_kind::plain &&
                    declares_enumerator(index) &&
                    std::find(d.provides.begin(), d.provides.end(), r.name) != d.provides.end();
  if (index == own_name_ || enumerator) return {r.name, no_name, reference_kind::declared};
  if (directive_ && r.kind == reference_kind::plain) r.kind = reference_kind::any;
  r.leads = is_before_colons(index);
  if (r.kind == reference_kind::member)
    if (std::string text = receivers_.before(index); !text.empty())
      r.qualifier = names_.intern(text);
  r.is_local = r.kind == reference_kind::plain && !r.leads && is_local(index);
  return r;
}

// In enum { a = b, b }, the first b is none of the enumerators.
bool token_collector::declares_enumerator(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  if (index == 0 || index + 1 >= tokens.size() || brackets_ > 1) return false;
  static constexpr word_set before = {"{", ",", "enum", "class", "struct", "]"};
  static constexpr word_set behind = {"=", ",", "}", "[", "{", ":", ";"};
  return before.contains(tokens[index - 1].word) && behind.contains(tokens[index + 1].word);
}

// A class inside a function, or one without a name, has bases whose members its own functions name.
void token_collector::note_class(declaration& d, std::uint32_t index, bool head) const {
  const auto& tokens = source_.tokens();
  const token& t = tokens[index];
  bool holds = d.kind == declaration_kind::function || d.kind == declaration_kind::variable;
  if (t.is("enum") && holds && !head) d.holds_class = true;
  if (!t.is("struct") && !t.is("class") && !t.is("union")) return;
  bool parameter = index > 0 && (tokens[index - 1].is("<") || tokens[index - 1].is(",") ||
                                 tokens[index - 1].is("enum"));
  bool unnamed =
      index + 1 < tokens.size() && (tokens[index + 1].is("{") || tokens[index + 1].is(":"));
  bool named = d.kind != declaration_kind::type && index + 2 < tokens.size() &&
               (tokens[index + 2].is("{") || tokens[index + 2].is(":"));
  if (!parameter && (unnamed || named || !head)) d.holds_class = true;
}

void token_collector::add_identifier(declaration& d, std::uint32_t index, bool head) {
  const token& t = source_.tokens()[index];
  if (is_keyword_argument(source_, index)) d.passes_keyword = true;
  if (names_place(t)) {
    d.mentions_place = true;
    d.places_caller = d.places_caller || head;
  }
  if (head && (t.is("constructor") || t.is("__constructor__"))) d.initializes = true;
  if (t.is("__COUNTER__")) d.mentions_counter = true;
  if (file_question_at(source_, index)) d.asks_files = true;
  bool text_of_macro = d.kind == declaration_kind::macro;
  if ((t.is("static") || t.is("thread_local")) && (!head || text_of_macro)) d.holds_state = true;
  if (t.is("__DATE__") || t.is("__TIME__") || t.is("__TIMESTAMP__")) d.mentions_time = true;
  if (t.is("reinterpret_cast")) d.reinterprets = true;
  if (t.is("assert")) refer_to_any(d, names_.intern("NDEBUG"));
  note_class(d, index, head);
  if (t.is("namespace") || t.is("_Pragma") || (t.is("using") && !is_alias(index)))
    d.opens_names = true;
  static constexpr word_set implicit = {"operator", "template", "struct",
                                        "class",    "union",    "friend"};
  if (implicit.contains(t.word)) d.is_implicit_text = true;
  if (t.is("extern")) d.gives_linkage = true;
  bool text = d.kind == declaration_kind::macro || d.kind == declaration_kind::fragment ||
              d.kind == declaration_kind::unplaced;
  if (text && renames(index)) d.renames = true;
  if (t.is("operator")) add_operator(d, index, head);
  if (t.is("typedef")) d.holds_typedef = true;
  if (is_keyword(t) || names_directive(index)) return;
  if (t.text.starts_with("_Z")) add_mangled(d, t.text, head, names_);
  reference r = reference_of(d, index);
  if (d.kind == declaration_kind::macro && opens_namespace(index))
    return d.refers_to_macros.push_back(r.name);
  d.refers.push_back(r);
  if (r.kind == reference_kind::member && may_be_result(index))
    d.refers.push_back({r.name, no_name, reference_kind::plain, r.leads});
  bool last = index + 1 == source_.tokens().size();
  if (!last && source_.tokens()[index + 1].is("<")) d.instantiates.push_back(r.name);
  if (angles_.begin < index && index < angles_.end) d.arguments.push_back(r.name);
  if (!head || is_defined(index) || attribute_depth_ > 0) return;
  d.head.push_back(r.name);
  (is_before_colons(index) ? leading_ : not_leading_).push_back(r.name);
}

// auto f() -> L, which looks like a member of what f returns.
bool token_collector::may_be_result(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  if (index < 2 || !tokens[index - 1].is("->")) return false;
  const token& before = tokens[index - 2];
  static constexpr word_set qualifiers = {")",        "]",       "const",     "volatile",
                                          "noexcept", "mutable", "constexpr", "&",
                                          "&&",       "static",  "consteval"};
  bool called = index + 2 < tokens.size() && tokens[index + 1].is("(") &&
                !tokens[index + 2].is("*") && !tokens[index + 2].is("&");
  bool behind_macro = before.is_name() && index > 2 && tokens[index - 3].is(")");
  return (qualifiers.contains(before.word) || behind_macro) && !called;
}

// operator+ where it is named, and not where it is declared.
void token_collector::add_operator(declaration& d, std::uint32_t index, bool head) {
  if (index == own_name_) return;
  const auto& tokens = source_.tokens();
  bool behind = index > 0 && (tokens[index - 1].is("::") || tokens[index - 1].is(".") ||
                              tokens[index - 1].is("->"));
  bool may_declare = head || d.kind != declaration_kind::function;
  if (may_declare && !behind) return;
  std::string name = operator_named(tokens, index);
  if (name.empty() || (name == any_operator && !behind)) return;
  reference r = reference_of(d, index);
  r.name = names_.intern(name);
  d.refers.push_back(r);
}

// namespace a = b, or a macro's text that may be one.
bool token_collector::names_namespace(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  if (!tokens[index].is("namespace") || index + 2 >= tokens.size()) return false;
  if (tokens[index + 1].is("{")) return false;
  return !tokens[index + 2].is("{") && !tokens[index + 2].is("::");
}

bool token_collector::renames(std::uint32_t index) const {
  const token& t = source_.tokens()[index];
  return t.is("using") || t.is("typedef") || names_namespace(index);
}

// using A = int, which only declares A.
bool token_collector::is_alias(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  return index + 2 < tokens.size() && tokens[index + 1].is_name() && tokens[index + 2].is("=");
}

// In a macro's text, what an attribute's parentheses hold declares nothing.
void token_collector::note_attribute(const token& t) {
  if (t.is("__attribute__") || t.is("__declspec")) {
    attribute_opens_ = true;
  } else if (t.is("(") && (attribute_opens_ || attribute_depth_ > 0)) {
    ++attribute_depth_;
    attribute_opens_ = false;
  } else {
    attribute_opens_ = false;
    if (t.is(")") && attribute_depth_ > 0) --attribute_depth_;
  }
}

// The word of #define and its kin.
bool token_collector::names_directive(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  return index >= 1 && tokens[index].in_directive && tokens[index - 1].kind == token_kind::hash;
}

// The name of a macro where it is defined.
bool token_collector::is_defined(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  return index >= 2 && tokens[index - 2].kind == token_kind::hash && tokens[index].in_directive;
}

// The name in namespace a::b {, which declares nothing: only a macro can make it another.
bool token_collector::opens_namespace(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  std::uint32_t first = index;
  while (first >= 2 && tokens[first - 1].is("::") && tokens[first - 2].is_name()) first -= 2;
  std::uint32_t behind = index + 1;
  while (behind + 1 < tokens.size() && tokens[behind].is("::") && tokens[behind + 1].is_name())
    behind += 2;
  bool named = first >= 1 && tokens[first - 1].is("namespace");
  bool uses = first >= 2 && tokens[first - 2].is("using");
  return named && !uses && behind < tokens.size() && tokens[behind].is("{");
}

void token_collector::note_angles(std::uint32_t index) {
  std::uint32_t partner = source_.structure().partner[index];
  if (!source_.tokens()[index].is("<") || partner == npos) return;
  bool inside = angles_.begin < index && index < angles_.end;
  angles_ = {inside ? angles_.begin : index, inside ? std::max(angles_.end, partner) : partner};
}

// Assembly calls functions by name.
void token_collector::add_assembly(declaration& d, const token& t) {
  if (t.is("asm") || t.is("__asm__") || t.is("__asm")) assembly_seen_ = true;
  if (!assembly_seen_ || t.kind != token_kind::string) return;
  for_each_symbol_word(t.text, [&](std::string_view w) { refer_to_any(d, names_.intern(w)); });
}

void token_collector::add_suffix(declaration& d, const token& t) {
  std::string_view suffix = literal_suffix(t);
  if (suffix.empty()) return;
  refer_to_any(d, names_.intern("operator\"\"" + std::string(suffix)));
  // "a"MACRO
  if (t.kind != token_kind::number) d.refers_to_macros.push_back(names_.intern(suffix));
}

// An argument stands in the place of a macro's parameter.
bool token_collector::is_replaced(std::uint32_t index) const {
  const token& t = source_.tokens()[index];
  return t.in_directive && !in_condition_ && replaced_.contains(t.text);
}

void token_collector::add_word(declaration& d, std::uint32_t index, bool head) {
  if (is_parameter(index))
    add_parameter(d, index, head);
  else
    add_identifier(d, index, head);
}

void token_collector::add_token(declaration& d, std::uint32_t index, bool head) {
  if (source_.structure().dropped[index]) return;
  const token& t = source_.tokens()[index];
  hash_token(t);
  if (d.kind == declaration_kind::macro) note_attribute(t);
  if (t.is("(") || t.is("{") || t.is("[")) ++brackets_;
  if (t.is(")") || t.is("}") || t.is("]")) --brackets_;
  if (t.is("[") && opens_lambda(index)) {
    d.has_lambda = true;
    d.has_generic_lambda = d.has_generic_lambda || is_generic_lambda(index);
  }
  if (d.kind == declaration_kind::macro && t.is("auto") && may_be_parameter(index))
    d.has_generic_lambda = true;
  note_angles(index);
  if (head && (t.is("auto") || t.is("decltype"))) d.is_deduced = true;
  if (head && (t.is("[") || t.text.starts_with("__") || t.is("asm"))) d.has_attribute = true;
  bool leads = t.is(".") || t.is("->") || t.is("::");
  if (leads && index + 1 < source_.tokens().size() &&
      (source_.tokens()[index + 1].is(",") || source_.tokens()[index + 1].is(")")))
    d.rescopes = true;  // an argument of a macro that ends with it
  d.operators |= operator_bits(t.word);
  if (t.is_identifier() && !is_replaced(index)) add_word(d, index, head);
  add_symbols(d, source_.tokens(), index, head, names_);
  add_assembly(d, t);
  add_suffix(d, t);
  if (t.kind == token_kind::hash) {
    auto include = include_at_.find(index);
    if (include != include_at_.end()) d.fragments.push_back(include->second);
  }
}

void token_collector::add_conditions(declaration& d, std::uint32_t index) {
  const source_structure& s = source_.structure();
  in_condition_ = true;
  for (std::uint32_t c = s.condition_of[index]; c != npos; c = s.conditions[c].parent) {
    plain_.add("condition");
    spaced_.add("condition");
    for (token_range r : s.conditions[c].directives)
      for (std::uint32_t i = r.begin; i < r.end; ++i) add_token(d, i, false);
  }
  in_condition_ = false;
}

void token_collector::add(declaration& d, token_range range, bool head) {
  plain_.add("range");
  spaced_.add("range");
  if (range.begin < range.end) add_conditions(d, range.begin);
  for (std::uint32_t i = range.begin; i < range.end; ++i) add_token(d, i, head);
}

void token_collector::add_names(declaration& d, token_range range) {
  declaration nobody;
  nobody.kind = d.kind;
  plain_.add("range");
  if (range.begin < range.end) add_conditions(nobody, range.begin);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (source_.structure().dropped[i]) continue;
    const token& t = source_.tokens()[i];
    plain_.add(static_cast<std::uint64_t>(t.kind));
    plain_.add(t.text);
    if (t.is("assert")) names_.intern("NDEBUG");
    if (t.is("operator")) add_operator(nobody, i, true);
    d.renames = d.renames || renames(i);
    if (t.is_name() && !names_directive(i)) names_.intern(t);
    if (t.kind == token_kind::string) add_symbols(nobody, source_.tokens(), i, true, names_);
    add_suffix(nobody, t);
  }
  d.symbols = std::move(nobody.symbols);
  d.tokens = d.signature = plain_.finish();
}

void token_collector::add_text(std::string_view text) {
  plain_.add(text);
  spaced_.add(text);
}

void token_collector::finish(declaration& d) {
  d.tokens = plain_.finish();
  d.spaced = spaced_.finish();
  d.lines = lines_.finish();
  sort_unique(d.refers);
  sort_unique(d.refers_to_macros);
  sort_unique(d.head);
  sort_unique(leading_);
  sort_unique(not_leading_);
  std::set_difference(leading_.begin(), leading_.end(), not_leading_.begin(), not_leading_.end(),
                      std::back_inserter(d.only_leads));
  sort_unique(d.types);
  sort_unique(d.operand_types);
  sort_unique(d.provides);
  sort_unique(d.bases);
  sort_unique(d.instantiates);
  sort_unique(d.arguments);
}

}  // namespace coolcache::scan
