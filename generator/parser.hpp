// Parses one source into its declarations.
#pragma once

#include <string_view>

#include "declaration.hpp"
#include "source_view.hpp"

namespace coolcache::scan {

// Told, of each declaration that is parsed, where its own tokens are. Directives are left out.
class token_observer {
 public:
  virtual ~token_observer() = default;
  // `declaration` counts in file_summary::declarations. Called once for each range.
  virtual void own_tokens(std::uint32_t declaration, const source_view& source,
                          token_range tokens) = 0;
};

// Never fails: what cannot be placed becomes an `unplaced` declaration and a diagnostic, and a
// source whose brackets do not pair becomes one declaration that is in every fingerprint.
file_summary parse(std::string_view text, token_observer* observer = nullptr);

// The same, but that the declaration which is the whole file has no names where nothing depends on
// them unless the file is included inside of another declaration: they cost as much as all others.
file_summary parse_declarations(std::string_view text, token_observer* observer = nullptr);

}  // namespace coolcache::scan
