// Reads a source again where a diagnostic needs what was not kept of it: the tokens of single
// declarations, and the places that a comment says are meant.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "declaration_index.hpp"
#include "file_source.hpp"
#include "structure.hpp"

namespace coolcache::scan {

// In a comment: the code there is to be as it is.
inline constexpr std::string_view says_that_it_is_meant = "coolcache: pure";

// One source. What it gives stays valid as long as it lives.
class reread_source {
 public:
  explicit reread_source(std::string text);
  reread_source(const reread_source&) = delete;
  reread_source& operator=(const reread_source&) = delete;

  // Without directives, unless it is a macro, and without what is never compiled.
  std::vector<token> tokens_of(std::uint32_t declaration,
                               const coolcache::scan::declaration& d) const;

  // Whether `// coolcache: pure` stands on, or alone above, the statement or head of a declaration
  // that `line` is part of.
  bool is_meant(std::uint32_t line) const { return meant_.contains(statement_of(line)); }

 private:
  std::size_t statement_of(std::uint32_t line) const;
  std::vector<token> directive(const coolcache::scan::declaration& d) const;
  void find_statements();
  void find_meant();

  std::string text_;
  lexed_file lexed_;
  std::vector<bool> left_out_;                                // by token
  std::map<std::uint32_t, std::vector<token_range>> ranges_;  // by declaration
  std::vector<std::uint32_t> last_lines_;                     // of statements and directives
  std::set<std::size_t> meant_;                               // statements, counted by those
};

class own_tokens {
 public:
  own_tokens(const project& p, file_source& files) : project_(p), files_(files) {}

  // Null for what is not on disk, or no longer as it was when it was parsed.
  const reread_source* source(file_id file);

 private:
  const project& project_;
  file_source& files_;
  std::map<file_id, std::unique_ptr<const reread_source>> sources_;
};

}  // namespace coolcache::scan
