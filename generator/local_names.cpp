#include "local_names.hpp"

#include <algorithm>

#include "words.hpp"

namespace coolcache::scan {
namespace {

constexpr word_set fundamental = {"auto",    "bool",     "char",     "double", "float",
                                  "int",     "long",     "short",    "signed", "unsigned",
                                  "char8_t", "char16_t", "char32_t", "wchar_t"};

class local_reader {
 public:
  local_reader(const source_view& source, token_range body)
      : tokens_(source.tokens()), structure_(source.structure()), body_(body) {}

  local_names run() {
    if (!is_plain()) return {};
    for (std::uint32_t i = body_.begin; i < body_.end; ++i) {
      if (is(i, "{")) blocks_.push_back(partner(i));
      if (is(i, "}") && !blocks_.empty()) blocks_.pop_back();
      if (opens_head(i)) heads_.push_back(i);
      while (!heads_.empty() && i >= partner(heads_.back())) heads_.pop_back();
      if (starts_statement(i)) read_declaration(i);
      if (is(i, "[")) read_lambda(i);
    }
    drop_functions();
    drop_other_declarations();
    return std::move(found_);
  }

 private:
  bool is(std::uint32_t i, spelling s) const { return i < body_.end && tokens_[i].is(s); }
  bool is_name(std::uint32_t i) const { return i < body_.end && tokens_[i].is_name(); }
  std::uint32_t partner(std::uint32_t i) const {
    std::uint32_t p = structure_.partner[i];
    return p == npos || p < i || p >= body_.end ? body_.begin : p;  // an empty range, if none
  }

  // What can declare the same name anew as something else is not in it.
  bool is_plain() const {
    static constexpr word_set others = {"struct", "class",   "union",     "enum",
                                        "using",  "extern",  "asm",       "__asm__",
                                        "__asm",  "typedef", "namespace", "requires"};
    for (std::uint32_t i = body_.begin; i < body_.end; ++i) {
      const token& t = tokens_[i];
      if (t.kind == token_kind::hash || t.in_directive || others.contains(t.word)) return false;
      if (structure_.shadowed[i] || structure_.dropped[i]) return false;
    }
    return true;
  }

  bool opens_head(std::uint32_t paren) const {
    static constexpr word_set words = {"for", "if", "while", "switch", "catch"};
    if (!is(paren, "(") || paren < body_.begin + 2) return false;
    bool constant = is(paren - 1, "constexpr") && is(paren - 2, "if");
    return constant || words.contains(tokens_[paren - 1].word);
  }

  bool starts_statement(std::uint32_t i) const {
    if (i == body_.begin) return false;
    return is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "}") || opens_head(i - 1);
  }

  // The parenthesis of the for, if or switch that the statement stands in: if (a; int x = b).
  std::uint32_t head_around(std::uint32_t first) const {
    if (opens_head(first - 1)) return first - 1;
    if (!is(first - 1, ";") || heads_.empty()) return npos;
    bool in_block = !blocks_.empty() && blocks_.back() < partner(heads_.back());
    return in_block ? npos : heads_.back();
  }

  std::uint32_t behind_angles(std::uint32_t i) const {
    return is(i, "<") && partner(i) > i && is(partner(i), ">") ? partner(i) + 1 : i;
  }

  // const std::string& name, where nothing but a declaration can be meant.
  void read_declaration(std::uint32_t first) {
    std::uint32_t i = first;
    bool certain = false;  // that what stands here is a type
    for (; is(i, "const") || is(i, "constexpr") || is(i, "static") || is(i, "volatile"); ++i)
      certain = certain || !is(i, "static");
    std::uint32_t type = i;
    while (i < body_.end && fundamental.contains(tokens_[i].word)) ++i;
    bool is_object = i > type;  // and not a function by another name for its type
    certain = certain || is_object;
    if (i == type) i = behind_type(i, certain);
    if (i == type) return;
    is_object = is_object || is_library_object(type, i);
    while (is(i, "const") || (certain && (is(i, "*") || is(i, "&") || is(i, "&&")))) ++i;
    if (is_name(i)) note(first, i, is_object);
    if (is(i, "[") && is(type, "auto") && !opens_head(first - 1)) note_bindings(i);
  }

  // std::string, std::vector<...>; what std::remove_pointer_t<...> is, who knows.
  bool is_library_object(std::uint32_t type, std::uint32_t behind) const {
    bool short_name = is(type, "std") && is(type + 1, "::") && is_name(type + 2);
    return short_name && behind_angles(type + 3) == behind &&
           (behind == type + 3 || !tokens_[type + 2].text.ends_with("_t"));
  }

  std::uint32_t behind_type(std::uint32_t i, bool certain) const {
    std::uint32_t first = i;
    if (!is_name(i) || tokens_[i].text.starts_with("__")) return first;
    bool of_library = is(i, "std") && is(i + 1, "::");
    while (is_name(i)) {
      std::uint32_t behind = behind_angles(i + 1);
      if (behind > i + 1 && !certain && !of_library) return first;
      if (!is(behind, "::")) return behind;
      i = behind + 1;
    }
    return first;
  }

  void note(std::uint32_t first, std::uint32_t name, bool is_object) {
    std::uint32_t head = head_around(first);
    bool in_head = head != npos;
    bool ranges = in_head && is(name + 1, ":");
    bool caught = in_head && is(name + 1, ")") && is(first - 2, "catch");
    bool plain = is(name + 1, ";") || is(name + 1, ",");
    bool declares = is(name + 1, "=") || is(name + 1, "{") || caught || (plain && is_object);
    if (ranges) {
      add(name, {name, name + 1});
      add(name, {partner(head), behind_head(head)});
    } else if (declares && in_head) {
      add(name, {name, behind_head(head)});
    } else if (declares && !blocks_.empty()) {
      add(name, {name, blocks_.back()});
    }
  }

  // auto [a, b] = what
  void note_bindings(std::uint32_t open) {
    std::uint32_t close = partner(open);
    if (!is(close, "]") || !is(close + 1, "=") || blocks_.empty()) return;
    for (std::uint32_t i = open + 1; i < close; ++i)
      if (is_name(i)) add(i, {i, blocks_.back()});
  }

  // Behind the block or the statement that follows a head in parentheses.
  std::uint32_t behind_head(std::uint32_t open) const {
    std::uint32_t close = partner(open);
    if (is(close + 1, "{")) return partner(close + 1);
    std::uint32_t i = close;
    while (i < body_.end && !is(i, ";") && !is(i, "{") && !is(i, "}")) ++i;
    return i;
  }

  // [](T a, const U& b) { ... }
  void read_lambda(std::uint32_t open) {
    const token& before = tokens_[open - 1];
    std::uint32_t close = partner(open);
    bool operand = before.is_name() || before.is(")") || before.is("]") || before.is("[");
    if (operand || !is(close, "]") || !is(close + 1, "(")) return;
    std::uint32_t end = partner(close + 1);
    std::uint32_t body = end + 1;
    while (body < body_.end && !is(body, "{") && !is(body, ";") && !is(body, ",") && !is(body, ")"))
      body = is(body, "(") ? std::max(body, partner(body)) + 1 : body + 1;
    if (!is(end, ")") || !is(body, "{")) return;
    std::uint32_t from = close + 2;
    for (std::uint32_t i = from; i <= end; ++i) {
      if (i == end || is(i, ",")) {
        read_parameter(from, i, partner(body));
        from = i + 1;
      }
      if (is(i, "<") || is(i, "(") || is(i, "[") || is(i, "{")) i = std::max(i, partner(i));
    }
  }

  void read_parameter(std::uint32_t from, std::uint32_t to, std::uint32_t scope_end) {
    for (std::uint32_t i = from; i < to; ++i) {
      if (is(i, "=")) to = i;  // its default argument
      if (is(i, "(") || is(i, "[") || is(i, "{")) i = std::max(i, partner(i));
    }
    if (to < from + 2 || !is_name(to - 1)) return;
    const token& before = tokens_[to - 2];
    bool typed = before.is_name() || fundamental.contains(before.word) || before.is(">") ||
                 before.is("&") || before.is("*") || before.is("&&");
    if (typed) add(to - 1, {to - 1, scope_end});
  }

  void add(std::uint32_t name, token_range scope) {
    if (scope.begin < scope.end) found_[tokens_[name].text].push_back(scope);
  }

  // int f(int); in an inner block is a function of the program, and int (f)(int); too.
  void drop_functions() {
    for (std::uint32_t i = body_.begin; i < body_.end; ++i)
      if (is_name(i) && (is(i + 1, "(") || (is(i + 1, ")") && is(i + 2, "("))))
        found_.erase(tokens_[i].text);
  }

  // F g; in an inner block declares a function of the program too, if F is the type of one.
  void drop_other_declarations() {
    for (std::uint32_t i = body_.begin; i < body_.end; ++i) {
      auto found = is_name(i) ? found_.find(tokens_[i].text) : found_.end();
      if (found == found_.end() || !may_be_declared_at(tokens_, structure_, i)) continue;
      bool known = std::any_of(found->second.begin(), found->second.end(),
                               [&](const token_range& r) { return r.begin == i; });
      if (!known) found_.erase(found);
    }
  }

  const std::vector<token>& tokens_;
  const source_structure& structure_;
  token_range body_;
  std::vector<std::uint32_t> blocks_;  // where the open ones end
  std::vector<std::uint32_t> heads_;   // the parentheses of for, if, while around
  local_names found_;
};

}  // namespace

bool may_be_declared_at(const std::vector<token>& tokens, const source_structure& structure,
                        std::uint32_t name) {
  std::uint32_t first = name;
  std::uint32_t behind = name + 1;
  while (first > 0 && behind < tokens.size() && tokens[first - 1].is("(") &&
         structure.partner[first - 1] == behind && tokens[behind].is(")")) {
    --first;
    ++behind;
  }
  bool enclosed = first < name;
  if (first == 0 || (enclosed && !(behind < tokens.size() && tokens[behind].is("(")))) return false;
  const token& before = tokens[first - 1];
  std::uint32_t partner = structure.partner[first - 1];
  if (before.is_name() || fundamental.contains(before.word)) return true;
  if (before.is(">")) return partner != npos && partner < first - 1;
  return before.is(")") && partner != npos && partner > 0 && tokens[partner - 1].is("decltype");
}

local_names find_local_names(const source_view& source, token_range body) {
  return local_reader(source, body).run();
}

}  // namespace coolcache::scan
