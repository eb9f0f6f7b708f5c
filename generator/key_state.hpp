// Which items of a marker's list can hold state that the function was not given: globals, statics.
#pragma once

#include <vector>

#include "declaration.hpp"
#include "token_walk.hpp"

namespace coolcache::scan {

// `tokens` are those of the function up to the parenthesis that closes the list, `open` is the
// index of the one that opens it. What is certainly a parameter or a variable of the call is left
// out. A name behind a . has one in front, the name of what is called a parenthesis behind it.
// Options of CACHE_FN_WITH stand under the name "(options)".
std::vector<state_name> find_key_state(const token_list& tokens, std::size_t open,
                                       bool has_options);

// Whether each item is the name of a parameter: the body begins at `body`.
bool lists_only_parameters(const token_list& tokens, std::size_t open, std::size_t body,
                           bool has_options);

}  // namespace coolcache::scan
