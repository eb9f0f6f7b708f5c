// What a header outside the project says that depends on what stands in front of it, or on which
// what stands behind it depends.
#pragma once

#include <utility>
#include <vector>

#include "lexer.hpp"

namespace coolcache::scan {

// Words are numbers of a table that all headers share.
struct external_terms {
  using word_list = std::vector<symbol_id>;  // sorted, unique
  // A word, behind the outermost namespace that it stands in; no_symbol outside of all.
  using placed_words = std::vector<std::pair<symbol_id, symbol_id>>;

  word_list words;        // all of them
  word_list defines;      // macros that it defines or takes back
  word_list inlined;      // its inline namespaces
  placed_words declares;  // outside of classes and functions, but for the names of parameters
  placed_words calls;     // in front of a parenthesis, and no member's name
  // Behind a ::, with what stands in front of that; those of a namespace that the header opens, or
  // of none, are among the second.
  placed_words qualified_calls, calls_of_own;
  bool is_guarded = true;     // read again, it gives nothing
  bool sets_pragmas = false;  // it may leave one behind that holds for what follows
  bool opens_names = false;   // it has a using-directive
  bool sets_library = false;  // it defines a macro that the compiler's headers may ask for
};

external_terms terms_of(const lexed_file& lexed, symbol_table& words);

}  // namespace coolcache::scan
