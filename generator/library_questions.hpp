// What depends on the compiler's own headers, whose text is not read.
#pragma once

#include <string_view>
#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

// By name: its meaning depends on which headers of the standard library are seen. Macros that tell
// its features, functions of C that C++ overloads, and the project's own functions that are called
// like the library's where a using-directive brings those in.
std::vector<bool> library_questions(const declaration_index& index);

// Whether the standard library has functions of that name, beside members.
bool is_library_function(std::string_view name);

// Whether a macro of that name is for programs to define, and the library's headers ask for it.
bool is_library_setting(std::string_view name);

}  // namespace coolcache::scan
