// Runs other programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace coolcache::scan {

enum class messages { dropped, kept };

// What a command prints on its standard output, and on standard error if that is kept; nothing if
// it cannot be run or fails.
std::optional<std::string> output_of(const std::vector<std::string>& command,
                                     messages what = messages::dropped);

// Replaces this process. Returns only if that fails, with the reason in errno.
void replace_process(const std::vector<std::string>& command);

}  // namespace coolcache::scan
