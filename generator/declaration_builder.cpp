#include "declaration_builder.hpp"

#include <algorithm>
#include <utility>

#include "directives.hpp"
#include "key_state.hpp"
#include "linker_symbols.hpp"
#include "local_names.hpp"
#include "markers.hpp"
#include "operand_types.hpp"
#include "sorted_set.hpp"

namespace coolcache::scan {

declaration_builder::declaration_builder(std::string_view text, token_observer* observer)
    : source_(text), observer_(observer), names_(source_.symbols()) {
  words_ = read_scope_words(source_, names_, out_);
  include_at_ = read_directives(source_, words_, names_, out_);
  for (const auto& [index, include] : include_at_)
    out_.includes[include].in_braces = words_.in_braces.contains(index);
}

void declaration_builder::warn(const lex_error& e) {
  out_.found.push_back({"", e.line, e.column, e.message});
}

void declaration_builder::warn(std::uint32_t position, std::string message) {
  out_.found.push_back({"", at(position).line, at(position).column, std::move(message)});
}

file_summary declaration_builder::take() {
  add_loose_words();
  add_fragment();
  read_sites();
  out_.names = std::move(names_).take();
  out_.declarations.shrink_to_fit();
  return std::move(out_);
}

// The first index that belongs to a declaration at `position`: shadowed branches that stand
// between it and the one before it are its own.
std::uint32_t declaration_builder::first_index(std::uint32_t position) const {
  std::uint32_t index = source_.index(position);
  std::uint32_t from = position == 0 ? 0 : source_.index(position - 1) + 1;
  for (std::uint32_t i = from; i < index; ++i)
    if (source_.structure().shadowed[i] && !source_.tokens()[i].in_directive) return i;
  return index;
}

// Behind the last index: a branch that is no part of the structure may end the declaration.
std::uint32_t declaration_builder::end_index(std::uint32_t to) const {
  std::uint32_t end = source_.index(to - 1) + 1;
  std::uint32_t next =
      to < source_.size() ? source_.index(to) : static_cast<std::uint32_t>(source_.tokens().size());
  for (std::uint32_t i = next; i > end; --i)
    if (source_.structure().shadowed[i - 1] && !source_.tokens()[i - 1].in_directive) return i;
  return end;
}

token_range declaration_builder::range(std::uint32_t from, std::uint32_t to) const {
  if (from >= to) return {};
  return {first_index(from), end_index(to)};
}

std::optional<token_range> declaration_builder::whole_range(std::uint32_t from,
                                                            std::uint32_t to) const {
  if (from >= to || source_.index(to - 1) - source_.index(from) != to - 1 - from)
    return std::nullopt;
  return token_range{source_.index(from), source_.index(to - 1) + 1};
}

void declaration_builder::set_constant(declaration& d, const std::optional<constant_form>& form) {
  if (!form) return;
  note_constant(d, *form, [&](std::uint32_t index) {
    return reference_at(source_, index, names_, words_.bound);
  });
}

std::vector<std::string> declaration_builder::texts(std::uint32_t from, std::uint32_t to) const {
  std::vector<std::string> out;
  for (std::uint32_t p = from; p < to; ++p) out.emplace_back(at(p).text);
  return out;
}

std::uint32_t declaration_builder::behind_semicolon(std::uint32_t p, std::uint32_t limit) const {
  while (p < limit && !is(p, ";"))
    p = is(p, "(") || is(p, "{") || is(p, "[") ? source_.behind(p) : p + 1;
  return std::min(p + 1, limit);
}

declaration declaration_builder::start(declaration_kind kind, std::uint32_t p, std::uint32_t end,
                                       std::string name) {
  declaration d;
  d.kind = kind;
  d.qualified = std::move(name);
  d.line = at(p).line;
  d.column = at(p).column;
  d.end_line = end > p ? at(end - 1).line : d.line;
  return d;
}

void declaration_builder::provide(declaration& d, std::string_view name) {
  d.provides.push_back(names_.intern(name));
}

void declaration_builder::set_scope(declaration& d, std::string_view prefix,
                                    const std::vector<std::string>& chain) {
  std::string scope(prefix);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) scope += chain[i] + "::";
  d.chained = static_cast<std::uint8_t>(std::min<std::size_t>(chain.size(), 200));
  if (d.chained > 0) --d.chained;
  if (scope.size() > 2)
    d.scope = names_.intern(std::string_view(scope).substr(0, scope.size() - 2));
}

// Of a specialization, what the angles at `open` hold.
void declaration_builder::add_types(declaration& d, std::uint32_t open,
                                    const std::set<std::string>& template_parameters) {
  std::uint32_t end = behind_angles(source_, open);
  for (std::uint32_t p = open; p < end; ++p)
    if (is_name(p) && !template_parameters.contains(std::string(at(p).text)))
      d.types.push_back(names_.intern(at(p)));
  if (end > open + 1) add_operand_types(d, split_parameters(texts(open + 1, end - 1)));
}

void declaration_builder::add_operand_types(declaration& d,
                                            const std::vector<parameter>& operands) {
  std::vector<std::string> certain;
  for (const parameter& p : operands) scan::add_operand_types(p.type, certain);
  for (const std::string& word : certain)
    if (!is_bound(word.substr(0, word.find("::")))) d.operand_types.push_back(names_.intern(word));
}

// Adds the declaration, whose head ends at `head_end`; returns `end`.
std::uint32_t declaration_builder::finish(declaration d, std::uint32_t p, std::uint32_t head_end,
                                          std::uint32_t end, const signature_parts& parts) {
  token_collector collect(source_, names_, include_at_, words_.bound);
  collect.set_parameters(names_of_parameters(parts, p, head_end, end));
  if (own_name_ < source_.size()) collect.set_own_name(source_.index(own_name_));
  own_name_ = npos;
  if (d.kind == declaration_kind::function && head_end < end) {
    token_range body{source_.index(head_end - 1) + 1, end_index(end)};
    collect.set_locals(find_local_names(source_, body));
    collect.set_receivers(receivers(source_, body, parts.parameters, words_.bound));
  }
  collect.add_text(access_);
  collect.add(d, range(p, head_end), true);
  if (head_end < end) collect.add(d, {source_.index(head_end - 1) + 1, end_index(end)}, false);
  provide_shadowed(d, p, head_end);
  note_leads(p);
  own({range(p, head_end).begin, end_index(end)});
  settle(std::move(d), collect, parts);
  return end;
}

void declaration_builder::add_leads(std::uint32_t from, std::uint32_t to) {
  leads_.clear();
  led_ = npos;
  for (std::uint32_t p = from; p < to;) {
    std::uint32_t end = is(p + 1, "(") ? source_.behind(p + 1) : p + 1;
    declaration d = start(declaration_kind::ambient, p, end, std::string(at(p).text));
    d.made_by = names_.intern(at(p));
    leads_.push_back(d.made_by);
    p = finish(std::move(d), p, end, end);
  }
  led_ = from;
}

void declaration_builder::note_leads(std::uint32_t position) {
  if (position != led_) return;
  auto next = static_cast<std::uint32_t>(out_.declarations.size());
  for (name_id n : leads_) out_.leads.emplace_back(next, n);
}

// Of the declaration that is settled next.
void declaration_builder::own(token_range tokens) {
  if (owned_.empty()) owned_.resize(source_.tokens().size(), false);
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) owned_[i] = true;
  if (observer_ != nullptr)
    observer_->own_tokens(static_cast<std::uint32_t>(out_.declarations.size()), source_, tokens);
}

void declaration_builder::settle(declaration d, token_collector& collect,
                                 const signature_parts& parts) {
  collect.finish(d);
  d.signature = signature_of(d, parts);
  for (std::uint32_t i : d.fragments) out_.includes[i].in_declaration = true;
  // They stay until the scan ends.
  d.refers.fit();
  for (auto* names : {&d.refers_to_macros, &d.head, &d.arguments, &d.types}) names->fit();
  out_.declarations.push_back(std::move(d));
}

// Names in a branch that is no part of the structure are declared by whatever stands around it.
void declaration_builder::provide_shadowed(declaration& d, std::uint32_t p,
                                           std::uint32_t head_end) {
  token_range r = range(p, head_end);
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (source_.structure().shadowed[i]) {
      d.has_branches = true;
      if (source_.tokens()[i].is_name()) provide(d, source_.tokens()[i].text);
    }
}

// An #include between members makes the whole file part of the class.
void declaration_builder::add_included_members(declaration& d, std::uint32_t open,
                                               std::uint32_t behind) {
  auto last = include_at_.lower_bound(source_.index(behind - 1));
  for (auto i = include_at_.lower_bound(source_.index(open)); i != last; ++i)
    d.fragments.push_back(i->second);
}

declaration declaration_builder::whole_file(declaration_kind kind) {
  declaration d;
  d.kind = kind;
  d.line = d.column = 0;  // before all that stands in the file, wherever that begins
  token_collector collect(source_, names_, include_at_, words_.bound);
  collect.add(d, {0, static_cast<std::uint32_t>(source_.tokens().size())}, true);
  collect.finish(d);
  d.signature = d.tokens;
  return d;
}

void declaration_builder::whole_file_unplaced() {
  declaration d = whole_file(declaration_kind::unplaced);
  d.qualified = "(unreadable file)";
  d.for_everything = true;
  for (const reference& r : d.refers) d.provides.push_back(r.name);
  sort_unique(d.provides);
  out_.declarations.push_back(std::move(d));
}

// Definitions and pragmas are declarations, which `owned_` does not say.
void declaration_builder::add_loose_words() {
  const auto& tokens = source_.tokens();
  owned_.resize(tokens.size(), false);
  bool declares = false;  // the directive that the token stands in
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == token_kind::hash && i + 1 < tokens.size())
      declares = tokens[i + 1].text == "define" || tokens[i + 1].text == "undef" ||
                 tokens[i + 1].text == "pragma";
    bool directive = tokens[i].in_directive;
    bool loose = directive ? !declares : !owned_[i];
    if (loose && tokens[i].is_name() && !source_.structure().dead[i])
      out_.loose.push_back(names_.intern(tokens[i]));
  }
  sort_unique(out_.loose);
}

// A label may make the linker know all of the file by another name.
bool declaration_builder::may_count_unasked() const {
  const auto& tokens = source_.tokens();
  return out_.unreadable || std::any_of(tokens.begin(), tokens.end(), names_symbol);
}

declaration declaration_builder::whole_file_left_out() {
  declaration d;
  d.kind = declaration_kind::fragment;
  d.line = d.column = 0;
  token_collector collect(source_, names_, include_at_, words_.bound);
  collect.add_names(d, {0, static_cast<std::uint32_t>(source_.tokens().size())});
  return d;
}

void declaration_builder::add_fragment() {
  if (may_count_unasked()) out_.text_left_out = false;
  declaration d =
      out_.text_left_out ? whole_file_left_out() : whole_file(declaration_kind::fragment);
  d.qualified = "(included text)";
  out_.fragment = static_cast<std::uint32_t>(out_.declarations.size());
  out_.declarations.push_back(std::move(d));
}

void declaration_builder::read_sites() {
  for (marker& m : find_markers(source_.tokens())) {
    auto inside = [&](const function_body& b) {
      return b.tokens.begin <= m.index && m.index < b.tokens.end;
    };
    auto body = std::find_if(bodies_.begin(), bodies_.end(), inside);
    if (body == bodies_.end()) {
      out_.found.push_back({"", m.site.first_line, m.column,
                            "this marker stands in no function that could be parsed: it runs "
                            "uncached"});
      continue;
    }
    m.site.declaration = m.site.around = body->declaration;
    if (m.site.is_reference)
      add_operand(m, *body);
    else
      add_state(m, *body);
    out_.sites.push_back(std::move(m.site));
  }
}

void declaration_builder::add_state(marker& m, const function_body& around) const {
  const std::vector<token>& all = source_.tokens();
  token_list tokens(all.begin() + around.whole.begin, all.begin() + m.end + 1);
  bool has_options = all[m.index].is("CACHE_FN_WITH");
  std::size_t open = m.index + 1 - around.whole.begin;
  std::size_t body = around.tokens.begin - around.whole.begin;
  m.site.state = find_key_state(tokens, open, has_options);
  m.site.is_plain = open >= 2 && tokens[open - 2].is("return") &&
                    lists_only_parameters(tokens, open, body, has_options);
}

// What a CACHE_REF refers to, as a declaration that nobody names.
void declaration_builder::add_operand(marker& m, const function_body& around) {
  const declaration& function = out_.declarations[around.declaration];
  declaration d;
  d.kind = declaration_kind::variable;
  d.qualified = m.site.key;
  d.is_constant = d.is_internal = true;
  d.scope = function.scope;
  d.chained = function.chained;
  d.has_unknown_scope = function.has_unknown_scope;
  d.owner = function.owner;
  d.enclosing = function.enclosing;
  d.is_member = function.is_member;
  d.line = d.end_line = m.site.first_line;
  d.column = m.column;
  token_collector collect(source_, names_, include_at_, words_.bound);
  collect.add(d, {m.index + 2, m.end}, false);
  m.site.is_local = may_be_local(m, around);
  m.site.declaration = static_cast<std::uint32_t>(out_.declarations.size());
  own({m.index + 2, m.end});
  settle(std::move(d), collect, {});
}

// Whether a name in the operand occurs elsewhere in the function, which may declare it.
bool declaration_builder::may_be_local(const marker& m, const function_body& around) const {
  const std::vector<token>& tokens = source_.tokens();
  std::set<std::string_view> names;
  for (std::uint32_t i = m.index + 2; i < m.end; ++i)
    if (tokens[i].is_name() && !tokens[i - 1].is("::")) names.insert(tokens[i].text);
  for (std::uint32_t i = around.tokens.begin; i < around.tokens.end; ++i)
    if ((i < m.index || i > m.end) && names.contains(tokens[i].text)) return true;
  return false;
}

void declaration_builder::finish_ranges(
    declaration d, std::uint32_t p, std::uint32_t head_end,
    const std::vector<std::pair<token_range, std::string>>& more, const signature_parts& parts) {
  token_collector collect(source_, names_, include_at_, words_.bound);
  if (own_name_ < source_.size()) collect.set_own_name(source_.index(own_name_));
  own_name_ = npos;
  collect.add_text(access_);
  collect.add(d, range(p, head_end), true);
  own(range(p, head_end));
  for (const auto& [tokens, label] : more) {
    collect.add_text(label);
    if (label != label_of_virtual) own(tokens);
    declaration nobody;
    collect.add(label == label_of_virtual ? nobody : d, tokens, true);
  }
  provide_shadowed(d, p, head_end);
  note_leads(p);
  settle(std::move(d), collect, parts);
}

void declaration_builder::note_body(std::uint32_t head, std::uint32_t from, std::uint32_t to) {
  bodies_.push_back(
      {range(head, to), range(from, to), static_cast<std::uint32_t>(out_.declarations.size() - 1)});
}

}  // namespace coolcache::scan
