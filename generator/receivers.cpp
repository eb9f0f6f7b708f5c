#include "receivers.hpp"

#include <algorithm>

#include "words.hpp"

namespace coolcache::scan {
namespace {

bool is_name_word(std::string_view word) {
  return is_name_text(std::string(word));
}

class type_words {
 public:
  type_words(const std::vector<std::string_view>& words, std::size_t at,
             const std::set<std::string_view>& bound)
      : words_(words), at_(at), bound_(bound) {}

  std::optional<std::string> read() {
    pass_const();
    std::optional<std::string> name = read_name();
    if (!name) return std::nullopt;
    pass_const();
    char shape = name->back();
    int pointers = 0;
    for (; word() == "*"; pass_const()) ++pointers, ++at_;
    if (word() == "&" || word() == "&&") ++at_;
    if (pointers > 1 || (pointers > 0 && shape == 's')) return std::nullopt;
    if (pointers > 0) name->back() = 'p';
    return name;
  }

  std::size_t at() const { return at_; }

 private:
  std::string_view word(std::size_t more = 0) const {
    return at_ + more < words_.size() ? words_[at_ + more] : std::string_view();
  }

  void pass_const() {
    while (word() == "const" || word() == "volatile") ++at_;
  }

  // A::B or A::B<...>, with its shape.
  std::optional<std::string> read_name() {
    if (word() == "::") ++at_;
    if (word() == "std" && word(1) == "::") return read_library_type();
    std::string_view last;
    for (;; at_ += 2) {
      last = word();
      if (!is_name_word(last) || bound_.contains(last) || last.starts_with("__"))
        return std::nullopt;
      if (word(1) != "::") break;
    }
    ++at_;
    if (word() != "<") return std::string(last) + ":v";
    if (!pass_angles() || word() == "::") return std::nullopt;
    return std::string(last) + "<:v";
  }

  // std::string, std::vector<T>; of a smart pointer, what it points to.
  std::optional<std::string> read_library_type() {
    std::string_view name = word(2);
    if (!is_name_word(name)) return std::nullopt;
    at_ += 3;
    std::string object = "std::" + std::string(name) + ":v";
    if (word() == "::") return std::nullopt;
    if (word() != "<") return object;
    std::size_t inside = at_ + 1;
    if (!pass_angles() || word() == "::") return std::nullopt;
    if (name != "unique_ptr" && name != "shared_ptr") return object;
    type_words target(words_, inside, bound_);
    std::optional<std::string> type = target.read();
    if (!type || type->back() != 'v' || target.word() != ">" || target.at_ + 1 != at_)
      return std::nullopt;
    type->back() = 's';
    return type;
  }

  bool pass_angles() {
    int depth = 0;
    for (; at_ < words_.size(); ++at_) {
      std::string_view w = word();
      if (w == "(" || w == "{" || w == ";") return false;  // what < means there is another matter
      depth += w == "<" ? 1 : w == ">" ? -1 : w == ">>" ? -2 : 0;
      if (depth <= 0) break;
    }
    ++at_;
    return depth == 0;
  }

  const std::vector<std::string_view>& words_;
  std::size_t at_;
  const std::set<std::string_view>& bound_;
};

// Behind these a name is used and not declared.
bool is_before_use(const token& t) {
  static constexpr word_set words = {
      "return", "case",   "else", "do",  "throw", "co_return", "co_await", "co_yield", "delete",
      "goto",   "sizeof", "or",   "not", "xor",   "bitor",     "not_eq",   "or_eq",    "=",
      "==",     "!=",     "<=",   ">=",  "<",     "+",         "-",        "/",        "%",
      "|",      "^",      "||",   "!",   "~",     "?",         ":",        "<<",       "+=",
      "-=",     "*=",     "/=",   "%=",  "|=",    "&=",        "^=",       "<<=",      ">>=",
      "++",     "--",     ";",    "{",   "}"};
  return words.contains(t.word);
}

// Words whose parentheses hold an expression.
bool is_before_expression(const token& t) {
  static constexpr word_set words = {"if",    "while",  "switch",   "return",  "sizeof",
                                     "throw", "typeid", "decltype", "alignof", "noexcept"};
  return words.contains(t.word);
}

bool is_head(const token& t) {
  static constexpr word_set words = {"for", "if", "while", "switch", "catch"};
  return words.contains(t.word);
}

constexpr int most_steps = 8;                      // of a receiver
constexpr std::uint32_t longest_statement = 4096;  // that is looked at, in tokens

constexpr std::uint32_t longest_type = 64;  // tokens

}  // namespace

std::optional<std::string> read_receiver_type(const std::vector<std::string_view>& words,
                                              std::size_t& at,
                                              const std::set<std::string_view>& bound) {
  type_words reader(words, at, bound);
  std::optional<std::string> type = reader.read();
  at = reader.at();
  return type;
}

void receivers::read() {
  is_read_ = true;
  if (!is_plain()) {
    source_ = nullptr;
    return;
  }
  read_parameters();
  std::vector<std::uint32_t> open;  // brackets
  for (std::uint32_t i = body_.begin; i < body_.end; ++i) {
    std::uint32_t bracket = open.empty() ? npos : open.back();
    if (i > body_.begin) {
      // What stands in a macro's parentheses may never be compiled.
      bool in_block = bracket == npos || is(bracket, "{");
      bool starts = in_block && (is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "}"));
      bool in_head = bracket == i - 1 && i > body_.begin + 1 && is_head(at(i - 2));
      if (starts) read_declaration(i, bracket == npos ? body_.end : closing(bracket));
      if (in_head) read_declaration(i, behind_statement(i - 1));
      if (at(i).is_name() && declares(i, bracket)) ++declaring_[at(i).text];
    }
    if (is(i, "(") || is(i, "[") || is(i, "{")) open.push_back(i);
    if ((is(i, ")") || is(i, "]") || is(i, "}")) && !open.empty()) open.pop_back();
  }
}

std::uint32_t receivers::closing(std::uint32_t open) const {
  std::uint32_t close = source_->structure().partner[open];
  return close == npos || close > body_.end ? open : close;
}

// A word of a type or of a default argument may be a name that was not recognized.
void receivers::read_parameters() {
  for (const parameter& p : *given_) {
    std::vector<std::string_view> words(p.type.begin(), p.type.end());
    for (const auto* list : {&p.type, &p.otherwise})
      for (const std::string& word : *list) parameters_.try_emplace(word);
    std::size_t at = 0;
    std::optional<std::string> type = read_receiver_type(words, at, *bound_);
    bool whole = type && at == words.size();
    if (!p.name.empty()) parameters_[p.name] = whole ? *type : std::string();
  }
}

// What can declare the same name anew as something else is not in it.
bool receivers::is_plain() const {
  static constexpr word_set others = {"struct", "class",   "union",     "enum",
                                      "using",  "extern",  "asm",       "__asm__",
                                      "__asm",  "typedef", "namespace", "requires"};
  for (std::uint32_t i = body_.begin; i < body_.end; ++i) {
    const token& t = at(i);
    if (t.kind == token_kind::hash || t.in_directive || others.contains(t.word)) return false;
    if (source_->structure().shadowed[i] || source_->structure().dropped[i]) return false;
  }
  return true;
}

// const T* name, where a statement or a head in parentheses starts; it is known up to `end`.
void receivers::read_declaration(std::uint32_t first, std::uint32_t end) {
  std::uint32_t i = first;
  while (is(i, "static") || is(i, "constexpr") || is(i, "const")) ++i;
  std::vector<std::string_view> words;
  for (std::uint32_t k = i; k < body_.end && k < i + longest_type; ++k) words.push_back(at(k).text);
  std::size_t length = 0;
  std::optional<std::string> type = read_receiver_type(words, length, *bound_);
  std::uint32_t name = i + static_cast<std::uint32_t>(length);
  if (!type || name + 1 >= body_.end || !at(name).is_name()) return;
  static constexpr word_set behind = {";", "=", "(", "{", ")", ":", ","};
  if (behind.contains(at(name + 1).word)) variables_[at(name).text] = {*type, {name, end}};
}

// Where the statement that follows a head in parentheses ends, or its block.
std::uint32_t receivers::behind_statement(std::uint32_t open) const {
  std::uint32_t close = closing(open);
  if (is(close + 1, "{")) return closing(close + 1);
  for (std::uint32_t i = close + 1; i < body_.end && i < close + longest_statement; ++i)
    if (is(i, ";") || is(i, "{") || is(i, "}")) return i;
  return close;
}

// ---- what may declare a name

// Whatever is not certain to use the name: of one that may be declared twice nothing is known.
bool receivers::declares(std::uint32_t i, std::uint32_t bracket) const {
  const token& before = at(i - 1);
  if (before.is(".") || before.is("->") || before.is("::") || is(i + 1, "::")) return false;
  // A marker's CACHE_ITEM(x, expression)
  if (i > body_.begin + 1 && before.is("(") && at(i - 2).text == "CACHE_ITEM") return true;
  static constexpr word_set behind = {";", "=", "(", "{",   ",", ")",
                                      ":", "[", "]", "...", ">", ">>"};
  bool ends = i + 1 >= body_.end || behind.contains(at(i + 1).word) || at(i + 1).is_identifier();
  if (!ends && !before.is_identifier()) return false;
  std::uint32_t k = i - 1;  // before what makes a pointer or a reference of it
  while (k > body_.begin && (is(k, "*") || is(k, "&") || is(k, "&&"))) --k;
  if (is(k, "[") || (is(k, ",") && bracket != npos && is(bracket, "[")))
    return bracket == npos || !only_captures(i, bracket);
  if (is_before_use(at(k))) return false;
  if (is(k, ",")) return bracket == npos || !is(bracket, "(") || goes_on(i, bracket);
  bool closes = is(i + 1, ")") || is(i + 1, "(") || is(i + 1, "[") ||
                (i + 1 < body_.end && at(i + 1).is_identifier());
  return !is(k, "(") || (closes && !is_argument(k));
}

// a[x] and [x, &y](...) {...}, and not auto [x, y] or [x = y].
bool receivers::only_captures(std::uint32_t i, std::uint32_t bracket) const {
  bool plain = is(i + 1, ",") || is(i + 1, "]") || is(i + 1, ")");
  if (!plain || bracket == body_.begin) return false;
  const token& before = at(bracket - 1);
  std::uint32_t close = closing(bracket);
  static constexpr word_set binds = {"=", ":", "(", "{"};  // auto UNUSED [x, y] = z
  bool binding = close == bracket || close + 1 >= body_.end || binds.contains(at(close + 1).word);
  if (before.is_name() || before.is(")")) return !binding;
  static constexpr word_set starts = {"(", ",", "=", "return", "{", ";", "}", "?", ":"};
  return starts.contains(before.word);
}

// for (T a = 1, x = 2;), and not f(a, x).
bool receivers::goes_on(std::uint32_t i, std::uint32_t bracket) const {
  bool in_head =
      bracket > body_.begin && (is_head(at(bracket - 1)) || is(bracket - 1, "constexpr"));
  return in_head || !(is(i + 1, ",") || is(i + 1, ")"));
}

// y = f(x), a.f(x), if (x): the parenthesis opens no declarator.
bool receivers::is_argument(std::uint32_t open) const {
  if (open == body_.begin) return false;
  std::uint32_t k = open - 1;
  if (is_before_expression(at(k))) return true;
  if (!at(k).is_name()) return false;
  while (k > body_.begin + 1 && is(k - 1, "::") && at(k - 2).is_name()) k -= 2;
  if (k == body_.begin) return false;
  static constexpr word_set before = {".", "->", "=", "return", "==", "!=", "<=", ">=", "+",  "-",
                                      "/", "%",  "|", "||",     "!",  "?",  "<<", "+=", "-=", "|="};
  return before.contains(at(k - 1).word);
}

// ---- what is known

std::string receivers::before(std::uint32_t index) {
  if (source_ != nullptr && !is_read_) read();
  if (source_ == nullptr || index < body_.begin || index >= body_.end) return {};
  std::uint32_t op = index - 1;
  if (op > body_.begin && is(op, "template")) --op;
  std::string text;
  for (int steps = 0; steps < most_steps; ++steps, --op) {
    if (op <= body_.begin) return {};
    text.insert(0, is(op, ".") ? "." : ">");
    std::uint32_t name = op - 1;
    if (name <= body_.begin) return {};
    const token& before = at(name - 1);
    bool goes_on = before.is(".") || before.is("->");
    if (before.is("::") || (!is(name, "this") && !at(name).is_name())) return {};
    if (!goes_on) {
      std::optional<std::string> from = origin(name);
      return from ? *from + text : std::string();
    }
    if (is(name, "this")) return {};
    text.insert(0, at(name).text);
    op = name;
  }
  return {};
}

std::optional<std::string> receivers::origin(std::uint32_t index) const {
  std::string_view name = at(index).text;
  if (at(index).is("this")) return "this";
  auto declared = declaring_.find(name);
  int times = declared == declaring_.end() ? 0 : declared->second;
  if (auto p = parameters_.find(name); p != parameters_.end())
    return times == 0 && !p->second.empty() ? std::optional(p->first + "=" + p->second)
                                            : std::nullopt;
  if (auto v = variables_.find(name); v != variables_.end()) {
    bool in_scope = v->second.scope.begin <= index && index < v->second.scope.end;
    return times == 1 && in_scope ? std::optional(std::string(name) + "=" + v->second.type)
                                  : std::nullopt;
  }
  return times == 0 ? std::optional(std::string(name)) : std::nullopt;
}

}  // namespace coolcache::scan
