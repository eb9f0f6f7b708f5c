#include "variable_facts.hpp"

#include <algorithm>
#include <unordered_set>

#include "keywords.hpp"
#include "purity_names.hpp"

namespace coolcache::scan {
namespace {

class variable_reader {
 public:
  variable_reader(const token_list& tokens, std::size_t from) : tokens_(tokens), at_(from) {}

  std::optional<variable_facts> run() {
    while (at_ < tokens_.size() && !is_end()) step();
    bool function = is("(") && is_function();
    if (out_.name == none || function) return std::nullopt;
    find_initializer();
    bool pointer_is_constant = !pointer_ || constant_behind_pointer_;
    bool target_is_constant = constant_before_pointer_ || points_to_function_;
    bool indirect = pointer_ || reference_ || owns_through_pointer();
    out_.is_constexpr = constexpr_;
    out_.is_pointer = pointer_;
    out_.is_simple = !reference_ && (pointer_ ? constant_before_pointer_ : arithmetic_);
    out_.is_constant = constexpr_ || (pointer_is_constant && target_is_constant) ||
                       (!indirect && constant_before_pointer_);
    if (owns_through_pointer() && !target_inside_is_constant_) out_.is_constant = constexpr_;
    return out_;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  bool is(std::string_view text) const { return at_ < tokens_.size() && tokens_[at_].is(text); }

  // Of the part before the initializer.
  bool is_end() const {
    if (is(";") || is("=") || is(")") || is(",") || is("{")) return true;
    return out_.name != none && (is(":") || (is("(") && !is_inner_declarator()));
  }

  // T (*name)(int)
  bool is_inner_declarator() const {
    std::size_t behind = behind_bracket(tokens_, at_);
    bool pointer = at_ + 1 < tokens_.size() && tokens_[at_ + 1].is("*");
    return pointer && behind < tokens_.size() &&
           (tokens_[behind].is("(") || tokens_[behind].is("["));
  }

  void step() {
    if (is("const"))
      (pointer_ ? constant_behind_pointer_ : constant_before_pointer_) = true;
    else if (is("constexpr"))
      constexpr_ = true;
    else if (is_arithmetic_type(tokens_[at_]))
      arithmetic_ = true;
    else if (is("thread_local"))
      out_.is_thread_local = true;
    else if (is("*"))
      pointer_ = true, constant_behind_pointer_ = false;
    else if (is("&") || is("&&"))
      reference_ = true;
    if (is("alignas") || is("__attribute__") || is("decltype")) return pass_list();
    if (is("struct") || is("class") || is("union") || is("enum")) return pass_class();
    if (is("<")) return pass_arguments();
    if (is("[")) return pass(behind_bracket(tokens_, at_));
    if (is("(")) return inner_declarator();
    if (is_plain_name(tokens_[at_])) note_name();
    ++at_;
  }

  void pass(std::size_t to) { at_ = std::max(to, at_ + 1); }

  void pass_list() {
    bool list = at_ + 1 < tokens_.size() && tokens_[at_ + 1].is("(");
    pass(list ? behind_bracket(tokens_, at_ + 1) : at_ + 1);
  }

  // struct { int a; } x, struct point x
  void pass_class() {
    std::size_t p = at_ + 1;
    while (p < tokens_.size() && (is_plain_name(tokens_[p]) || tokens_[p].is("::"))) ++p;
    bool defined = p < tokens_.size() && (tokens_[p].is("{") || tokens_[p].is(":"));
    while (defined && p < tokens_.size() && !tokens_[p].is("{")) ++p;
    pass(defined && p < tokens_.size() ? behind_bracket(tokens_, p) : at_ + 1);
  }

  void pass_arguments() {
    std::size_t behind = behind_bracket(tokens_, at_);
    for (std::size_t i = at_; i < behind; ++i)
      target_inside_is_constant_ = target_inside_is_constant_ || tokens_[i].is("const");
    pass(behind);
  }

  // A name is the variable's unless another name or a :: follows.
  void note_name() {
    if (out_.name != none) out_.type.emplace_back(tokens_[out_.name].text);
    out_.name = at_;
    if (at_ + 1 < tokens_.size() && tokens_[at_ + 1].is("<")) {
      std::size_t behind = behind_bracket(tokens_, at_ + 1);
      bool type = behind > at_ + 2;
      if (type) {
        out_.type.emplace_back(tokens_[at_].text);
        out_.name = none;
      }
    }
    bool qualifier = at_ + 1 < tokens_.size() && tokens_[at_ + 1].is("::");
    if (qualifier) {
      out_.type.emplace_back(tokens_[at_].text);
      out_.name = none;
    }
  }

  // (*name)(int), (&name)[3]
  void inner_declarator() {
    std::size_t behind = behind_bracket(tokens_, at_);
    bool pointer = false;
    bool constant = false;
    for (std::size_t i = at_ + 1; i + 1 < behind; ++i) {
      pointer = pointer || tokens_[i].is("*");
      constant = constant || tokens_[i].is("const");
      reference_ = reference_ || tokens_[i].is("&");
      if (is_plain_name(tokens_[i])) out_.name = i;
    }
    pointer_ = pointer_ || pointer;
    if (pointer) constant_behind_pointer_ = constant;
    bool function = behind < tokens_.size() && tokens_[behind].is("(");
    points_to_function_ = function;
    at_ = function ? behind_bracket(tokens_, behind) : behind;
  }

  // static int f(int x) { ... } of a local class, or a function that is declared.
  bool is_function() const {
    std::size_t behind = behind_bracket(tokens_, at_);
    if (behind < tokens_.size() && !tokens_[behind].is(";") && !tokens_[behind].is(","))
      return true;
    if (behind == at_ + 2) return true;  // T x();
    // T x(unsigned n MACRO(T)); but not T x(int(1));
    return at_ + 2 < tokens_.size() && is_arithmetic_type(tokens_[at_ + 1]) &&
           !tokens_[at_ + 2].is("(");
  }

  void find_initializer() {
    out_.initializer = out_.end = at_;
    int depth = 0;
    for (std::size_t i = at_; i < tokens_.size(); ++i) {
      const token& t = tokens_[i];
      if (t.is("(") || t.is("[") || t.is("{")) ++depth;
      if (t.is(")") || t.is("]") || t.is("}")) --depth;
      if (depth < 0 || (depth == 0 && t.is(";"))) break;
      out_.end = i + 1;
    }
  }

  // A smart pointer that is constant points to something that may not be.
  bool owns_through_pointer() const {
    static const std::unordered_set<std::string_view> owners = {
        "unique_ptr", "shared_ptr", "weak_ptr", "span", "reference_wrapper"};
    return !out_.type.empty() && owners.contains(out_.type.back());
  }

  const token_list& tokens_;
  std::size_t at_;
  variable_facts out_{.name = none,
                      .is_constant = false,
                      .is_constexpr = false,
                      .is_thread_local = false,
                      .is_pointer = false,
                      .is_simple = false,
                      .type = {},
                      .initializer = 0,
                      .end = 0};
  bool pointer_ = false;
  bool reference_ = false;
  bool arithmetic_ = false;
  bool constexpr_ = false;
  bool constant_before_pointer_ = false;
  bool constant_behind_pointer_ = false;
  bool target_inside_is_constant_ = false;
  bool points_to_function_ = false;
};

}  // namespace

std::optional<variable_facts> read_variable(const token_list& tokens, std::size_t from) {
  return variable_reader(tokens, from).run();
}

bool declares(const token_list& tokens, std::size_t from, std::size_t to, std::string_view name) {
  for (std::size_t i = from; i < to; ++i)
    if (tokens[i].text == name && is_plain_name(tokens[i]) && is_declared_at(tokens, i))
      return true;
  return false;
}

}  // namespace coolcache::scan
