#include "attribute_text.hpp"

namespace coolcache::scan {
namespace {

class attribute_reader {
 public:
  attribute_reader(const std::vector<token>& tokens, token_range text)
      : tokens_(tokens), text_(text) {}

  attribute_text run() const {
    if (!is_plain()) return {};
    bool named = text_.begin < text_.end && tokens_[text_.begin].is_name();
    if (named && behind_attribute(text_.begin) == text_.begin) return one_macro();
    for (std::uint32_t i = text_.begin; i < text_.end;) {
      std::uint32_t behind = behind_attribute(i);
      if (behind <= i) return {};
      i = behind;
    }
    return {true, nullptr};
  }

 private:
  bool is(std::uint32_t i, spelling s) const { return i < text_.end && tokens_[i].is(s); }

  // What pastes, or holds a statement, may make anything.
  bool is_plain() const {
    for (std::uint32_t i = text_.begin; i < text_.end; ++i)
      if (is(i, "#") || is(i, "##") || is(i, ";") || is(i, "{") || is(i, "}")) return false;
    return true;
  }

  attribute_text one_macro() const {
    std::uint32_t behind = text_.begin + 1;
    if (is(behind, "(")) behind = behind_bracket(behind);
    return behind == text_.end ? attribute_text{true, &tokens_[text_.begin]} : attribute_text{};
  }

  // `i` itself where none stands.
  std::uint32_t behind_attribute(std::uint32_t i) const {
    std::string_view word = tokens_[i].text;
    bool called = word == "__attribute__" || word == "__attribute" || word == "__declspec";
    if (called && is(i + 1, "(")) return behind_bracket(i + 1);
    if (is(i, "[") && is(i + 1, "[")) return behind_bracket(i);
    bool aligns = is(i, "alignas") && is(i + 1, "(") && is(i + 3, ")") &&
                  tokens_[i + 2].kind == token_kind::number;
    return aligns ? i + 4 : i;
  }

  // Zero, which is behind nothing, where it is not closed.
  std::uint32_t behind_bracket(std::uint32_t open) const {
    std::vector<std::string_view> closing;
    for (std::uint32_t i = open; i < text_.end; ++i) {
      if (is(i, "(")) closing.push_back(")");
      if (is(i, "[")) closing.push_back("]");
      if (!is(i, ")") && !is(i, "]")) continue;
      if (tokens_[i].text != closing.back()) return 0;
      closing.pop_back();
      if (closing.empty()) return i + 1;
    }
    return 0;
  }

  const std::vector<token>& tokens_;
  token_range text_;
};

}  // namespace

attribute_text read_attribute_text(const std::vector<token>& tokens, token_range text) {
  return attribute_reader(tokens, text).run();
}

}  // namespace coolcache::scan
