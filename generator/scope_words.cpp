#include "scope_words.hpp"

#include "keywords.hpp"
#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

constexpr std::uint32_t most_tokens = 4096;  // tokens that a template's head or arguments may have
constexpr int most_qualifiers = 64;  // one behind the other; of a longer chain any may be meant

class word_reader {
 public:
  word_reader(const source_view& source, name_pool& names, file_summary& out)
      : source_(source), tokens_(source.tokens()), names_(names), out_(out) {}

  scope_words run() {
    std::uint32_t depth = 0;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const token& t = tokens_[i];
      if (t.kind == token_kind::hash) {
        if (depth > 0) words_.in_braces.insert(i);
      } else if (t.kind == token_kind::punctuator) {
        // One that a condition may open counts as open to the end.
        bool structural = !source_.structure().shadowed[i];
        if (!t.in_directive && t.is("{")) ++depth;
        if (!t.in_directive && structural && t.is("}") && depth > 0) --depth;
        if (t.is("]") && is(i + 1, "<")) read_parameters(i + 1);
      } else if (t.is_identifier()) {
        read_word(i);
      }
    }
    return std::move(words_);
  }

 private:
  bool is(std::uint32_t i, spelling s) const { return i < tokens_.size() && tokens_[i].is(s); }
  bool is_name(std::uint32_t i) const { return i < tokens_.size() && tokens_[i].is_name(); }

  bool is_inline(std::uint32_t i) const {
    return is(i, "inline") || is(i, "__inline") || is(i, "__inline__");
  }

  void read_word(std::uint32_t i) {
    if (is_elaborated(i)) out_.elaborated.push_back(names_.intern(text(i + 1)));
    if (is(i, "template") && is(i + 1, "<")) {
      read_parameters(i + 1);
    } else if (is(i, "using")) {
      if (is_name(i + 1) && (is(i + 2, "=") || is(i + 2, "[") || is(i + 2, "__attribute__")))
        words_.bound.insert(text(i + 1));
      if (is_name(i + 1) && is_name(i + 2)) nominate(i + 1);  // a macro may stand for namespace
    } else if (is(i, "class") || is(i, "typename")) {
      bool ends =
          is(i + 2, ",") || is(i + 2, ">") || is(i + 2, ">>") || is(i + 2, "=") || is(i + 2, ")");
      if (is_name(i + 1) && ends) words_.bound.insert(text(i + 1));
    } else if (is(i, "typedef")) {
      read_typedef(i + 1);
    } else if (is(i, "namespace")) {
      read_namespace(i);
    }
  }

  // struct A* f(); and not what may be a template's parameter
  bool is_elaborated(std::uint32_t i) const {
    bool key = is(i, "class") || is(i, "struct") || is(i, "union");
    if (!key || !is_name(i + 1)) return false;
    bool ends = is(i + 2, "*") || is(i + 2, "&") || is(i + 2, "&&") || is_name(i + 2);
    return ends || (!is(i, "class") && (is(i + 2, ",") || is(i + 2, ">") || is(i + 2, ")")));
  }

  std::string_view text(std::uint32_t i) const { return tokens_[i].text; }

  // Names of template parameters: what a comma, an equals sign or the end follows and something
  // that introduces a parameter precedes.
  void read_parameters(std::uint32_t open) {
    std::uint32_t depth = 0;
    for (std::uint32_t i = open; i < tokens_.size() && i < open + most_tokens; ++i) {
      const token& t = tokens_[i];
      if (t.is("<")) ++depth;
      if (t.is(">")) --depth;
      if (t.is(">>")) depth -= depth < 2 ? depth : 2;
      if (depth == 0 || t.is(";") || t.is("{")) return;
      bool ends = is(i + 1, ",") || is(i + 1, ">") || is(i + 1, ">>") || is(i + 1, "=");
      bool begins = is(i - 1, "<") || is(i - 1, ",") || is(i - 1, "=") || is(i - 1, "::");
      if (is_name(i) && ends && !begins) words_.bound.insert(t.text);
    }
  }

  // What template arguments, a :: or a pointer's mark follow, and the last of such arguments, is no
  // name that the typedef declares: a declarator goes on with a bracket, a comma or its end. What
  // stands behind a directive follows nothing in it.
  void read_typedef(std::uint32_t from) {
    for (std::uint32_t i = from; i < tokens_.size() && i < from + most_tokens && !is(i, ";"); ++i) {
      bool of_type = is(i + 1, "<") || is(i + 1, ">") || is(i + 1, "::") || is(i + 1, "*") ||
                     is(i + 1, "&") || is(i + 1, "&&");
      bool here = of_type && tokens_[i].in_directive == tokens_[i + 1].in_directive;
      if (is_name(i) && !here) words_.bound.insert(text(i));
    }
  }

  void read_namespace(std::uint32_t at) {
    std::uint32_t word = before_directives(at);
    if (is(word, "using")) return nominate(at);
    // inline, or a macro that may stand for it
    bool next_is_inline = is_inline(word) || is_name(word);
    for (std::uint32_t i = at + 1; i < tokens_.size(); ++i) {
      if (is_inline(i)) {
        next_is_inline = true;
      } else if (is_name(i)) {
        if (is(i + 1, "=")) {
          words_.bound.insert(text(i));
          namespace_aliases_.insert(text(i));
          return;
        }
        out_.namespaces.push_back(names_.intern(text(i)));
        if (next_is_inline) out_.inlined.push_back(names_.intern(text(i)));
        next_is_inline = false;
      } else if (!is(i, "::")) {
        std::uint32_t after = behind_attribute(i);
        if (after == i) return;
        i = after - 1;
      }
    }
  }

  // The token before, whatever conditions stand in between; npos where there is none.
  std::uint32_t before_directives(std::uint32_t at) const {
    std::uint32_t i = at;
    while (i > 0 && tokens_[i - 1].in_directive && !tokens_[at].in_directive) --i;
    return i == 0 ? npos : i - 1;
  }

  // using namespace a::b; what a macro or an alias stands for may be any.
  void nominate(std::uint32_t at) {
    std::uint32_t last = npos;
    for (std::uint32_t i = at + 1; is_name(i) || is(i, "::"); ++i)
      if (is_name(i)) last = i;
    if (last != npos) out_.nominated.push_back(names_.intern(text(last)));
    bool alias = last != npos && namespace_aliases_.contains(text(last));
    if (tokens_[at].in_directive || last == npos || alias)
      out_.nominated.push_back(names_.intern(any_namespace));
  }

  // [[...]] or a macro's or attribute's parentheses.
  std::uint32_t behind_attribute(std::uint32_t i) const {
    bool opens = is(i, "[") || is(i, "(");
    if (is(i, "__attribute__")) return i + 1;
    std::uint32_t partner = opens ? source_.structure().partner[i] : npos;
    return partner == npos ? i : partner + 1;
  }

  const source_view& source_;
  const std::vector<token>& tokens_;
  name_pool& names_;
  file_summary& out_;
  scope_words words_;
  std::set<std::string_view> namespace_aliases_;  // those in functions too
};

// The name before the < that the > at `index` closes, or npos.
std::uint32_t before_angles(const source_view& source, std::uint32_t index) {
  const std::vector<token>& tokens = source.tokens();
  std::uint32_t depth = 0;
  for (std::uint32_t n = 0; n < most_tokens && index > 0; ++n, --index) {
    const token& t = tokens[index];
    if (t.is(")") || t.is("]") || t.is("}")) {  // what < means in there is another matter
      std::uint32_t partner = source.structure().partner[index];
      if (partner == npos || partner >= index || partner == 0) return npos;
      index = partner;
      continue;
    }
    if (t.is(">")) ++depth;
    if (t.is(">>")) depth += 2;
    if (t.is("<")) --depth;
    if (t.is(";") || t.is("{") || t.is("}") || t.in_directive || t.is("->")) return npos;
    if (depth == 0) return index - 1;
    if (depth > most_tokens) return npos;
  }
  return npos;
}

}  // namespace

scope_words read_scope_words(const source_view& source, name_pool& names, file_summary& out) {
  scope_words words = word_reader(source, names, out).run();
  for (auto* list : {&out.namespaces, &out.nominated, &out.inlined, &out.elaborated})
    sort_unique(*list);
  return words;
}

// The token that stands before `index` in the same text, or npos: between a directive and what is
// around it, or a branch and another, anything may stand.
static std::uint32_t before(const source_view& source, std::uint32_t index) {
  if (index == 0) return npos;
  bool same = source.tokens()[index - 1].in_directive == source.tokens()[index].in_directive &&
              !source.structure().dropped[index - 1];
  return same ? index - 1 : npos;
}

// The name that qualifies what stands behind the :: at `index`, npos for any, `index` for none.
static std::uint32_t qualifier_before(const source_view& source, std::uint32_t index) {
  const std::vector<token>& tokens = source.tokens();
  std::uint32_t q = index == 0 ? index : before(source, index);
  if (q == index || q == npos) return q;
  if (tokens[q].is(">") || tokens[q].is(">>")) {
    if (tokens[index].space_before) return npos;  // a > ::f()
    return before_angles(source, q);
  }
  if (tokens[q].is(")") || tokens[q].is("]")) return npos;
  return tokens[q].is_name() ? q : index;
}

reference reference_at(const source_view& source, std::uint32_t index, name_pool& names,
                       const std::set<std::string_view>& bound) {
  const std::vector<token>& tokens = source.tokens();
  reference r;
  r.name = names.intern(tokens[index]);
  std::uint32_t p = index == 0 ? index : before(source, index);
  if (p < index && tokens[p].is("template") && p > 0) p = before(source, p);
  if (p == npos) return r;
  if (p == index || (!tokens[p].is("::") && !tokens[p].is(".") && !tokens[p].is("->"))) {
    r.kind = reference_kind::plain;
  } else if (!tokens[p].is("::")) {
    bool qualifies = index + 1 < tokens.size() && tokens[index + 1].is("::");
    if (!qualifies) r.kind = reference_kind::member;
  } else {
    std::uint32_t q = qualifier_before(source, p);
    if (q == p) r.kind = reference_kind::global;
    if (q == p || q == npos || bound.contains(tokens[q].text)) return r;
    // What qualifies the qualifier has to be known as well: decltype(x)::A::f
    int length = 0;
    for (std::uint32_t outer = q; outer > 1 && tokens[outer - 1].is("::");) {
      if (++length > most_qualifiers) return r;
      std::uint32_t next = qualifier_before(source, outer - 1);
      if (next == npos || bound.contains(tokens[next].text)) return r;
      if (next + 1 >= outer) break;
      outer = next;
    }
    bool in_std = q > 1 && tokens[q - 1].is("::") && tokens[q - 2].is("std");
    r.kind = in_std ? reference_kind::in_std : reference_kind::qualified;
    r.qualifier = names.intern(tokens[q]);
  }
  return r;
}

}  // namespace coolcache::scan
