// Splits a parameter list into types and defaults.
#pragma once

#include <string>
#include <vector>

namespace coolcache::scan {

struct parameter {
  std::vector<std::string> type;       // spellings, without the parameter's own name
  std::string name;                    // empty if it has none
  std::vector<std::string> otherwise;  // its default argument
};

// `words` are the spellings of the tokens between the parentheses. (void) is no parameter.
std::vector<parameter> split_parameters(const std::vector<std::string>& words);

// Whether a spelling is an identifier and no keyword.
bool is_name_text(const std::string& text);

}  // namespace coolcache::scan
