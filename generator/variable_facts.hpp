// What the tokens of a variable's declaration say of whether its value can change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "token_walk.hpp"

namespace coolcache::scan {

struct variable_facts {
  std::size_t name = 0;      // index of its name
  bool is_constant = false;  // neither it nor what it points or refers to
  bool is_constexpr = false;
  bool is_thread_local = false;
  bool is_pointer = false;
  bool is_simple = false;         // a number, or a pointer to what is constant
  std::vector<std::string> type;  // names in its type, template arguments left out
  std::size_t initializer = 0;    // from here
  std::size_t end = 0;            // to here; both the same if it has none
};

// Of the declaration that starts at `from`. Nothing where that declares no variable.
std::optional<variable_facts> read_variable(const token_list& tokens, std::size_t from);

// Names of parameters and variables that the tokens before `to` declare.
bool declares(const token_list& tokens, std::size_t from, std::size_t to, std::string_view name);

}  // namespace coolcache::scan
