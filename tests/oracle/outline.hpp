// A rough outline of a source: which braces belong to a namespace, a class, an enum or a function.
// Only for choosing where to mutate; the compiler decides whether a mutation counts, so an outline
// may be wrong. It is independent of the parser that is tested.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexer.hpp"

namespace coolcache::oracle {

enum class scope_kind { name_space, type, enumeration, function, block };

struct scope {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  scope_kind kind = scope_kind::block;
  std::string name;
  std::size_t head = 0;           // tokens: the first of its declaration,
  std::size_t open = 0;           // its brace,
  std::size_t close = 0;          // the brace that closes it,
  std::size_t parameters = none;  // and for a function the parentheses of its parameters
  std::size_t parameters_end = none;
  std::size_t parent = none;  // into outline::scopes
};

class outline {
 public:
  explicit outline(std::string text);
  outline(const outline&) = delete;
  outline& operator=(const outline&) = delete;

  const std::string& text() const { return text_; }
  const std::vector<scan::token>& tokens() const { return lexed_.tokens; }
  const std::vector<scope>& scopes() const { return scopes_; }

  std::size_t offset(std::size_t token) const { return offsets_[token]; }
  std::size_t end_offset(std::size_t token) const;
  std::string_view spelling(std::size_t token) const { return lexed_.tokens[token].text; }
  // The text from one token to another, both included.
  std::string between(std::size_t first, std::size_t last) const;
  // The innermost scope around a token.
  std::optional<std::size_t> scope_at(std::size_t token) const;
  // The parenthesis, bracket or brace that closes the one at `open`.
  std::optional<std::size_t> closing(std::size_t open) const;
  // Whether the scope's declaration stands in namespaces only, where others can be put before it.
  bool in_namespaces(std::size_t index) const;

 private:
  void find_offsets();
  void find_scopes();
  scope opened_by(std::size_t brace, std::size_t head, bool in_function) const;

  std::string text_;
  scan::lexed_file lexed_;
  std::vector<std::size_t> offsets_;
  std::vector<scope> scopes_;
};

}  // namespace coolcache::oracle
