// What the C library's assert says of its place: with it the program ends, so that it is in no
// result.
#pragma once

#include <string_view>
#include <vector>

#include "project.hpp"

namespace coolcache::scan {

// Whether all that names a place in a macro's text, on one line, stands in the arguments of the
// library's function that ends the program.
bool places_only_assertions(std::string_view text);

// Whether the file has the name of a function that ends the program, and may define one that does
// not.
bool names_assertions(const source_file& file);

std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace coolcache::scan
