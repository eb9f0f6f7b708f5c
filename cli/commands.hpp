// What the program can do. Each command prints to stdout and throws std::runtime_error where it
// cannot be done.
#pragma once

#include <filesystem>
#include <string>

namespace coolcache::cli {

void stats(const std::filesystem::path& directory, bool json);
void clear(const std::filesystem::path& directory);
/// Of all functions where `function` is empty.
void list(const std::filesystem::path& directory, const std::string& function, bool json);

}  // namespace coolcache::cli
