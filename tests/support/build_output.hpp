// What a build did, read off what Ninja or make printed.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace coolcache::test {

// File names of the sources that were compiled, without directories: "main.cpp".
std::set<std::string> compiled_sources(std::string_view output);

// Names of the images and libraries that were linked or archived, without directories.
std::set<std::string> linked_files(std::string_view output);

// Whether nothing ran at all: `ninja: no work to do.`, or make with nothing but "Built target".
bool nothing_was_done(std::string_view output);

// The name under which a table's source shows up among the compiled ones.
inline constexpr std::string_view table_source = "coolcache_table.cpp";

}  // namespace coolcache::test
