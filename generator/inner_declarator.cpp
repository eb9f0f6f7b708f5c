#include "inner_declarator.hpp"

#include "keywords.hpp"
#include "operator_name.hpp"

namespace coolcache::scan {
namespace {

class inner_reader {
 public:
  inner_reader(const source_view& source, std::uint32_t from, std::uint32_t to)
      : source_(source), at_(from), to_(to) {}

  inner_declarator run() {
    pass_pointers();
    if (is("(")) {
      nested();
    } else {
      read_chain();
      if (!out_.chain.empty() && is("(")) out_.parameters = at_;
    }
    return std::move(out_);
  }

  // A name before it would be a parameter's type: only known words may stand there.
  bool pointer_first() {
    at_ = behind_attributes(source_, at_);
    for (spelling word : {spelling("__cdecl"), spelling("__stdcall"), spelling("__fastcall"),
                          spelling("__thiscall")})
      if (is(word)) ++at_;
    return is("*") || is("&") || is("&&") || behind_member_pointer() != at_;
  }

 private:
  bool is(spelling s) const { return at_ < to_ && source_.is(at_, s); }
  bool is_name(std::uint32_t p) const { return p < to_ && source_.at(p).is_name(); }

  void pass_pointers() {
    for (std::uint32_t before = npos; before != at_;) {
      before = at_;
      at_ = behind_attributes(source_, at_);
      if (is("*") || is("&") || is("&&")) {
        out_.is_pointer = true;
        ++at_;
      } else if (is("const") || is("volatile") || is("restrict") || is("__restrict")) {
        ++at_;
      } else if (is_name(at_) && before_declarator(at_ + 1)) {
        ++at_;  // a calling convention, a macro
      } else if (std::uint32_t star = behind_member_pointer(); star != at_) {
        out_.is_pointer = true;
        at_ = star;
      }
    }
  }

  bool before_declarator(std::uint32_t p) const {
    return is_name(p) || (p < to_ && (source_.is(p, "*") || source_.is(p, "&")));
  }

  // A<B>::C::*
  std::uint32_t behind_member_pointer() const {
    std::uint32_t p = at_;
    while (p < to_ && (is_name(p) || source_.is(p, "::") || source_.is(p, "<"))) {
      if (source_.is(p, "::") && source_.is(p + 1, "*")) return p + 2;
      std::uint32_t behind = source_.is(p, "<") ? behind_angles(source_, p) : p + 1;
      if (behind == p) break;
      p = behind;
    }
    return at_;
  }

  // Parentheses in parentheses: (*(f)(int)), (*(*f(int))(int)).
  void nested() {
    std::uint32_t behind = source_.behind(at_);
    bool pointer = out_.is_pointer;
    out_ = read_inner_declarator(source_, at_ + 1, behind - 1);
    at_ = behind;
    if (!out_.is_pointer && out_.parameters == npos && is("(")) out_.parameters = at_;
    out_.is_pointer = out_.is_pointer || pointer;
  }

  void read_chain() {
    for (;;) {
      if (is("::") || is("template")) {
        ++at_;
      } else if (is("operator")) {
        operator_name name = read_operator_name(source_, at_, to_);
        link(std::move(name.text), name.end);
        return;
      } else if (is("~") && is_name(at_ + 1)) {
        ++at_;
        link('~' + std::string(source_.at(at_).text), at_ + 1);
        return;
      } else if (is_name(at_)) {
        link(std::string(source_.at(at_).text), at_ + 1);
        if (is("<")) at_ = behind_angles(source_, at_);
        if (!is("::")) return;
      } else {
        out_.chain.clear();
        return;
      }
    }
  }

  void link(std::string text, std::uint32_t behind) {
    out_.chain.push_back(std::move(text));
    out_.position = at_;
    at_ = behind;
  }

  const source_view& source_;
  std::uint32_t at_;
  std::uint32_t to_;
  inner_declarator out_;
};

}  // namespace

inner_declarator read_inner_declarator(const source_view& source, std::uint32_t from,
                                       std::uint32_t to) {
  return inner_reader(source, from, to).run();
}

bool starts_with_pointer(const source_view& source, std::uint32_t from, std::uint32_t to) {
  return inner_reader(source, from, to).pointer_first();
}

}  // namespace coolcache::scan
