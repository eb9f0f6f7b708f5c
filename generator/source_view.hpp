// One source while it is parsed: its tokens, and the structural ones among them as the parser sees
// them, without directives, shadowed branches and include guards.
#pragma once

#include <string_view>
#include <vector>

#include "structure.hpp"

namespace coolcache::scan {

// Positions count structural tokens; indexes count all tokens.
class source_view {
 public:
  explicit source_view(std::string_view text)
      : lexed_(lex(text)), structure_(analyze(lexed_.tokens)) {
    position_of_.assign(lexed_.tokens.size() + 1, 0);
    for (std::uint32_t i = 0; i < lexed_.tokens.size(); ++i) {
      position_of_[i] = static_cast<std::uint32_t>(index_of_.size());
      bool structural =
          !lexed_.tokens[i].in_directive && !structure_.shadowed[i] && !structure_.dropped[i];
      if (structural) index_of_.push_back(i);
    }
  }

  symbol_table& symbols() { return lexed_.symbols; }
  const std::vector<token>& tokens() const { return lexed_.tokens; }
  const source_structure& structure() const { return structure_; }
  const std::vector<lex_error>& lex_errors() const { return lexed_.errors; }

  // Whether an error stands where nothing is compiled.
  bool is_dead(const lex_error& e) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(index_of_.size()); }
  const token& at(std::uint32_t position) const {
    static constexpr token nothing{};
    return position < size() ? lexed_.tokens[index_of_[position]] : nothing;
  }
  bool is(std::uint32_t position, spelling s) const { return at(position).is(s); }
  std::uint32_t index(std::uint32_t position) const { return index_of_[position]; }

  bool has_partner(std::uint32_t position) const {
    return position < size() && structure_.partner[index_of_[position]] != npos;
  }

  // The position behind the bracket that closes the one at `position`; the next one if there is
  // none.
  std::uint32_t behind(std::uint32_t position) const {
    if (position >= size()) return size();
    std::uint32_t partner = structure_.partner[index_of_[position]];
    return partner == npos ? position + 1 : position_of_[partner] + 1;
  }

 private:
  lexed_file lexed_;
  source_structure structure_;
  std::vector<std::uint32_t> index_of_;     // position -> index
  std::vector<std::uint32_t> position_of_;  // index -> position
};

// Passes the template argument or parameter list that opens at `position`, and returns the
// position behind it; `position` itself where the < there turns out to be an operator.
std::uint32_t behind_angles(const source_view& source, std::uint32_t position);

// Passes a constraint-expression that starts at `position`.
std::uint32_t behind_constraint(const source_view& source, std::uint32_t position);

// Passes attributes and alignas-specifiers, of the standard and of GCC, from `position` on.
std::uint32_t behind_attributes(const source_view& source, std::uint32_t position);

}  // namespace coolcache::scan
