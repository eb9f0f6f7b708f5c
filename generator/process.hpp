// Runs other programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace coolcache::scan {

// What a command prints on its standard output; nothing if it cannot be run or fails.
std::optional<std::string> output_of(const std::vector<std::string>& command);

// Replaces this process. Returns only if that fails, with the reason in errno.
void replace_process(const std::vector<std::string>& command);

}  // namespace coolcache::scan
