#include "external_words.hpp"

#include <algorithm>

#include "text_cursor.hpp"
#include "words.hpp"

namespace coolcache::scan {
namespace {

bool leads_to_member(const token& t) {
  return t.is(".") || t.is("->") || t.is("::");
}

bool is_behind_directive(const std::vector<token>& tokens, std::size_t i) {
  return i > 0 && tokens[i - 1].in_directive && !tokens[i].in_directive;
}

// Whether a `.`, `->` or `::` at `i`, or what may be half of one, leads to what stands elsewhere:
// behind a directive, in another header, or where a macro puts its argument or its text.
bool is_left_open(const std::vector<token>& tokens, std::size_t i) {
  const token& t = tokens[i];
  bool half = t.is("-") || t.is(":");
  bool links = t.is("template") || t.is("~");
  if (!leads_to_member(t) && !half && !links) return false;
  if (i + 1 == tokens.size()) return true;
  const token& next = tokens[i + 1];
  bool ends = next.in_directive != t.in_directive || next.kind == token_kind::hash;
  if (ends) return !half || (t.in_directive && t.is("-"));
  return !links && (next.is(",") || next.is("##") || (next.is(")") && !t.is(":")));
}

// Whether the token at `i` names a member: x.f, x->f, X::f, x.template f, X::~X.
bool is_member_at(const std::vector<token>& tokens, std::size_t i) {
  std::size_t before = i;
  for (int n = 0; n < 2 && before > 0; ++n)
    if (tokens[before - 1].is("template") || tokens[before - 1].is("~")) --before;
  return before > 0 && leads_to_member(tokens[before - 1]);
}

bool defines(const std::vector<token>& tokens, std::size_t i) {
  return i >= 2 && tokens[i].in_directive && tokens[i - 1].is("define") &&
         tokens[i - 2].kind == token_kind::hash;
}

// Behind the directive that `i` stands in.
std::size_t directive_end(const std::vector<token>& tokens, std::size_t i) {
  while (i < tokens.size() && tokens[i].in_directive && tokens[i].kind != token_kind::hash) ++i;
  return i;
}

// Of the macro whose name is at `i`.
std::unordered_set<std::string_view> parameters_of(const std::vector<token>& tokens,
                                                   std::size_t i) {
  std::unordered_set<std::string_view> out = {"__VA_ARGS__"};
  if (i + 1 < tokens.size() && (!tokens[i + 1].is("(") || tokens[i + 1].space_before)) return out;
  for (std::size_t k = i + 2; k < tokens.size() && !tokens[k].is(")"); ++k)
    out.insert(tokens[k].text);
  return out;
}

}  // namespace

// The rest of a header that does not lex.
void external_words::add_unreadable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_identifier_part(text[end])) ++end;
    if (end > at)
      for (auto* all : {&words_, &members_, &types_, &macros_})
        all->insert(text.substr(at, end - at));
    at = end + 1;
  }
}

void external_words::add(lexed_file lexed) {
  respelled_.splice(respelled_.end(), lexed.respelled);
  keep_uses(lexed, headers_.emplace_back());
  read_members(lexed.tokens);
  read_types(lexed.tokens);
}

// What may be a macro's doing is left to settle(), but for the words of their texts.
void external_words::read_members(const std::vector<token>& tokens) {
  std::size_t defined = 0;  // behind the definition that the token stands in
  std::string_view macro;
  std::unordered_set<std::string_view> parameters;
  bool first = true;  // it may stand behind what another header ends with
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const token& t = tokens[i];
    if (t.kind == token_kind::other) add_unreadable(t.text);
    if (defines(tokens, i)) {
      macro = t.text;
      macros_.insert(macro);
      defined = directive_end(tokens, i);
      parameters = parameters_of(tokens, i);
    }
    if (i < defined || !t.in_directive) leaves_open_ = leaves_open_ || is_left_open(tokens, i);
    if (i < defined && t.is("##")) pasting_.insert(macro);
    if (!t.is_identifier()) continue;
    bool member = is_member_at(tokens, i) || (first && !t.in_directive);
    first = first && t.in_directive;
    if (member || i < defined) members_.insert(t.text);
    if (member && i < defined && parameters.contains(t.text)) linking_.insert(macro);
    if (is_behind_directive(tokens, i)) behind_directives_.insert(t.text);
    if (i < defined && t.text != macro) named_by_[t.text].push_back(macro);
    bool pasted = member && i + 1 < tokens.size() && tokens[i + 1].is("##");
    if (pasted && i < defined && !parameters.contains(t.text))
      begins_members_.insert(t.text);
    else
      pastes_members_ = pastes_members_ || pasted;
  }
}

// class MACRO(x) [[...]] name, using name =, and all words of a typedef.
void external_words::read_types(const std::vector<token>& tokens) {
  static constexpr word_set heads = {"class", "struct", "union", "enum", "using", "typedef"};
  constexpr std::size_t longest = 64;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!heads.contains(tokens[i].word)) continue;
    bool is_typedef = tokens[i].is("typedef");
    int depth = 0;
    for (std::size_t k = i + 1; k < tokens.size() && (is_typedef || k < i + longest); ++k) {
      const token& t = tokens[k];
      bool ends = t.is(";") || (!is_typedef && (t.is("{") || t.is("=") || t.is(">")));
      if (ends && depth <= 0) break;
      if (t.is("(") || t.is("{") || t.is("[")) ++depth;
      if (t.is(")") || t.is("}") || t.is("]")) --depth;
      if (t.is_identifier()) types_.insert(t.text);
    }
  }
}

void external_words::keep_uses(const lexed_file& lexed, header& out) {
  for (symbol_id s = 0; s < lexed.symbols.size(); ++s)
    out.symbols.push_back(*words_.insert(lexed.symbols.text(s)).first);
  const std::vector<token>& tokens = lexed.tokens;
  std::size_t last = 0;  // behind what was kept
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    mark m{.symbol = tokens[i].is_identifier() ? tokens[i].symbol : no_symbol,
           .opens = tokens[i].is("("),
           .closes = tokens[i].is(")"),
           .in_directive = tokens[i].in_directive};
    if (m.symbol == no_symbol && !m.opens && !m.closes) continue;
    m.is_member = m.symbol != no_symbol && is_member_at(tokens, i);
    m.is_behind_directive = is_behind_directive(tokens, i);
    m.follows = i > 0 && last == i;
    last = i + 1;
    out.marks.push_back(m);
  }
  out.marks.shrink_to_fit();
}

// Whether a macro of the project stands in the header, in no directive.
bool external_words::uses(const header& h, const own_macros& own) {
  std::vector<bool> is_own(h.symbols.size());
  for (std::size_t s = 0; s < h.symbols.size(); ++s) is_own[s] = own.is_one(h.symbols[s]);
  return std::any_of(h.marks.begin(), h.marks.end(), [&](const mark& m) {
    return m.symbol != no_symbol && !m.in_directive && is_own[m.symbol];
  });
}

// Words in the arguments of macros and behind them.
void external_words::read_uses(const header& h, const own_macros& own) {
  std::vector<bool> is_macro(h.symbols.size());
  for (std::size_t s = 0; s < h.symbols.size(); ++s)
    is_macro[s] = macros_.contains(h.symbols[s]) || own.is_one(h.symbols[s]);
  int depth = 0;          // of parentheses within a macro's
  bool behind = false;    // a macro, or its parentheses
  bool by_macro = false;  // the one before is one, in no directive
  bool linking = false;   // within one that names members by its arguments
  for (const mark& m : h.marks) {
    bool word = m.symbol != no_symbol;
    bool leads = behind && m.follows;
    if (word && (depth > 0 || leads)) {
      members_.insert(h.symbols[m.symbol]);
      types_.insert(h.symbols[m.symbol]);
    }
    bool macro = word && is_macro[m.symbol];
    bool member =
        m.is_member || (leaves_open_ && (m.is_behind_directive || leads)) || (linking && depth > 0);
    pastes_members_ = pastes_members_ || (macro && member && pastes(h.symbols[m.symbol], own));
    if (word) linking = (linking && depth > 0) || (macro && links(h.symbols[m.symbol], own));
    behind = macro || (m.closes && depth == 1);
    if (m.opens && (depth > 0 || (by_macro && m.follows))) ++depth;
    if (m.closes && depth > 0) --depth;
    by_macro = macro && !m.in_directive;
  }
}

bool external_words::pastes(std::string_view macro, const own_macros& own) const {
  return pasting_.contains(macro) || own.pastes(macro);
}

bool external_words::links(std::string_view macro, const own_macros& own) const {
  return leaves_open_ || linking_.contains(macro) || own.is_one(macro);
}

// A macro that names one of them is one as well.
void external_words::spread(std::unordered_set<std::string_view>& macros) const {
  std::vector<std::string_view> open(macros.begin(), macros.end());
  while (!open.empty()) {
    auto found = named_by_.find(open.back());
    open.pop_back();
    if (found == named_by_.end()) continue;
    for (std::string_view macro : found->second)
      if (macros.insert(macro).second) open.push_back(macro);
  }
}

void external_words::settle(const own_macros& own) {
  spread(pasting_);
  spread(linking_);
  named_by_.clear();
  for (const header& h : headers_) leaves_open_ = leaves_open_ || uses(h, own);
  if (leaves_open_) members_.merge(behind_directives_);
  for (const header& h : headers_) read_uses(h, own);
  headers_.clear();
}

bool external_words::may_name_member(std::string_view word) const {
  return pastes_members_ || members_.contains(word) ||
         std::any_of(begins_members_.begin(), begins_members_.end(),
                     [&](std::string_view begin) { return word.starts_with(begin); });
}

}  // namespace coolcache::scan
