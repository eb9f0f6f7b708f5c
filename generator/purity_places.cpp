#include "purity_places.hpp"

#include <algorithm>

#include "variable_facts.hpp"
#include "variable_writes.hpp"

namespace coolcache::scan {
namespace {

class place_finder {
 public:
  place_finder(const token_list& tokens, declaration_kind kind) : tokens_(tokens), kind_(kind) {}

  std::vector<impure_place> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (std::size_t behind = behind_unevaluated(i); behind != i) {
        i = behind - 1;
        continue;
      }
      if (!tokens_[i].is_identifier()) continue;
      if (const impure_name* n = find_impure_name(tokens_[i].text)) look_at(*n, i);
      if (tokens_[i].is("static") || tokens_[i].is("thread_local")) look_at_static(i);
      look_at_address(i);
    }
    return std::move(out_);
  }

 private:
  bool is(std::size_t i, std::string_view text) const {
    return i < tokens_.size() && tokens_[i].is(text);
  }
  bool follows(std::size_t i, std::string_view text) const { return i > 0 && is(i - 1, text); }

  // decltype(x) and its kin run nothing.
  std::size_t behind_unevaluated(std::size_t i) const {
    bool unevaluated = is(i, "decltype") || is(i, "sizeof") || is(i, "noexcept") ||
                       is(i, "alignof") || is(i, "static_assert");
    return unevaluated && is(i + 1, "(") ? behind_bracket(tokens_, i + 1) : i;
  }

  void add(impurity kind, std::size_t i, std::string name, bool literal = false) {
    out_.push_back({kind, qualifiers_of(tokens_, i), std::move(name), i, literal, {}});
  }

  // ---- names of the library

  bool is_qualified_for(const impure_name& n, std::size_t i) const {
    std::vector<std::string> chain = qualifiers_of(tokens_, i);
    bool from_std = !chain.empty() && (chain.front() == "std" || chain.front().empty());
    bool in_boost = !chain.empty() && chain.front() == "boost";
    switch (n.where) {
      case qualification::plain:
        return chain.empty() || from_std;
      case qualification::anywhere:
        return !in_boost || n.form == usage_form::type;
      case qualification::required:
        return !chain.empty() && !chain.front().empty();
      case qualification::standard:
        return from_std && !chain.front().empty();
    }
    return false;
  }

  void look_at(const impure_name& n, std::size_t i) {
    if (is_member_access(tokens_, i) || follows(i, "~") || follows(i, "operator")) return;
    if (!is_qualified_for(n, i)) return;
    bool found = n.form == usage_form::call     ? is_use_of_function(n, i)
                 : n.form == usage_form::object ? is_use_of_object(i)
                                                : is_object_made(n, i);
    if (found) add(n.kind, i, std::string(n.name), n.kind == impurity::input && has_literal(i));
  }

  bool is_declared_near(std::size_t i) const {
    return qualifiers_of(tokens_, i).empty() &&
           declares(tokens_, 0, tokens_.size(), tokens_[i].text);
  }

  bool is_use_of_function(const impure_name& n, std::size_t i) const {
    if (is_declared_near(i)) return false;
    if (!is(i + 1, "(")) return is_passed_on(n, i);
    std::size_t first = start_of_chain(tokens_, i);
    if (first > 0 && is_plain_name(tokens_[first - 1]) && !follows(first, "return")) return false;
    std::vector<std::size_t> ends = ends_of_arguments(tokens_, i + 1);
    if (ends.size() < n.least || ends.size() > n.most) return false;
    return n.kind != impurity::input || !only_writes(i + 1, ends);
  }

  // &rand, std::rand or, of a name that is nothing else's, rand as an argument.
  bool is_passed_on(const impure_name& n, std::size_t i) const {
    std::size_t first = start_of_chain(tokens_, i);
    bool taken = follows(first, "&") && first > 1 &&
                 (is(first - 2, "(") || is(first - 2, ",") || is(first - 2, "=") ||
                  is(first - 2, "return") || is(first - 2, "{"));
    bool argument = follows(first, "(") || follows(first, ",") || follows(first, "=") ||
                    follows(first, "{") || follows(first, "return");
    bool ends = is(i + 1, ")") || is(i + 1, ",") || is(i + 1, ";") || is(i + 1, "}");
    bool plain = first == i;
    bool own_word = n.name == "rand" || n.name == "getenv" || n.name == "drand48";
    return ends && (taken || (argument && (!plain || own_word))) &&
           kind_ != declaration_kind::macro;
  }

  bool is_use_of_object(std::size_t i) const {
    return !is_declared_near(i) && !follows(i, "extern");
  }

  // std::ifstream in(path), std::ifstream(path), a member std::ifstream in; but not
  // std::ifstream& in.
  bool is_object_made(const impure_name& n, std::size_t i) const {
    if (follows(i, "class") || follows(i, "struct") || is_declared_near(i)) return false;
    if (n.name == "locale" && is(i + 1, "::")) return is(i + 2, "global");
    std::size_t next = i + 1;
    if (is(next, "<")) next = behind_bracket(tokens_, next);
    if (is(next, "(") || is(next, "{")) return !copies_locale(n, next);
    if (next >= tokens_.size() || !is_plain_name(tokens_[next])) return false;
    bool parameter = is(next + 1, ")") || is(next + 1, ",");
    bool copied = is(next + 1, "=");
    return !parameter && !copied && !copies_locale(n, next + 1);
  }

  // Of a locale: made from another one.
  bool copies_locale(const impure_name& n, std::size_t open) const {
    bool list = is(open, "(") || is(open, "{");
    if (n.kind != impurity::locale || !list) return false;
    bool empty = is(open + 1, ")") || is(open + 1, "}");
    return !empty && tokens_[open + 1].kind != token_kind::string;
  }

  // ---- files

  std::size_t list_behind(std::size_t i) const {
    std::size_t open = i + 1;
    if (is(open, "<")) open = behind_bracket(tokens_, open);
    if (open < tokens_.size() && is_plain_name(tokens_[open])) ++open;
    return open;
  }

  bool has_literal(std::size_t i) const {
    std::size_t open = list_behind(i);
    bool list = is(open, "(") || is(open, "{");
    return list && open + 2 < tokens_.size() && tokens_[open + 1].kind == token_kind::string &&
           (is(open + 2, ",") || is(open + 2, ")") || is(open + 2, "}"));
  }

  // fopen(path, "w"), open(path, O_WRONLY | O_CREAT)
  bool only_writes(std::size_t open, const std::vector<std::size_t>& ends) const {
    if (ends.size() < 2) return false;
    bool writes = false;
    for (std::size_t i = ends[0] + 1; i < ends[1]; ++i) {
      const token& t = tokens_[i];
      bool mode = t.kind == token_kind::string && t.text.size() > 1;
      if (mode && t.text.find('+') == t.text.npos)
        writes = writes || t.text[1] == 'w' || t.text[1] == 'a';
      if (t.is("O_WRONLY")) writes = true;
    }
    return writes && open < tokens_.size();
  }

  // ---- statics

  void look_at_static(std::size_t i) {
    if (kind_ != declaration_kind::function || follows(i, "static") || follows(i, "thread_local"))
      return;
    std::size_t first = i;
    while (follows(first, "const") || follows(first, "constexpr") || follows(first, "inline"))
      --first;
    std::optional<variable_facts> v = read_variable(tokens_, first);
    if (!v) return;
    std::string name(tokens_[v->name].text);
    bool synchronizes = !v->type.empty() && is_synchronization_type(v->type.back());
    bool is_constant = v->is_constant || is_left_alone(*v);
    if (!is_constant && !synchronizes)
      add(impurity::static_local, v->name, name);
    else if (is_constant && !v->is_constexpr)
      look_at_initializer(*v, i);
  }

  // static const char* title = "x"; and no code here writes to title. None elsewhere can.
  bool is_left_alone(const variable_facts& v) const {
    bool array = is(v.name + 1, "[");
    when_passed passed =
        v.is_pointer && !array ? when_passed::is_read : when_passed::may_be_written;
    return v.is_simple && !is_written(tokens_, tokens_[v.name].text, v.end, passed);
  }

  void look_at_initializer(const variable_facts& v, std::size_t from) {
    std::vector<std::size_t> calls = calls_in(tokens_, v.initializer, v.end);
    bool varies = depends_on_call(v, from);
    if (!varies && calls.empty()) return;
    add(impurity::frozen, v.name, std::string(tokens_[v.name].text));
    if (!varies) out_.back().calls = std::move(calls);
  }

  // static const int n = x; where x is an argument, a local variable or a member.
  bool depends_on_call(const variable_facts& v, std::size_t from) const {
    for (std::size_t i = v.initializer; i < v.end; ++i) {
      if (behind_unevaluated(i) != i) i = behind_unevaluated(i);
      if (is(i, "this")) return true;
      bool own = i < v.end && is_plain_name(tokens_[i]) && !is_member_access(tokens_, i) &&
                 !is(i + 1, "::") && !follows(i, "::") && !follows(i, ".") &&
                 !declares(tokens_, v.initializer, v.end, tokens_[i].text);
      if (own && is_variable_before(from, tokens_[i].text)) return true;
    }
    return false;
  }

  // Whether a variable of that name stands there which is no constant expression. Parameters of
  // templates and names of types are none.
  bool is_variable_before(std::size_t from, std::string_view name) const {
    bool variable = false;
    for (std::size_t p = 0; p < from; ++p) {
      if (is(p, "template") && is(p + 1, "<")) p = behind_bracket(tokens_, p + 1);
      bool declared = is(p, name) && is_declared_at(tokens_, p) && !follows(p, "using");
      if (declared && is_constant_expression(p)) return false;
      variable = variable || declared;
    }
    return variable;
  }

  bool is_constant_expression(std::size_t declared) const {
    for (std::size_t q = declared; q > 0 && !is(q, ";") && !is(q, "{") && !is(q, "("); --q)
      if (is(q, "constexpr") || is(q, "static")) return true;
    return false;
  }

  // ---- addresses

  static bool is_address_type(const token& t) { return t.is("uintptr_t") || t.is("intptr_t"); }

  void look_at_address(std::size_t i) {
    if (is(i, "reinterpret_cast") && is(i + 1, "<")) {
      std::size_t behind = behind_bracket(tokens_, i + 1);
      if (casts_to_number(i + 2, behind - 1)) add(impurity::address, i, "reinterpret_cast");
    }
    // (uintptr_t)p and (std::uintptr_t)p
    std::size_t first = is_address_type(tokens_[i]) ? start_of_chain(tokens_, i) : i;
    bool cast =
        is_address_type(tokens_[i]) && is(i + 1, ")") && follows(first, "(") &&
        i + 2 < tokens_.size() &&
        (is_plain_name(tokens_[i + 2]) || is(i + 2, "&") || is(i + 2, "this") || is(i + 2, "("));
    bool called = first > 1 && is_plain_name(tokens_[first - 2]);
    if (cast && !called) add(impurity::address, i, std::string(tokens_[i].text));
    if (is(i, "hash") && is(i + 1, "<")) {
      std::size_t behind = behind_bracket(tokens_, i + 1);
      if (behind > i + 3 && is(behind - 2, "*")) add(impurity::address, i, "hash");
    }
    if (is(i + 1, "(") && tokens_[i].text.ends_with("printf")) look_at_format(i);
  }

  bool casts_to_number(std::size_t from, std::size_t to) const {
    bool number = false;
    for (std::size_t i = from; i < to; ++i) {
      if (is(i, "*") || is(i, "&") || is(i, "&&") || is(i, "(")) return false;
      std::string_view t = tokens_[i].text;
      number = number || is_address_type(tokens_[i]) || t == "size_t" || t == "uint64_t" ||
               t == "int64_t" || t == "long" || t == "unsigned" || t == "ptrdiff_t";
    }
    return number;
  }

  void look_at_format(std::size_t i) {
    std::size_t close = behind_bracket(tokens_, i + 1);
    for (std::size_t p = i + 2; p < close; ++p)
      if (tokens_[p].kind == token_kind::string && tokens_[p].text.find("%p") != std::string::npos)
        return add(impurity::address, i, "%p");
  }

  const token_list& tokens_;
  declaration_kind kind_;
  std::vector<impure_place> out_;
};

}  // namespace

std::vector<impure_place> find_impure_places(const token_list& tokens, declaration_kind kind) {
  // What another declaration's name is, it says itself.
  if (kind == declaration_kind::alias || kind == declaration_kind::enumeration) return {};
  return place_finder(tokens, kind).run();
}

}  // namespace coolcache::scan
