#include "open_head.hpp"

namespace coolcache::scan {
namespace {

class head_reader {
 public:
  head_reader(const std::vector<token>& tokens, token_range text,
              const std::set<std::string_view>& parameters)
      : tokens_(tokens), text_(text), parameters_(parameters) {
    int depth = 0;  // of braces: in a class of the text's own, labels hold for that alone
    for (std::uint32_t i = text.begin; i < text.end; ++i) {
      sets_access_ = sets_access_ || (depth == 0 && is_access_label(i));
      if (is(i, "{")) ++depth;
      if (is(i, "}") && depth > 0) --depth;
      if (is(i, ";") || is(i, "{") || is(i, "}")) text_.begin = i + 1;
    }
  }

  open_head run() const {
    open_head out;
    out.is_open = text_.begin < text_.end || sets_access_;
    out.has_keyword = sets_access_;
    int depth = 0;
    for (std::uint32_t i = text_.begin; i < text_.end && !out.has_keyword; ++i) {
      if (is(i, "(") || is(i, "[")) ++depth;
      if (is(i, ")") || is(i, "]")) --depth;
      out.has_keyword = depth == 0 && leaves_open(i);
    }
    return out;
  }

 private:
  bool is(std::uint32_t i, spelling s) const { return i < text_.end && tokens_[i].is(s); }
  bool is_last(std::uint32_t i) const { return i + 1 == text_.end; }

  // public: static, public slots: void f(); holds for what stands behind.
  bool is_access_label(std::uint32_t i) const {
    if (!access.contains(tokens_[i].word)) return false;
    return is(i + 1, ":") || (i + 2 < text_.end && tokens_[i + 1].is_name() && is(i + 2, ":"));
  }

  bool leaves_open(std::uint32_t i) const {
    if (is(i, "enum")) return leaves_enumeration(i + 1);
    if (is(i, "friend")) return leaves_friend(i + 1);
    if (is(i, "using")) return leaves_using(i + 1);
    if (is(i, "operator")) return true;
    if (is(i, "template"))
      return is_last(i) || (is(i + 1, "<") && is(i + 2, ">") && is_last(i + 2));
    if (access.contains(tokens_[i].word)) return is_last(i);
    return is(i, "namespace") || (is(i, "typedef") && is_last(i));
  }

  // `enum E` of the text's own names one that is declared elsewhere, or a brace follows at once.
  bool leaves_enumeration(std::uint32_t i) const {
    if (is(i, "class") || is(i, "struct")) ++i;
    return i == text_.end || !tokens_[i].is_name() || parameters_.contains(tokens_[i].text);
  }

  // A friend class is only named; parameters of the text's own belong to a function that it names.
  bool leaves_friend(std::uint32_t i) const {
    if (is(i, "class") || is(i, "struct") || is(i, "union") || is(i, "enum")) return false;
    return !has_parentheses(i);
  }

  // using A::f needs nothing behind it.
  bool leaves_using(std::uint32_t i) const {
    return i == text_.end || is(i, "namespace") || is(i, "enum") || is(text_.end - 1, "=") ||
           is(text_.end - 1, "::");
  }

  bool has_parentheses(std::uint32_t i) const {
    while (i < text_.end && !is(i, "(")) ++i;
    return i < text_.end;
  }

  static constexpr word_set access = {"private", "public", "protected"};

  const std::vector<token>& tokens_;
  token_range text_;  // behind what is complete
  bool sets_access_ = false;
  const std::set<std::string_view>& parameters_;
};

}  // namespace

open_head read_open_head(const std::vector<token>& tokens, token_range text,
                         const std::set<std::string_view>& parameters) {
  return head_reader(tokens, text, parameters).run();
}

}  // namespace coolcache::scan
