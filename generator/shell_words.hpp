// Splits a command line as a shell does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coolcache::scan {

// Quotes and backslashes are taken away; nothing is expanded.
std::vector<std::string> shell_words(std::string_view text);

}  // namespace coolcache::scan
