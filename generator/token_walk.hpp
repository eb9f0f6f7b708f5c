// Small questions about a sequence of tokens, where nothing is known but the tokens.
#pragma once

#include <string>
#include <vector>

#include "token.hpp"

namespace coolcache::scan {

using token_list = std::vector<token>;

// Names that are no keywords.
bool is_plain_name(const token& t);

// int, double, unsigned ...
bool is_arithmetic_type(const token& t);

// Behind the bracket that closes the one at `at`; the end where none does. Round, square and curly
// brackets are told apart from one another, angles are passed as such only if `at` is one.
std::size_t behind_bracket(const token_list& tokens, std::size_t at);

// The qualifiers before the name at `at`: {"std", "chrono"}, with an empty first one for ::.
std::vector<std::string> qualifiers_of(const token_list& tokens, std::size_t at);

// Where the chain of names that ends at `at` starts.
std::size_t start_of_chain(const token_list& tokens, std::size_t at);

// Whether it is a member of an object: behind . or ->, but not behind this->.
bool is_member_access(const token_list& tokens, std::size_t at);

// Whether the name at `at` is declared there: a local variable, a parameter, a function.
bool is_declared_at(const token_list& tokens, std::size_t at);

// Indexes of names, no members, that are called in a range.
std::vector<std::size_t> calls_in(const token_list& tokens, std::size_t from, std::size_t to);

// The end of each argument of the list that opens at `open`, with that of the first in front.
std::vector<std::size_t> ends_of_arguments(const token_list& tokens, std::size_t open);

}  // namespace coolcache::scan
